package io.parvis.gateway;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Where an operator says that an ingress in front is to be believed, its word reaches the services. */
@QuarkusTest
@QuarkusTestResource(StandIns.class)
@TestProfile(BehindAnotherProxyTest.Trusting.class)
class BehindAnotherProxyTest {

    public static final class Trusting implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "quarkus.http.proxy.proxy-address-forwarding", "true",
                    "quarkus.http.proxy.allow-x-forwarded", "true",
                    "quarkus.http.proxy.enable-forwarded-host", "true",
                    "quarkus.http.proxy.trusted-proxies", "127.0.0.1");
        }
    }

    @Test
    void theIngressTellsWhoCalled() {
        given().header("X-Forwarded-For", "203.0.113.7")
                .header("X-Forwarded-Host", "api.opera.example")
                .header("X-Forwarded-Proto", "https")
                .get("/v1/opera/products")
                .then()
                .statusCode(200)
                .body("headers.x-forwarded-for", is("203.0.113.7"))
                .body("headers.x-forwarded-host", is("api.opera.example"))
                .body("headers.x-forwarded-proto", is("https"));
    }
}
