package io.parvis.gateway.composing;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;

/** Reads {@code {"items":[{"kind":…,"id":…,…}]}} of a service that was asked about several things at once. */
final class PartItems {
    private static final JsonFactory JSON = new JsonFactory();

    private PartItems() {}

    /** Where the item of that kind and id is found. */
    static String key(String kind, String id) {
        return kind + '/' + id;
    }

    /**
     * Adds each item to {@code found} as JSON, without its kind and id.
     *
     * @throws IOException when it is not JSON of that shape
     */
    static void read(byte[] json, Map<String, byte[]> found) throws IOException {
        try (JsonParser parser = JSON.createParser(json)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new IOException("no object");
            }
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                JsonToken value = parser.nextToken();
                if (name.equals("items") && value == JsonToken.START_ARRAY) {
                    while (parser.nextToken() == JsonToken.START_OBJECT) {
                        item(parser, found);
                    }
                } else {
                    parser.skipChildren();
                }
            }
        }
    }

    private static void item(JsonParser parser, Map<String, byte[]> found) throws IOException {
        String kind = null;
        String id = null;
        ByteArrayOutputStream rest = new ByteArrayOutputStream(256);
        try (JsonGenerator generator = JSON.createGenerator(rest)) {
            generator.writeStartObject();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                parser.nextToken();
                switch (name) {
                    case "kind" -> kind = parser.getText();
                    case "id" -> id = parser.getText();
                    default -> {
                        generator.writeFieldName(name);
                        generator.copyCurrentStructure(parser);
                    }
                }
            }
            generator.writeEndObject();
        }
        found.put(key(kind, id), rest.toByteArray());
    }
}
