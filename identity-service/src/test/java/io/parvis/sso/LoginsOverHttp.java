package io.parvis.sso;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.parvis.pointofsale.PointOfSale;
import io.parvis.pointofsale.PointsOfSale;
import io.parvis.session.Tokens;
import io.parvis.sso.saml.LiveProvider;
import io.quarkus.redis.datasource.RedisDataSource;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;

/** Logins and logouts of the running service, over HTTP, with sessions in a real Redis. */
abstract class LoginsOverHttp {
    static final String SITE = "http://localhost:8080";
    static final String HOME = "https://www.opera-du-parvis.example/";
    static final String SESSION = "parvis-session-opera";
    static final String CONTACT = "7654321";

    @Inject
    RedisDataSource redis;

    @Inject
    Requests requests;

    @Inject
    PointsOfSale pointsOfSale;

    @Inject
    Clock clock;

    final Browser browser = new Browser();

    /** A login on its way: what was asked, and where the visitor goes then. */
    record Asked(String id, String relayState) {}

    @BeforeEach
    void metadataHaveBeenRead() {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> new Browser().get("/v1/opera/sso/login").statusCode() == 303);
    }

    PointOfSale opera() {
        return pointsOfSale.get("opera");
    }

    Asked ask(String path) throws Exception {
        return ask(browser, path);
    }

    static Asked ask(Browser browser, String path) throws Exception {
        Response login = browser.get(path);
        Map<String, String> query = Browser.query(login);
        String request = LiveProvider.read(URI.create(login.header("Location")).getRawQuery(), query, "SAMLRequest");
        return new Asked(attribute(request, "ID"), query.get("RelayState"));
    }

    Response answer(Asked asked, String contact) {
        return answer(browser, asked, contact);
    }

    static Response answer(Browser browser, Asked asked, String contact) {
        return post(browser, LiveProvider.response(asked.id(), Tokens.messageId(), contact), asked.relayState());
    }

    static Response post(Browser browser, String response, String relayState) {
        return browser.post("/v1/opera/sso/acs", Map.of("SAMLResponse", response, "RelayState", relayState));
    }

    static Response refused(String reason, Supplier<Response> request) {
        Response page = Refusals.page("opera", reason, request);
        assertThat(page.headers().getValues("Set-Cookie")).isEmpty();
        return page;
    }

    static String attribute(String xml, String name) {
        Matcher found = Pattern.compile(" " + name + "=\"([^\"]+)\"").matcher(xml);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }
}
