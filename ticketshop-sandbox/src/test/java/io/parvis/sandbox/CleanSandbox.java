package io.parvis.sandbox;

import static io.restassured.RestAssured.delete;

import org.junit.jupiter.api.BeforeEach;

/** Each test begins with no faults, no changes and no calls counted. */
public abstract class CleanSandbox {
    @BeforeEach
    void clean() {
        delete("/control/faults").then().statusCode(204);
        delete("/control/catalog").then().statusCode(204);
        delete("/control/calls").then().statusCode(204);
        delete("/control/site").then().statusCode(204);
        delete("/control/webhook").then().statusCode(204);
    }
}
