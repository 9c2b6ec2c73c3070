package io.parvis.catalog.feed;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.parvis.stack.testing.TicketshopResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@TestProfile(NothingImportedTest.NoSecutix.class)
@WithTestResource(value = TicketshopResource.class, initArgs = @ResourceArg(name = "sandbox", value = "false"))
class NothingImportedTest {

    /** Nobody answers under that address. */
    public static final class NoSecutix implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("SECUTIX_URL", "http://localhost:1", "quarkus.oidc.tenant-enabled", "false");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/opera/export,*/*",
        "/v1/opera/export,application/x-ndjson",
        "/v1/opera/calendar.ics,text/calendar",
        "/v1/opera/products/1/calendar.ics,text/calendar",
        "/v1/opera/products/1,application/ld+json"
    })
    void thereIsNothingToGiveYet(String path, String accepted) {
        given().accept(accepted)
                .get(path)
                .then()
                .statusCode(503)
                .contentType("application/problem+json")
                .header("Retry-After", notNullValue())
                .body("code", equalTo("not-ready"));
    }
}
