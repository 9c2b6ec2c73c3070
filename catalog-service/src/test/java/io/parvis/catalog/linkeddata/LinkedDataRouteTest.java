package io.parvis.catalog.linkeddata;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.parvis.catalog.feed.FeedProfile;
import io.parvis.stack.testing.TicketshopResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(FeedProfile.class)
@WithTestResource(TicketshopResource.class)
class LinkedDataRouteTest {
    private static final String JSON_LD = "application/ld+json";

    @BeforeEach
    void imported() {
        FeedProfile.awaitCatalog();
    }

    private static String anEvent() {
        return "/v1/opera/products/"
                + given().get("/v1/opera/products?family=SINGLE_ENTRY&saleStatus=ON_SALE&limit=1")
                        .path("items[0].id");
    }

    @Test
    void everyProductIsWhatSchemaOrgKnows() throws Exception {
        List<String> ids =
                given().get("/v1/opera/products?limit=100").jsonPath().getList("items.id");
        for (String id : ids) {
            String body = given().accept(JSON_LD)
                    .get("/v1/opera/products/" + id + "?lang=en")
                    .then()
                    .statusCode(200)
                    .extract()
                    .asString();
            assertThat(body).doesNotContain("<");
            assertThat(SchemaOrg.complaints(new ObjectMapper().readTree(body)))
                    .as(body)
                    .isEmpty();
        }
    }

    @Test
    void saysItsTypeAndWhatItVariesBy() {
        String etag = given().accept(JSON_LD)
                .get(anEvent() + "?lang=de")
                .then()
                .statusCode(200)
                .header("Content-Type", equalTo(JSON_LD))
                .header("Content-Language", "de")
                .header("Cache-Control", containsString("stale-while-revalidate"))
                .body("'@context'", equalTo("https://schema.org"))
                .extract()
                .header("ETag");
        given().accept(JSON_LD)
                .header("If-None-Match", etag)
                .get(anEvent() + "?lang=de")
                .then()
                .statusCode(304);
        given().accept(JSON_LD).head(anEvent()).then().statusCode(200).header("ETag", notNullValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {JSON_LD, "application/json", "*/*"})
    void bothFormsVaryByWhatIsAccepted(String accepted) {
        List<String> vary = given().accept(accepted)
                .get(anEvent())
                .then()
                .statusCode(200)
                .extract()
                .headers()
                .getValues("Vary");
        assertThat(String.join(", ", vary).toLowerCase(java.util.Locale.ROOT).split(", *"))
                .contains("accept", "accept-language", "accept-encoding");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json",
                "*/*",
                "application/*",
                "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8",
                "application/ld+json;q=0.5, application/json"
            })
    void jsonIsTheDefault(String accepted) {
        given().accept(accepted)
                .get(anEvent())
                .then()
                .statusCode(200)
                .header("Content-Type", startsWith("application/json"))
                .body("saleStatus", notNullValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {JSON_LD, "application/ld+json, */*;q=0.1", "application/json;q=0.5, application/ld+json"})
    void linkedDataIsGivenToThoseWhoPreferIt(String accepted) {
        given().accept(accepted).get(anEvent()).then().statusCode(200).header("Content-Type", equalTo(JSON_LD));
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/opera/products/42,404,unknown-product",
        "/v1/nowhere/products/42,404,unknown-point-of-sale",
        "/v1/opera/products/42?limit=1,400,unknown-parameter",
        "/v1/opera/products/42?lang=es,400,unknown-language",
        "/v1/opera/products,406,not-acceptable"
    })
    void wrongQuestionsGetAProblem(String path, int status, String code) {
        given().accept(JSON_LD)
                .get(path)
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("code", equalTo(code));
    }

    @Test
    void otherFormsAreNotOffered() {
        given().accept("text/html")
                .get(anEvent())
                .then()
                .statusCode(406)
                .contentType("application/problem+json")
                .body("code", equalTo("not-acceptable"))
                .body("detail", not(containsString("Exception")));
    }
}
