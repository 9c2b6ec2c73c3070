package io.parvis.link.check;

import static io.parvis.link.testing.Sheet.named;
import static io.parvis.link.testing.Sheet.period;
import static io.parvis.link.testing.Sheet.plain;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;

import io.parvis.link.Stage;
import io.parvis.link.testing.DemoPages;
import io.parvis.link.testing.Peers;
import io.parvis.pointofsale.PointsOfSale;
import io.parvis.stack.testing.SandboxUrl;
import io.parvis.stack.testing.TicketshopResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TicketshopResource.class)
@WithTestResource(value = Peers.class, initArgs = @ResourceArg(name = "operators", value = "true"))
@WithTestResource(DemoPages.class)
class PageCheckTest {
    private static final String CHECK = "/v1/opera/links/check";

    @SandboxUrl
    URI sandbox;

    @DemoPages.At
    String site;

    @Inject
    Stage stage;

    @Inject
    Schedule schedule;

    @Inject
    PointsOfSale pointsOfSale;

    @BeforeEach
    void set() {
        stage.sells(
                named(plain("1", "RUNNING", period(null, null)), "CARMEN", site + "/{LANGUAGE}/carmen"),
                plain("2", "RUNNING", period(null, null)));
    }

    @AfterEach
    void whole() {
        given().delete(site + "/closed");
        given().put(site + "/de/help.html");
        given().put(site + "/en/carmen");
    }

    @Test
    void whatIsBrokenIsNamed() {
        given().delete(site + "/de/help.html");
        given().delete(site + "/en/carmen");

        start().statusCode(202).header("Location", endsWith(CHECK)).body("trigger", is("OPERATOR"));

        done().body("pages", is(15))
                .body("checked", is(15))
                .body("leftOut", is(0))
                .body("broken", hasSize(2))
                .body("broken[0].kind", is("help"))
                .body("broken[0].lang", is("de"))
                .body("broken[0].url", is(site + "/de/help.html"))
                .body("broken[0].trouble", is("WRONG_STATUS"))
                .body("broken[0].detail", is("answers 404"))
                .body("broken[1].kind", is("product"))
                .body("broken[1].productId", is("1"))
                .body("broken[1].lang", is("en"));
    }

    @Test
    void aWholeSiteHasNothingBroken() {
        start().statusCode(202);

        done().body("broken", hasSize(0)).body("endedAt", startsWith("20"));
    }

    @Test
    void timesAreToldByTheClocksOfThePointOfSale() {
        String begun = start().statusCode(202).extract().path("startedAt");

        JsonPath report = done().body("startedAt", is(begun)).extract().jsonPath();
        ZoneId zone = pointsOfSale.get("opera").timeZone();
        for (String time : List.of("startedAt", "updatedAt", "endedAt")) {
            OffsetDateTime told = OffsetDateTime.parse(report.getString(time));
            assertThat(told.getOffset()).as(time).isEqualTo(zone.getRules().getOffset(told.toInstant()));
        }
    }

    @Test
    void oneAtATime() {
        given().put(site + "/closed");
        start().statusCode(202).body("state", is("RUNNING")).body("checked", is(0));

        start().statusCode(409).contentType("application/problem+json").body("code", is("conflict"));
        last().body("state", is("RUNNING"));

        given().delete(site + "/closed");
        done();
        start().statusCode(202);
        done();
    }

    @Test
    void theScheduleStrikesOnceForAllReplicas() {
        Instant struck = Instant.now();
        schedule.strike(pointsOfSale.get("opera"), struck);
        String begun = done().body("trigger", is("SCHEDULE")).extract().path("startedAt");

        schedule.strike(pointsOfSale.get("opera"), struck);
        last().body("startedAt", is(begun)).body("state", is("DONE"));
    }

    @Test
    void onlyOperatorsMay() {
        given().post(CHECK).then().statusCode(401).contentType("application/problem+json");
        given().get(CHECK).then().statusCode(401);
        bearing("viewer").post(CHECK).then().statusCode(403);
        bearing("viewer").get(CHECK).then().statusCode(403);
        given().header("Authorization", "Bearer forged").get(CHECK).then().statusCode(401);
    }

    @Test
    void wrongQuestionsAreTold() {
        bearing("operator").post(CHECK + "?all=true").then().statusCode(400).body("code", is("unknown-parameter"));
        bearing("operator").get("/v1/ballet/links/check").then().statusCode(404);
        bearing("operator").post("/v1/ballet/links/check").then().statusCode(404);
    }

    private ValidatableResponse start() {
        return bearing("operator").post(CHECK).then();
    }

    private ValidatableResponse last() {
        return bearing("operator").get(CHECK).then().statusCode(200).header("Cache-Control", is("private, no-store"));
    }

    private ValidatableResponse done() {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> "DONE".equals(last().extract().path("state")));
        return last();
    }

    private RequestSpecification bearing(String client) {
        String token = given().formParam("grant_type", "client_credentials")
                .formParam("client_id", client)
                .formParam("client_secret", client)
                .post(sandbox + "/oidc/token")
                .path("access_token");
        return given().header("Authorization", "Bearer " + token);
    }
}
