package io.parvis.sandbox.login;

import io.parvis.sandbox.SandboxConfig;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import java.time.Clock;
import java.time.Instant;

/** The cookies that the shop keeps in a browser: its own session, the contact and the cart that sites may read. */
@Singleton
public final class ShopCookies {
    private final SandboxConfig.Cookies config;
    private final ContactCookie contact;
    private final Clock clock;

    ShopCookies(SandboxConfig config, ContactCookie contact, Clock clock) {
        this.config = config.cookies();
        this.contact = contact;
        this.clock = clock;
    }

    /** Writes all that belong to the visit, and deletes those that do not. */
    public ResponseBuilder set(ResponseBuilder answer, Visit visit, HttpServerRequest request) {
        Instant now = clock.instant();
        add(answer, Visits.COOKIE + "=" + visit.id() + "; Path=/; HttpOnly" + own(request));
        visit.person().ifPresent(person -> add(answer, shared(config.contact(), contact.of(visit, person), request)));
        add(
                answer,
                visit.cart(now)
                        .map(cart -> shared(config.cart(), CartCookie.of(cart), request))
                        .orElseGet(() -> shared(config.cart(), "; Max-Age=0", request)));
        return answer;
    }

    public ResponseBuilder delete(ResponseBuilder answer, HttpServerRequest request) {
        add(answer, Visits.COOKIE + "=; Max-Age=0; Path=/; HttpOnly" + own(request));
        add(answer, shared(config.contact(), "; Max-Age=0", request));
        add(answer, shared(config.cart(), "; Max-Age=0", request));
        return answer;
    }

    private String shared(String name, String value, HttpServerRequest request) {
        String domain = config.domain().map(any -> "; Domain=" + any).orElse("");
        return name + "=" + value + "; Path=/" + domain + "; SameSite=Lax" + (secure(request) ? "; Secure" : "");
    }

    // a site's own page posts to this one: with Lax its cookie would stay away
    private static String own(HttpServerRequest request) {
        return secure(request) ? "; SameSite=None; Secure" : "; SameSite=Lax";
    }

    private static boolean secure(HttpServerRequest request) {
        return "https".equals(request.scheme());
    }

    private static void add(ResponseBuilder answer, String cookie) {
        answer.header(HttpHeaders.SET_COOKIE, cookie);
    }
}
