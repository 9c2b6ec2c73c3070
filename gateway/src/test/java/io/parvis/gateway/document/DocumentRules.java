package io.parvis.gateway.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import io.parvis.problem.ProblemKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What our OpenAPI document owes its readers. Each complaint begins with the place it is about. */
final class DocumentRules {
    private static final JsonSchemaFactory SCHEMAS = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete", "head", "options");
    private static final Pattern ID = Pattern.compile("[a-z][A-Za-z0-9]{2,59}");
    private static final Pattern PLACE = Pattern.compile("\\{([^}]+)}");
    private static final int LONGEST_SUMMARY = 80;

    private final JsonNode document;
    private final List<String> complaints = new ArrayList<>();
    private final Map<String, String> ids = new HashMap<>();

    private DocumentRules(JsonNode document) {
        this.document = document;
    }

    static List<String> complaints(JsonNode document) {
        DocumentRules rules = new DocumentRules(document);
        rules.head();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(operation -> METHODS.contains(operation.getKey()))
                        .forEach(operation -> rules.operation(
                                operation.getKey().toUpperCase(java.util.Locale.ROOT) + " " + path.getKey(),
                                path.getKey(),
                                operation.getValue())));
        rules.problems();
        rules.references(document, "#");
        return rules.complaints;
    }

    private void head() {
        require("info", document.at("/info/description").asText().length() > 100, "tells how to begin");
        require("info", document.at("/info/license").isObject(), "names the licence");
        require("openapi", document.path("openapi").asText().startsWith("3.1"), "is 3.1");
        document.path("tags")
                .forEach(tag -> require(
                        "tag " + tag.path("name").asText(),
                        !tag.path("description").asText().isBlank(),
                        "has a description"));
    }

    private void operation(String at, String path, JsonNode operation) {
        String id = operation.path("operationId").asText();
        require(at, ID.matcher(id).matches(), "has an operation id in camel case");
        String other = ids.putIfAbsent(id, at);
        require(at, other == null, "has an operation id of its own, not that of " + other);
        String summary = operation.path("summary").asText();
        require(at, !summary.isBlank() && summary.length() <= LONGEST_SUMMARY, "has a summary of one line");
        require(at, !summary.endsWith("."), "has a summary without a full stop");
        require(at, operation.path("tags").size() == 1, "has one tag");
        operation.path("tags").forEach(tag -> require(at, isDescribed(tag.asText()), "has a tag that is described"));
        boolean operators = operation.path("tags").toString().contains("\"Operators\"");
        require(at, !operators || !operation.path("security").isEmpty(), "says which token it wants");
        PLACE.matcher(path)
                .results()
                .map(place -> place.group(1))
                .forEach(place -> require(
                        at,
                        stream(operation.path("parameters"))
                                .anyMatch(parameter ->
                                        parameter.path("name").asText().equals(place)
                                                && parameter.path("in").asText().equals("path")),
                        "describes {" + place + "}"));
        operation
                .path("parameters")
                .forEach(
                        parameter -> parameter(at + " " + parameter.path("name").asText(), parameter));
        answers(at, operation.path("responses"));
    }

    private void parameter(String at, JsonNode parameter) {
        require(at, !parameter.path("description").asText().isBlank(), "is described");
        JsonNode schema = resolved(parameter.path("schema"));
        require(at, isBounded(schema), "says what values it takes");
        JsonNode example = parameter.path("example");
        boolean required = parameter.path("required").asBoolean();
        require(at, required || example.isMissingNode(), "is not filled in by Swagger UI: it may be left out");
        if (!example.isMissingNode()) {
            valid(at + " example", schema, example);
        }
        schema.path("examples").forEach(one -> valid(at + " example", schema, one));
    }

    private boolean isBounded(JsonNode schema) {
        return switch (schema.path("type").asText()) {
            case "integer", "number" -> schema.has("minimum") && schema.has("maximum");
            case "boolean" -> true;
            case "array" -> isBounded(resolved(schema.path("items")));
            default -> schema.has("enum") || schema.has("pattern") || schema.has("maxLength") || schema.has("const");
        };
    }

    private void answers(String at, JsonNode answers) {
        require(
                at,
                answers.properties().stream().anyMatch(answer -> answer.getKey().matches("[23]..")),
                "describes how it goes well");
        require(at, answers.has("default"), "describes how it goes wrong");
        answers.properties().forEach(answer -> {
            String place = at + " " + answer.getKey();
            JsonNode described = resolved(answer.getValue());
            require(place, !described.path("description").asText().isBlank(), "is described");
            described.path("content").properties().forEach(type -> content(place, type.getKey(), type.getValue()));
        });
    }

    private void content(String at, String name, JsonNode type) {
        boolean one = type.has("example");
        require(at + " " + name, one || !type.path("examples").isEmpty(), "has an example");
        if (name.endsWith("json") && type.has("schema")) {
            if (one) {
                valid(at + " " + name + " example", type.path("schema"), type.path("example"));
            }
            type.path("examples")
                    .properties()
                    .forEach(example -> valid(
                            at + " " + name + " example " + example.getKey(),
                            type.path("schema"),
                            example.getValue().path("value")));
        }
    }

    /** Every kind of problem stands somewhere as an example. */
    private void problems() {
        String all = document.at("/components/responses").toString();
        Stream.of(ProblemKind.values())
                .forEach(kind -> require("problems", all.contains("\"" + kind.type() + "\""), "name " + kind.type()));
    }

    private void references(JsonNode node, String at) {
        if (node.path("$ref").isTextual()) {
            String ref = node.path("$ref").asText();
            require(
                    at,
                    ref.startsWith("#/") && !document.at(ref.substring(1)).isMissingNode(),
                    "refers to what is there: " + ref);
        }
        node.properties().forEach(member -> references(member.getValue(), at + "/" + member.getKey()));
        if (node.isArray()) {
            node.forEach(item -> references(item, at));
        }
    }

    private void valid(String at, JsonNode schema, JsonNode value) {
        if (!schema.isObject()) {
            return;
        }
        ObjectNode whole = schema.deepCopy();
        whole.set("components", document.path("components"));
        List<String> wrong = SCHEMAS.getSchema(whole).validate(value).stream()
                .map(ValidationMessage::getMessage)
                .toList();
        require(at, wrong.isEmpty(), "is as its schema says: " + wrong);
    }

    private JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? document.at(node.path("$ref").asText().substring(1)) : node;
    }

    private boolean isDescribed(String tag) {
        return stream(document.path("tags"))
                .anyMatch(known -> known.path("name").asText().equals(tag));
    }

    private void require(String at, boolean holds, String what) {
        if (!holds) {
            complaints.add(at + " " + what);
        }
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        List<JsonNode> items = new ArrayList<>();
        array.forEach(items::add);
        return items.stream();
    }
}
