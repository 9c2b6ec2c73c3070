package io.parvis.sso;

import static io.parvis.sso.CodeFlow.loggedIn;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import io.parvis.RecordedLog;
import io.parvis.pointofsale.PointsOfSale;
import io.parvis.problem.Problem;
import io.parvis.session.Session.ProviderName;
import io.parvis.session.Sessions;
import io.parvis.session.Tokens;
import io.parvis.stack.testing.TicketshopResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The sandbox's OpenID Connect provider ends sessions, and says so without a browser. */
@QuarkusTest
@WithTestResource(TicketshopResource.class)
@WithTestResource(TestProvider.class)
class BackChannelLogoutTest {
    private static final String ROUTE = "/v1/festival/sso/backchannel-logout";
    private static final String SUBSCRIBER = "1000001";
    private static final String MEMBER = "1000002";

    @TestHTTPResource("/")
    URI service;

    @Inject
    Sessions sessions;

    @Inject
    PointsOfSale pointsOfSale;

    private final Browser first = new Browser();
    private final Browser second = new Browser();
    private final Browser third = new Browser();

    @Test
    void allSessionsOfAPersonEnd() {
        loggedIn(first, "subscriber");
        loggedIn(second, "subscriber");
        loggedIn(third, "member");
        try (RecordedLog log = new RecordedLog()) {
            assertThat(ordered("festival", SUBSCRIBER, null)).isEqualTo(200);
            assertThat(log.lines())
                    .anyMatch(line -> line.contains("logout-by-provider"))
                    .noneMatch(line -> line.contains(SUBSCRIBER));
        }
        authenticated(first, false);
        authenticated(second, false);
        authenticated(third, true);
    }

    @Test
    void oneSessionEnds() {
        loggedIn(first, "subscriber");
        loggedIn(second, "subscriber");
        assertThat(ordered("festival", null, session(first))).isEqualTo(200);
        authenticated(first, false);
        authenticated(second, true);

        assertThat(ordered("festival", MEMBER, session(second))).isEqualTo(200);
        authenticated(second, true);
        assertThat(ordered("festival", SUBSCRIBER, session(second))).isEqualTo(200);
        authenticated(second, false);
    }

    @Test
    void nobodysSessionMayEnd() {
        loggedIn(first, "subscriber");
        assertThat(ordered("festival", null, Tokens.fresh())).isEqualTo(200);
        assertThat(ordered("festival", Tokens.fresh(), null)).isEqualTo(200);
        authenticated(first, true);
    }

    @Test
    void aTokenCountsOnce() {
        String token = order("festival", SUBSCRIBER, null).path("token");
        loggedIn(first, "subscriber");
        refused("festival", "replayed", Map.of("logout_token", token));
        authenticated(first, true);
    }

    @Test
    void aTokenThatWasChangedEndsNothing() {
        loggedIn(first, "subscriber");
        String token = order("festival", MEMBER, null).path("token");
        String[] parts = token.split("\\.");
        String other =
                order("festival", SUBSCRIBER + "x", null).<String>path("token").split("\\.")[1];
        refused("festival", "signature-wrong", Map.of("logout_token", parts[0] + "." + other + "." + parts[2]));
        authenticated(first, true);
    }

    @Test
    void aTokenOfAnotherProviderEndsNothing() {
        String token = order("festival", SUBSCRIBER, null).path("token");
        refused("museum", "key-unknown", Map.of("logout_token", token));
    }

    @Test
    void whatIsNoTokenIsRefused() {
        refused("festival", "parameter-missing", Map.of());
        refused("festival", "parameter-missing", Map.of("token", "x"));
        refused("festival", "parameter-missing", Map.of("logout_token", ""));
        refused("festival", "not-a-logout-token", Map.of("logout_token", "a.b.c"));
        Refusals.of(
                        "festival",
                        "parameter-repeated",
                        () -> given().contentType("application/x-www-form-urlencoded")
                                .body("logout_token=a&logout_token=b")
                                .post(ROUTE))
                .then()
                .statusCode(400);
        given().contentType("application/json")
                .body("{\"logout_token\":\"a.b.c\"}")
                .post(ROUTE)
                .then()
                .statusCode(415)
                .contentType(Problem.MEDIA_TYPE);
        given().get(ROUTE + "?logout_token=a.b.c").then().statusCode(405);
    }

    @Test
    void onlyAPointOfSaleThatHasAProviderTakesThem() {
        for (String pos : new String[] {"opera", "theatre"}) {
            posted(pos, Map.of("logout_token", "a.b.c")).then().statusCode(404).contentType(Problem.MEDIA_TYPE);
        }
    }

    @Test
    void whileTheProvidersKeysAreNotToBeHadItIsAskedToComeAgain() {
        Refusals.of("cinema", "provider-unreachable", () -> posted("cinema", Map.of("logout_token", "a.b.c")))
                .then()
                .statusCode(503)
                .header("Retry-After", is("10"))
                .contentType(Problem.MEDIA_TYPE);
    }

    private static void refused(String pos, String reason, Map<String, String> form) {
        Response answer = Refusals.of(pos, reason, () -> posted(pos, form));
        answer.then().statusCode(400).contentType(Problem.MEDIA_TYPE).header("Cache-Control", "no-store");
        assertThat(answer.asString()).doesNotContain(reason);
    }

    private static Response posted(String pos, Map<String, String> form) {
        return given().formParams(form).post("/v1/" + pos + "/sso/backchannel-logout");
    }

    /** What the provider was answered with. */
    private int ordered(String pos, String sub, String sid) {
        return order(pos, sub, sid).path("status");
    }

    private Response order(String pos, String sub, String sid) {
        Map<String, String> order = new HashMap<>();
        order.put("url", service + "v1/" + pos + "/sso/backchannel-logout");
        order.put("sub", sub);
        order.put("sid", sid);
        return given().contentType("application/json")
                .body(order)
                .post(TicketshopResource.sandboxUrl() + "/control/oidc/logout");
    }

    private String session(Browser browser) {
        return sessions.find(pointsOfSale.get("festival"), browser.cookies.get("parvis-session-festival"))
                .flatMap(session -> session.name())
                .flatMap(ProviderName::sessionIndex)
                .orElseThrow();
    }

    private static void authenticated(Browser browser, boolean expected) {
        browser.get("/v1/festival/visitor").then().statusCode(200).body("authenticated", is(expected));
    }
}
