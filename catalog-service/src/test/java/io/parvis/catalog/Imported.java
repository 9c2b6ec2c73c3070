package io.parvis.catalog;

import static io.restassured.RestAssured.given;

import io.parvis.stack.testing.SandboxUrl;
import java.net.URI;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;

/** The service once it has the sandbox's catalogue. */
abstract class Imported {
    static final String PROBLEM = "application/problem+json";

    @SandboxUrl
    URI sandbox;

    @BeforeEach
    void imported() {
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> given().get("/q/health/ready").then().statusCode(200));
    }

    String token(String client) {
        return Operators.token(sandbox, client);
    }
}
