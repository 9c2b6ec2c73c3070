package io.parvis.endtoend;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.parvis.stack.RunningSet;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every question of the OpenAPI document is asked, and every answer is as the document says. */
@ExtendWith(ConformanceReport.class)
class ConformanceIT {
    private static RunningSet set;
    private static JsonNode document;
    private static Map<String, String> places;
    private static String token;

    @BeforeAll
    static void start() throws Exception {
        set = OneSet.get();
        document = new ObjectMapper()
                .readTree(given().get(set.gateway() + "/openapi?format=json").asByteArray());
        token = given().formParam("grant_type", "client_credentials")
                .formParam("client_id", "operator")
                .formParam("client_secret", "operator")
                .post(set.sandbox() + "/oidc/token")
                .path("access_token");
        places = new HashMap<>(Map.of("pos", "opera"));
        places.put(
                "productId",
                get("/v1/opera/products?family=SINGLE_ENTRY&limit=1").path("items[0].id"));
        places.put("performanceId", get("/v1/opera/performances?limit=1").path("items[0].id"));
        places.put(
                "importId", operator().get(set.gateway() + "/v1/opera/imports").path("items[0].id"));
    }

    @TestFactory
    Stream<DynamicTest> everyQuestionIsAnsweredAsDescribed() {
        return document.path("paths").properties().stream()
                .filter(path -> path.getValue().has("get"))
                .filter(path -> !path.getValue().get("get").toString().contains("text/event-stream"))
                .map(path -> DynamicTest.dynamicTest(path.getKey(), () -> ask(path.getKey(), path.getValue())));
    }

    @Test
    void whatIsIncludedIsAsDescribed() {
        for (String route : List.of(
                "/products?limit=100",
                "/products/" + places.get("productId") + "?lang=fr",
                "/products/" + places.get("productId") + "/performances?limit=100",
                "/performances?limit=100",
                "/performances/" + places.get("performanceId") + "?lang=en")) {
            Response answer = get("/v1/opera" + route + "&include=availability,booking");
            assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        }
    }

    @Test
    void everyAnswerOfOperatorsRoutesIsRefusedToOthers() {
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(operation ->
                                operation.getValue().path("security").toString().contains("operator"))
                        .forEach(operation -> given().redirects()
                                .follow(false)
                                .request(operation.getKey().toUpperCase(Locale.ROOT), address(path.getKey()))
                                .then()
                                .statusCode(401)));
    }

    private static void ask(String template, JsonNode path) {
        Map<String, String> query = new LinkedHashMap<>();
        path.at("/get/parameters").forEach(parameter -> {
            if (parameter.path("required").asBoolean()
                    && parameter.path("in").asText().equals("query")) {
                query.put(parameter.path("name").asText(), example(parameter));
            }
        });
        Conformance conformance = OneSet.conformance();
        int before = conformance.checked();
        Supplier<RequestSpecification> question =
                () -> (path.at("/get/security").isEmpty() ? given() : operator())
                        .redirects()
                        .follow(false)
                        .queryParams(query);
        Response answer = question.get().get(address(template));
        assertThat(answer.statusCode()).as(answer.asString()).isLessThan(500);
        assertThat(conformance.checked()).isGreaterThan(before);
        assertThat(conformance.operations())
                .contains(path.at("/get/operationId").asText());
        if (answer.statusCode() == 200) {
            String tag = answer.header("ETag");
            assertThat(tag != null).isEqualTo(path.at("/get/responses").has("304"));
            if (tag != null) {
                Response again = question.get().header("If-None-Match", tag).get(address(template));
                assertThat(again.statusCode() == 304 || !tag.equals(again.header("ETag")))
                        .isTrue();
            }
        }
    }

    private static String example(JsonNode parameter) {
        JsonNode given = parameter.path("example");
        return given.isMissingNode() ? parameter.at("/schema/examples/0").asText("1") : given.asText();
    }

    private static String address(String template) {
        String filled = template;
        for (Map.Entry<String, String> place : places.entrySet()) {
            filled = filled.replace("{" + place.getKey() + "}", String.valueOf(place.getValue()));
        }
        return set.gateway() + filled.replaceAll("\\{[^}]+}", "unknown");
    }

    private static Response get(String path) {
        return given().get(set.gateway() + path);
    }

    private static RequestSpecification operator() {
        return given().header("Authorization", "Bearer " + token);
    }
}
