package io.parvis.gateway.composing;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * An object in an answer, and where members can be added to it.
 *
 * @param end the position of its closing brace
 */
record Anchor(String kind, String id, int end) {
    private static final JsonFactory JSON = new JsonFactory();

    /**
     * The objects that parts can be added to, and last the answer itself, which may have no kind and id.
     *
     * @throws IOException when it is not JSON of that shape
     */
    static List<Anchor> in(byte[] json, Shape shape) throws IOException {
        List<Anchor> anchors = new ArrayList<>();
        try (JsonParser parser = JSON.createParser(json)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new IOException("no object");
            }
            anchors.add(object(parser, shape.kind(), shape, anchors));
        }
        return anchors;
    }

    private static Anchor object(JsonParser parser, String kind, Shape shape, List<Anchor> within) throws IOException {
        String id = null;
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            if (name.equals("id") && value == JsonToken.VALUE_STRING) {
                id = parser.getText();
            } else if (shape != null && name.equals(shape.list()) && value == JsonToken.START_ARRAY) {
                while (parser.nextToken() == JsonToken.START_OBJECT) {
                    within.add(object(parser, shape.itemKind(), null, within));
                }
            } else {
                parser.skipChildren();
            }
        }
        return new Anchor(kind, id, (int) parser.currentLocation().getByteOffset() - 1);
    }

    /** Whether another service can be asked about it. */
    boolean isAskable() {
        return kind != null && id != null && id.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
