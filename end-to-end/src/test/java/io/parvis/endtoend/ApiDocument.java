package io.parvis.endtoend;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/** An OpenAPI 3.1 document to hold answers against; members that it does not name are complaints, too. */
final class ApiDocument {
    private static final JsonSchemaFactory FACTORY = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);

    private final JsonNode document;
    private final Map<JsonNode, JsonSchema> schemas = new ConcurrentHashMap<>();

    ApiDocument(JsonNode document) {
        this.document = closed(document.deepCopy());
    }

    /** The operation that answers a path; literal segments win over variable ones. */
    Optional<JsonNode> operation(String method, String path) {
        return document.path("paths").properties().stream()
                .filter(entry -> Pattern.matches(pattern(entry.getKey()), path.replaceAll("/$", "")))
                .min(Comparator.comparing(
                        entry -> entry.getKey().chars().filter(c -> c == '{').count()))
                .map(entry -> entry.getValue()
                        .path(method.equals("HEAD") ? "get" : method.toLowerCase(java.util.Locale.ROOT)))
                .filter(JsonNode::isObject);
    }

    /** How many operations it has. */
    long operations() {
        return document.path("paths").findValues("operationId").size();
    }

    /** What is wrong about an answer. */
    List<String> against(JsonNode operation, int status, String type, JsonNode body) {
        JsonNode answer = operation.path("responses").path(Integer.toString(status));
        if (answer.isMissingNode()) {
            return List.of("status " + status + " is not described");
        }
        JsonNode content = resolved(answer).path("content");
        if (content.isMissingNode() && (body == null || body.isMissingNode())) {
            return List.of();
        }
        JsonNode described = content.path(type);
        if (described.isMissingNode()) {
            return List.of("type '" + type + "' is not described");
        }
        return body == null ? List.of() : against(described.path("schema"), body);
    }

    List<String> againstProblem(JsonNode body) {
        return against(document.at("/components/schemas/Problem"), body);
    }

    private List<String> against(JsonNode schema, JsonNode body) {
        return schemas.computeIfAbsent(schema, this::compiled).validate(body).stream()
                .map(ValidationMessage::getMessage)
                .toList();
    }

    private JsonSchema compiled(JsonNode schema) {
        ObjectNode whole = schema.deepCopy();
        whole.set("components", document.path("components"));
        return FACTORY.getSchema(whole);
    }

    private JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? document.at(node.path("$ref").asText().substring(1)) : node;
    }

    private static String pattern(String template) {
        return Pattern.compile("\\{[^}]+}")
                .splitAsStream(template + " ")
                .map(String::strip)
                .map(Pattern::quote)
                .reduce((one, two) -> one + "[^/]+" + two)
                .orElseThrow();
    }

    /** Objects whose members are described have no others. */
    private static JsonNode closed(JsonNode node) {
        if (node instanceof ObjectNode object) {
            if (object.path("properties").isObject() && !object.has("additionalProperties") && !object.has("allOf")) {
                object.put("additionalProperties", false);
            }
            object.properties().forEach(member -> closed(member.getValue()));
        } else if (node instanceof ArrayNode array) {
            StreamSupport.stream(array.spliterator(), false).forEach(ApiDocument::closed);
        }
        return node;
    }
}
