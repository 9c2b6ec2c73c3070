package io.parvis.sso;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.startsWith;

import io.parvis.stack.testing.TicketshopResource;
import io.restassured.response.Response;
import java.net.URI;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The steps of a login by OpenID Connect, as a browser takes them. */
final class CodeFlow {
    static final String SITE = "http://localhost:8080";

    private CodeFlow() {}

    /** All of them, at the festival. */
    static Response loggedIn(Browser browser, String person) {
        Response asked = ask(browser, "/v1/festival/sso/login?returnUrl=" + SITE + "/fr/page");
        return browser.get(path(chosen(browser, asked.header("Location"), person)));
    }

    /** To the callback, and from there to the provider. */
    static Response ask(Browser browser, String login) {
        return ask(browser, "festival", login);
    }

    static Response ask(Browser browser, String pos, String login) {
        Response begun = browser.get(login);
        begun.then().statusCode(303).header("Location", startsWith(SITE + "/v1/" + pos + "/sso/callback"));
        Response asked = browser.get(path(begun));
        asked.then().statusCode(302);
        return asked;
    }

    static Response chosen(Browser browser, String address, String person) {
        Response page = browser.get(address);
        Matcher waiting = Pattern.compile("name=\"waiting\" value=\"([^\"]*)\"").matcher(page.asString());
        assertThat(waiting.find()).as(page.asString()).isTrue();
        return browser.post(
                TicketshopResource.sandboxUrl() + "/login", Map.of("waiting", waiting.group(1), "person", person));
    }

    static String path(Response redirect) {
        URI to = URI.create(redirect.header("Location"));
        return to.getRawPath() + (to.getRawQuery() == null ? "" : "?" + to.getRawQuery());
    }
}
