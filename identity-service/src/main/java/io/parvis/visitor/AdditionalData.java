package io.parvis.visitor;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import java.util.Base64;
import java.util.Optional;

/**
 * The contact cookie's encrypted part as it was sent. A piece that is missing or no Base64 is empty here, and cannot be
 * opened later.
 *
 * @param key an AES key, encrypted for the site
 * @param data the message, encrypted with that key
 * @param digest of the message, encrypted with the ticketshop's private key
 */
record AdditionalData(byte[] key, byte[] data, byte[] digest) {
    private static final int LONGEST_BASE64 = 4096;

    /**
     * @param field an object, a text that holds one as JSON, or null
     * @return empty when there is none of these
     */
    static Optional<AdditionalData> of(JsonNode field, ObjectReader json) {
        if (field == null) {
            return Optional.empty();
        }
        JsonNode object = field.isTextual() ? parsed(field.textValue(), json) : field;
        if (object == null || !object.isObject()) {
            return Optional.empty();
        }
        CookieFields fields = CookieFields.of(object);
        return Optional.of(new AdditionalData(bytes(fields, "key"), bytes(fields, "data"), bytes(fields, "digest")));
    }

    private static JsonNode parsed(String text, ObjectReader json) {
        try {
            return json.readTree(text);
        } catch (JsonProcessingException notJson) {
            return null;
        }
    }

    private static byte[] bytes(CookieFields fields, String name) {
        try {
            String base64 = fields.text(name).orElse("");
            // a blank was a plus sign before it was decoded
            return base64.length() > LONGEST_BASE64
                    ? new byte[0]
                    : Base64.getDecoder()
                            .decode(base64.replaceAll("[\\r\\n]", "")
                                    .replace(' ', '+')
                                    .replace('-', '+')
                                    .replace('_', '/'));
        } catch (CookieFields.WrongType | IllegalArgumentException notBase64) {
            return new byte[0];
        }
    }
}
