package io.parvis.sso;

import static io.parvis.sso.saml.Markup.escape;

import io.parvis.language.Languages;
import io.parvis.pointofsale.PointOfSale;
import io.parvis.sso.saml.Delivery;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** The answers of single sign-on that a browser takes: redirects, and two pages that load nothing. */
final class Pages {
    private static final int REFUSED = 403;
    private static final String STYLE =
            "body{font:1rem/1.5 system-ui,sans-serif;max-width:32rem;margin:3rem auto;padding:0 1rem}";
    private static final String SUBMIT = "document.forms[0].submit()";
    /** Without form-action: an identity provider may pass a form on to an address of its own that nobody knows here. */
    private static final String POLICY = "default-src 'none'; style-src '" + hash(STYLE) + "'; script-src '"
            + hash(SUBMIT) + "'; base-uri 'none'; frame-ancestors 'none'";

    private Pages() {}

    /** On to the identity provider. */
    static RestResponse<String> deliver(PointOfSale pos, Caller caller, Delivery delivery, String... cookies) {
        if (delivery instanceof Delivery.Redirect redirect) {
            return redirect(redirect.to(), cookies);
        }
        Delivery.Form form = (Delivery.Form) delivery;
        Wording words = words(pos, caller);
        String fields = form.fields().entrySet().stream()
                .map(field -> "<input type=\"hidden\" name=\"%s\" value=\"%s\">"
                        .formatted(escape(field.getKey()), escape(field.getValue())))
                .collect(Collectors.joining("\n"));
        String content = """
                <form method="post" action="%s">
                %s
                <button>%s</button>
                </form>
                <script>%s</script>""".formatted(escape(form.action().toString()), fields, words.onward(), SUBMIT);
        return page(200, words, words.going(), content, cookies);
    }

    /** Says that the login did not succeed, and no more than that. */
    static RestResponse<String> loginRefused(PointOfSale pos, Caller caller, String again, Optional<URI> site) {
        Wording words = words(pos, caller);
        return refused(words, words.failed(), caller, link(again, words.again()) + back(words, site));
    }

    /** Likewise for a logout. */
    static RestResponse<String> logoutRefused(PointOfSale pos, Caller caller, Optional<URI> site) {
        Wording words = words(pos, caller);
        return refused(words, words.logoutFailed(), caller, back(words, site));
    }

    private static RestResponse<String> refused(Wording words, String title, Caller caller, String links) {
        String content =
                "<p>%s</p>\n<p><small>%s: %s</small></p>".formatted(links, words.reference(), escape(caller.trace()));
        return page(REFUSED, words, title, content);
    }

    private static String back(Wording words, Optional<URI> site) {
        return site.map(to -> " " + link(to.toString(), words.back())).orElse("");
    }

    private static String link(String to, String text) {
        return "<a href=\"%s\">%s</a>".formatted(escape(to), text);
    }

    /** Back to the site, which is told that nobody is logged in. */
    static RestResponse<String> nobody(URI returnUrl, String... cookies) {
        return redirect(
                UriBuilder.fromUri(returnUrl).replaceQueryParam("sso", "none").build(), cookies);
    }

    /** Where the browser asks with GET, whatever it asked with here. */
    static RestResponse<String> redirect(URI to, String... cookies) {
        return finish(
                ResponseBuilder.<String>create(RestResponse.Status.SEE_OTHER).header(HttpHeaders.LOCATION, to),
                cookies);
    }

    private static RestResponse<String> page(
            int status, Wording words, String title, String content, String... cookies) {
        String html = """
                <!doctype html>
                <html lang="%s">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width">
                <title>%s</title>
                <style>%s</style>
                </head>
                <body>
                <h1>%s</h1>
                %s
                </body>
                </html>
                """.formatted(words.language(), escape(title), STYLE, escape(title), content);
        return finish(
                ResponseBuilder.<String>create(status)
                        .entity(html)
                        .header(HttpHeaders.CONTENT_TYPE, "text/html;charset=UTF-8")
                        .header(HttpHeaders.CONTENT_LANGUAGE, words.language())
                        .header("Content-Security-Policy", POLICY),
                cookies);
    }

    private static RestResponse<String> finish(ResponseBuilder<String> answer, String... cookies) {
        for (String cookie : cookies) {
            answer.header(HttpHeaders.SET_COOKIE, cookie);
        }
        return answer.header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .header("Referrer-Policy", "no-referrer")
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }

    private static Wording words(PointOfSale pos, Caller caller) {
        return Wording.in(Languages.choose(pos, null, caller.acceptLanguage()));
    }

    private static String hash(String inline) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(inline.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JDK has SHA-256", impossible);
        }
    }
}
