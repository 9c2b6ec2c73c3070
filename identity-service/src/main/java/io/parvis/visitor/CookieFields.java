package io.parvis.visitor;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The fields of a JSON object whose keys are spelt in any case. */
final class CookieFields {
    private final Map<String, JsonNode> byLowerCaseKey = new HashMap<>();

    /** A field holds something that it never should. */
    static final class WrongType extends Exception {
        private static final long serialVersionUID = 1;

        WrongType() {
            super("A field of the wrong type", null, false, false);
        }
    }

    private CookieFields() {}

    static CookieFields of(JsonNode object) {
        CookieFields fields = new CookieFields();
        object.properties()
                .forEach(field -> fields.byLowerCaseKey.putIfAbsent(lowerCase(field.getKey()), field.getValue()));
        return fields;
    }

    /** A text; a number is taken as it is written. Empty when missing, null or blank. */
    Optional<String> text(String key) throws WrongType {
        Optional<JsonNode> value = value(key);
        if (value.isEmpty()) {
            return Optional.empty();
        }
        if (!value.get().isTextual() && !value.get().isIntegralNumber()) {
            throw new WrongType();
        }
        return Optional.of(value.get().asText().strip()).filter(text -> !text.isEmpty());
    }

    /** A boolean, or one written as text. */
    Optional<Boolean> flag(String key) throws WrongType {
        Optional<JsonNode> value = value(key);
        if (value.isEmpty()) {
            return Optional.empty();
        }
        return switch (lowerCase(value.get().asText())) {
            case "true" -> Optional.of(true);
            case "false" -> Optional.of(false);
            default -> throw new WrongType();
        };
    }

    /** Whatever stands there; {@code null} when nothing does. */
    JsonNode any(String key) {
        return value(key).orElse(null);
    }

    private Optional<JsonNode> value(String key) {
        return Optional.ofNullable(byLowerCaseKey.get(lowerCase(key))).filter(node -> !node.isNull());
    }

    private static String lowerCase(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
