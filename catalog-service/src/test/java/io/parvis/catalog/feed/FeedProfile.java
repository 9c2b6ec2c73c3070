package io.parvis.catalog.feed;

import static io.restassured.RestAssured.given;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;

/** One running service for all that is given on to other systems, as an operator may have it: with compression. */
public final class FeedProfile implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("quarkus.http.enable-compression", "true");
    }

    public static void awaitCatalog() {
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> given().get("/q/health/ready").then().statusCode(200));
    }
}
