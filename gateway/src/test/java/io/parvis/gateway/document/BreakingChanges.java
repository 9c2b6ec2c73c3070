package io.parvis.gateway.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * What in a new OpenAPI document breaks those who go by the old one: what they may ask must still be taken, and what they
 * read must still be there. Growing breaks nobody.
 */
final class BreakingChanges {
    private final JsonNode before;
    private final JsonNode after;
    private final List<String> found = new ArrayList<>();
    private final Set<String> compared = new HashSet<>();

    private BreakingChanges(JsonNode before, JsonNode after) {
        this.before = before;
        this.after = after;
    }

    static List<String> between(JsonNode before, JsonNode after) {
        BreakingChanges changes = new BreakingChanges(before, after);
        before.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(operation -> operation.getValue().has("responses"))
                        .forEach(operation -> changes.operation(path.getKey(), operation)));
        return changes.found;
    }

    private void operation(String path, Map.Entry<String, JsonNode> old) {
        String at = old.getKey().toUpperCase(java.util.Locale.ROOT) + " " + path;
        JsonNode now = after.path("paths").path(path).path(old.getKey());
        if (now.isMissingNode()) {
            found.add(at + " is gone");
            return;
        }
        if (!now.path("operationId").equals(old.getValue().path("operationId"))) {
            found.add(at + " has another operation id");
        }
        if (old.getValue().path("security").isEmpty() && !now.path("security").isEmpty()) {
            found.add(at + " wants a token now");
        }
        parameters(at, old.getValue(), now);
        body(at, old.getValue().path("requestBody"), now.path("requestBody"));
        answers(at, old.getValue().path("responses"), now.path("responses"));
    }

    private void parameters(String at, JsonNode old, JsonNode now) {
        for (JsonNode parameter : old.path("parameters")) {
            String name = at + " parameter " + parameter.path("name").asText();
            Optional<JsonNode> same = same(parameter, now);
            if (same.isEmpty()) {
                found.add(name + " is gone");
                continue;
            }
            if (same.get().path("required").asBoolean()
                    && !parameter.path("required").asBoolean()) {
                found.add(name + " is required now");
            }
            values(
                    name,
                    resolved(before, parameter.path("schema")),
                    resolved(after, same.get().path("schema")));
        }
        for (JsonNode parameter : now.path("parameters")) {
            if (parameter.path("required").asBoolean() && same(parameter, old).isEmpty()) {
                found.add(at + " parameter " + parameter.path("name").asText() + " is new and required");
            }
        }
    }

    private void body(String at, JsonNode old, JsonNode now) {
        if (now.path("required").asBoolean() && !old.path("required").asBoolean()) {
            found.add(at + " wants a body now");
        }
        old.path("content").properties().stream()
                .map(Map.Entry::getKey)
                .filter(type -> !now.path("content").has(type))
                .forEach(type -> found.add(at + " no longer takes " + type));
    }

    private static Optional<JsonNode> same(JsonNode parameter, JsonNode operation) {
        return StreamSupport.stream(operation.path("parameters").spliterator(), false)
                .filter(other -> other.path("name").equals(parameter.path("name"))
                        && other.path("in").equals(parameter.path("in")))
                .findFirst();
    }

    /** What was taken before is taken still. */
    private void values(String at, JsonNode old, JsonNode now) {
        if (now.has("type") && old.has("type") && !old.path("type").equals(now.path("type"))) {
            found.add(at + " takes another type");
        }
        for (String most : List.of("maximum", "maxLength", "maxItems")) {
            if (now.has(most)
                    && (!old.has(most)
                            || now.path(most).asDouble() < old.path(most).asDouble())) {
                found.add(at + " takes less: " + most);
            }
        }
        if (now.has("minimum")
                && (!old.has("minimum")
                        || now.path("minimum").asDouble() > old.path("minimum").asDouble())) {
            found.add(at + " takes less: minimum");
        }
        if (now.has("pattern") && !now.path("pattern").equals(old.path("pattern"))) {
            found.add(at + " takes less: pattern");
        }
        Set<String> still = texts(now.path("enum"));
        if (now.has("enum")) {
            texts(old.path("enum")).stream()
                    .filter(value -> !still.contains(value))
                    .forEach(value -> found.add(at + " takes less: " + value));
        }
    }

    private void answers(String at, JsonNode old, JsonNode now) {
        old.properties().forEach(answer -> {
            String place = at + " answer " + answer.getKey();
            if (!now.has(answer.getKey())) {
                found.add(place + " is gone");
                return;
            }
            JsonNode described = resolved(after, now.path(answer.getKey())).path("content");
            resolved(before, answer.getValue()).path("content").properties().forEach(type -> {
                if (!described.has(type.getKey())) {
                    found.add(place + " no longer answers " + type.getKey());
                } else {
                    read(
                            place + " ",
                            type.getValue().path("schema"),
                            described.path(type.getKey()).path("schema"));
                }
            });
        });
    }

    /** What was read before is there still. */
    private void read(String at, JsonNode oldSchema, JsonNode newSchema) {
        JsonNode old = resolved(before, oldSchema);
        JsonNode now = resolved(after, newSchema);
        String pair =
                oldSchema.path("$ref").asText() + " " + newSchema.path("$ref").asText();
        if (oldSchema.has("$ref") && !compared.add(pair)) {
            return;
        }
        if (old.has("type") && !old.path("type").equals(now.path("type"))) {
            found.add(at.strip() + " is no longer " + old.path("type").asText());
            return;
        }
        old.path("properties").properties().forEach(member -> {
            String name = at + member.getKey();
            if (!now.path("properties").has(member.getKey())) {
                found.add(name + " is gone");
            } else {
                read(name + " ", member.getValue(), now.path("properties").path(member.getKey()));
            }
        });
        texts(old.path("required")).stream()
                .filter(name -> !texts(now.path("required")).contains(name))
                .forEach(name -> found.add(at + name + " may be absent now"));
        if (old.has("items")) {
            read(at.strip() + ".", old.path("items"), now.path("items"));
        }
    }

    private static JsonNode resolved(JsonNode document, JsonNode node) {
        return node.has("$ref") ? document.at(node.path("$ref").asText().substring(1)) : node;
    }

    private static Set<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .collect(Collectors.toSet());
    }
}
