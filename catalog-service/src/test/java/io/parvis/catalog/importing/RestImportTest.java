package io.parvis.catalog.importing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;

import io.parvis.catalog.Operators;
import io.parvis.stack.testing.SandboxUrl;
import io.parvis.stack.testing.TicketshopResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The catalogue as one string of XML within JSON, SecuTix's other interface. */
@QuarkusTest
@TestProfile(RestImportTest.CatalogAsStringInJson.class)
@QuarkusTestResource(value = TicketshopResource.class, restrictToAnnotatedClass = true)
class RestImportTest {
    public static final class CatalogAsStringInJson implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            String secutix = "parvis.points-of-sale.opera.secutix.";
            return Map.of(
                    secutix + "protocol",
                    "rest",
                    secutix + "catalog-operation",
                    "getCatalog",
                    secutix + "virtual-operator",
                    "parvis",
                    secutix + "partner",
                    "parvis",
                    secutix + "rest-secret",
                    "sandbox-secret-of-thirty-two-bytes-or-more",
                    "EXPORT_INTERVAL",
                    "1ms");
        }
    }

    @SandboxUrl
    URI sandbox;

    private Operators operators;

    @BeforeEach
    void imported() {
        operators = new Operators(sandbox);
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> given().get("/q/health/ready").then().statusCode(200));
    }

    @Test
    void theCatalogueIsTheSame() {
        given().get("/v1/opera/catalog")
                .then()
                .body("counts.products", greaterThanOrEqualTo(150))
                .body("counts.performances", greaterThanOrEqualTo(2000))
                .body("counts.seasons", equalTo(3));
        given().get("/v1/opera/products/10229000000011?lang=en").then().body("name", equalTo("Carmen"));
        assertThat(operators.calls("getCatalog")).isPositive();
        assertThat(operators.calls("getCatalogDetailed")).isZero();
    }

    @ParameterizedTest
    @CsvSource({"cut,FAILED", "garbage,FAILED", "http_500,FAILED", "unauthorized,FAILED", "empty,HELD_BACK"})
    void faultsEndAsOverSoap(String fault, String result) {
        String version = Operators.version();
        operators.fault("getCatalog", fault, 1);
        JsonPath attempt = operators.imported(true);

        assertThat(attempt.getString("result")).isEqualTo(result);
        assertThat(Operators.version()).isEqualTo(version);
        operators.noFaults();
    }
}
