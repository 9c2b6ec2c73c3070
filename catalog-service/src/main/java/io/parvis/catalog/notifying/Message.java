package io.parvis.catalog.notifying;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.util.UUID;

/**
 * An event on its way to one webhook.
 *
 * @param id the same over all attempts: receivers know a repetition by it
 * @param body JSON, the same over all attempts
 */
record Message(String id, String body) {

    static Message of(Event event, ObjectMapper json) {
        try {
            return new Message("msg_" + UUID.randomUUID().toString().replace("-", ""), json.writeValueAsString(event));
        } catch (JsonProcessingException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
