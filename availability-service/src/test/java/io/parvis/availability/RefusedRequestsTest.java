package io.parvis.availability;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;

import io.parvis.availability.testing.Catalogue;
import io.parvis.stack.testing.TicketshopResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is refused whatever is known of levels. */
@QuarkusTest
@WithTestResource(TicketshopResource.class)
@WithTestResource(Catalogue.class)
class RefusedRequestsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "opera                      | 400 | missing-parameter     | product",
                "opera?product=             | 400 | missing-parameter     | product",
                "opera?product=abc          | 400 | invalid-parameter     | product",
                "opera?performance=1,-2     | 400 | invalid-parameter     | performance",
                "opera?product=1&lang=it    | 400 | unknown-language      | lang",
                "opera?product=1&lang=de&lang=fr | 400 | invalid-parameter | lang",
                "opera?product=1&event=2    | 400 | unknown-parameter     | event",
            })
    void aWrongParameterIsNamed(String path, int status, String code, String field) {
        get("/v1/" + path.replaceFirst("^opera", "opera/availability"))
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("code", is(code))
                .body("errors.field", hasItem(field));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"products\":{\"abc\":1}}          | products",
                "{\"products\":{\"\":1}}             | products",
                "{\"products\":{\"1\":0}}            | products",
                "{\"products\":{\"1\":-3}}           | products",
                "{\"products\":{\"1\":null}}         | products",
                "{\"performances\":{\"1\":10000001}} | performances",
            })
    void looksThatCannotBeAreRefused(String told, String field) {
        looks(told)
                .statusCode(400)
                .contentType("application/problem+json")
                .body("code", is("invalid-request"))
                .body("errors.field", hasItem(field));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "null",
                "[]",
                "7",
                "\"products\"",
                "{\"products\"",
                "{\"products\":{\"1\":1}",
                "{products:{}}",
                "looks",
                "\0\0\0{",
                "\0\0\0\0"
            })
    void whatIsNoLooksIsRefused(String told) {
        looks(told).statusCode(400).contentType("application/problem+json").body("code", is("invalid-request"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"products\":[1]}",
                "{\"products\":{\"1\":\"x\"}}",
                "{\"products\":7}",
                "{\"products\":{\"1\":{}}}"
            })
    void whatIsOfTheWrongTypeIsNamed(String told) {
        looks(told)
                .statusCode(400)
                .contentType("application/problem+json")
                .body("code", is("invalid-request"))
                .body("errors.field", hasItem("products"));
    }

    @Test
    void looksAreJson() {
        given().contentType("text/plain")
                .body("{}")
                .post("/internal/opera/looks")
                .then()
                .statusCode(415)
                .contentType("application/problem+json");
        given().contentType("application/json")
                .body(new byte[] {'{', '"', (byte) 0xff, '"', ':', '1', '}'})
                .post("/internal/opera/looks")
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
    }

    @Test
    void moreLooksThanOneRequestTakesAreRefused() {
        String many = Stream.iterate(1, id -> id + 1)
                .limit(5_001)
                .map(id -> "\"" + id + "\":1")
                .collect(Collectors.joining(","));
        looks("{\"products\":{" + many + "}}").statusCode(400).body("errors.field", hasItem("products"));
        given().contentType("application/json")
                .body("{}")
                .post("/internal/ballet/looks")
                .then()
                .statusCode(404);
    }

    private static ValidatableResponse looks(String told) {
        return given().contentType("application/json")
                .body(told)
                .post("/internal/opera/looks")
                .then();
    }
}
