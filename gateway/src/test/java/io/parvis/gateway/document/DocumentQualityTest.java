package io.parvis.gateway.document;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.parvis.gateway.StandIns;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The document is one that people enjoy reading, and breaks nothing that was released. */
@QuarkusTest
@WithTestResource(StandIns.class)
class DocumentQualityTest {
    private static final Path RELEASED = Path.of("src/main/openapi/released.yaml");
    private static final String PRODUCTS = "/paths/~1v1~1{pos}~1products/get";

    @Test
    void itKeepsTheRules() throws IOException {
        assertThat(DocumentRules.complaints(current())).isEmpty();
    }

    @Test
    void itBreaksNothingThatWasReleased() throws IOException {
        assertThat(BreakingChanges.between(released(), current())).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mistakes")
    void aPlantedMistakeIsFound(String complaint, Consumer<JsonNode> mistake) throws IOException {
        JsonNode document = current();
        mistake.accept(document);
        assertThat(DocumentRules.complaints(document)).anyMatch(found -> found.contains(complaint));
    }

    static Stream<Arguments> mistakes() {
        return Stream.of(
                mistake(
                        "has an operation id",
                        document -> object(document, PRODUCTS).remove("operationId")),
                mistake(
                        "has an operation id of its own",
                        document -> object(document, PRODUCTS).put("operationId", "getProduct")),
                mistake(
                        "has a summary of one line",
                        document -> object(document, PRODUCTS).put("summary", "x".repeat(81))),
                mistake(
                        "has a tag that is described",
                        document -> object(document, PRODUCTS).putArray("tags").add("Misc")),
                mistake(
                        "describes {pos}",
                        document -> object(document, PRODUCTS).putArray("parameters")),
                mistake(
                        "says what values it takes",
                        document -> ((ObjectNode) parameter(document, "limit"))
                                .putObject("schema")
                                .put("type", "integer")),
                mistake(
                        "limit example is as its schema says",
                        document -> ((ObjectNode) parameter(document, "limit").path("schema"))
                                .putArray("examples")
                                .add(1_000)),
                mistake(
                        "limit is not filled in by Swagger UI",
                        document -> ((ObjectNode) parameter(document, "limit")).put("example", 10)),
                mistake(
                        "application/json has an example",
                        document -> object(document, PRODUCTS + "/responses/200/content/application~1json")
                                .remove("example")),
                mistake(
                        "example is as its schema says",
                        document -> object(document, PRODUCTS + "/responses/200/content/application~1json/example")
                                .put("total", "many")),
                mistake(
                        "describes how it goes wrong",
                        document -> object(document, PRODUCTS + "/responses").remove("default")),
                mistake(
                        "refers to what is there",
                        document -> object(document, PRODUCTS + "/responses")
                                .putObject("404")
                                .put("$ref", "#/components/responses/Nothing")),
                mistake(
                        "name /problems/too-many-requests",
                        document -> object(document, "/components").putObject("responses")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("breaks")
    void aPlantedBreakIsFound(String complaint, Consumer<JsonNode> change) throws IOException {
        JsonNode document = current();
        JsonNode before = document.deepCopy();
        change.accept(document);
        assertThat(BreakingChanges.between(before, document)).anyMatch(found -> found.contains(complaint));
    }

    static Stream<Arguments> breaks() {
        return Stream.of(
                mistake(
                        "/v1/{pos}/topics is gone",
                        document -> object(document, "/paths").remove("/v1/{pos}/topics")),
                mistake(
                        "has another operation id",
                        document -> object(document, PRODUCTS).put("operationId", "products")),
                mistake(
                        "parameter limit is gone",
                        document -> remove((ArrayNode) document.at(PRODUCTS + "/parameters"), "limit")),
                mistake(
                        "parameter limit is required now",
                        document -> ((ObjectNode) parameter(document, "limit")).put("required", true)),
                mistake(
                        "parameter colour is new and required",
                        document -> ((ArrayNode) document.at(PRODUCTS + "/parameters"))
                                .addObject()
                                .put("name", "colour")
                                .put("in", "query")
                                .put("required", true)),
                mistake(
                        "parameter limit takes less: maximum",
                        document -> ((ObjectNode) parameter(document, "limit").path("schema")).put("maximum", 50)),
                mistake(
                        "parameter sort takes less: date",
                        document -> ((ArrayNode) parameter(document, "sort").at("/schema/enum")).remove(0)),
                mistake(
                        "answer 200 is gone",
                        document -> object(document, PRODUCTS + "/responses").remove("200")),
                mistake(
                        "no longer answers application/json",
                        document -> object(document, PRODUCTS + "/responses/200/content")
                                .remove("application/json")),
                mistake(
                        "items.name is gone",
                        document -> object(document, "/components/schemas/Product/properties")
                                .remove("name")),
                mistake(
                        "total is no longer integer",
                        document -> object(document, "/components/schemas/ProductList/properties/total")
                                .put("type", "string")),
                mistake(
                        "parameter q takes less: pattern",
                        document -> ((ObjectNode) parameter(document, "q").path("schema")).put("pattern", "[a-z]+")),
                mistake(
                        "wants a body now",
                        document -> object(document, PRODUCTS)
                                .putObject("requestBody")
                                .put("required", true)),
                mistake(
                        "no longer takes application/json",
                        document -> object(document, "/paths/~1v1~1{pos}~1hooks~1inventory/post/requestBody/content")
                                .remove("application/json")),
                mistake(
                        "wants a token now",
                        document -> object(document, PRODUCTS)
                                .putArray("security")
                                .addObject()
                                .putArray("operator")));
    }

    @Test
    void growingBreaksNothing() throws IOException {
        JsonNode document = current();
        JsonNode before = document.deepCopy();
        ((ArrayNode) document.at(PRODUCTS + "/parameters"))
                .addObject()
                .put("name", "colour")
                .put("in", "query");
        object(document, "/components/schemas/Product/properties")
                .putObject("colour")
                .put("type", "string");
        object(document, "/paths").putObject("/v1/{pos}/colours").putObject("get");
        ((ArrayNode) parameter(document, "sort").at("/schema/enum")).add("colour");
        assertThat(BreakingChanges.between(before, document)).isEmpty();
    }

    private static Arguments mistake(String complaint, Consumer<JsonNode> change) {
        return Arguments.of(complaint, change);
    }

    private static ObjectNode object(JsonNode document, String at) {
        return (ObjectNode) document.at(at);
    }

    private static JsonNode parameter(JsonNode document, String name) {
        for (JsonNode parameter : document.at(PRODUCTS + "/parameters")) {
            if (parameter.path("name").asText().equals(name)) {
                return parameter;
            }
        }
        throw new AssertionError("no parameter " + name);
    }

    private static void remove(ArrayNode parameters, String name) {
        for (int n = 0; n < parameters.size(); n++) {
            if (parameters.get(n).path("name").asText().equals(name)) {
                parameters.remove(n);
                return;
            }
        }
    }

    private static JsonNode current() throws IOException {
        return new ObjectMapper()
                .readTree(given().get("/openapi?format=json")
                        .then()
                        .statusCode(200)
                        .extract()
                        .asByteArray());
    }

    private static JsonNode released() throws IOException {
        return new YAMLMapper().readTree(RELEASED.toFile());
    }
}
