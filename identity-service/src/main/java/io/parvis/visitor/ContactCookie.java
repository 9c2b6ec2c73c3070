package io.parvis.visitor;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;

/**
 * Reads the clear part of the contact cookie: percent-encoded JSON, every field optional. Whatever cannot be read is no
 * contact. {@code additionalData} is encrypted for others to open, and passed over.
 */
@Singleton
final class ContactCookie {
    private final ObjectReader json;

    ContactCookie(ObjectMapper json) {
        this.json = json.reader().with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    }

    /** @return empty when the value is not a contact, or one whose session is over */
    Optional<Contact> read(String value, ZoneId zone, Instant now) {
        return Encoded.read(value, this::object).flatMap(fields -> contact(fields, zone, now));
    }

    private Optional<CookieFields> object(String text) {
        try {
            JsonNode node = json.readTree(text);
            return node.isObject() ? Optional.of(CookieFields.of(node)) : Optional.empty();
        } catch (JsonProcessingException notJson) {
            return Optional.empty();
        }
    }

    private static Optional<Contact> contact(CookieFields fields, ZoneId zone, Instant now) {
        try {
            Optional<String> end = fields.text("expires");
            Optional<OffsetDateTime> expires = end.flatMap(text -> CookieTime.read(text, zone));
            // an end that cannot be read cannot be kept to either
            boolean open = end.isEmpty()
                    || expires.filter(moment -> moment.toInstant().isAfter(now)).isPresent();
            return open ? Optional.of(contact(fields, expires, zone)) : Optional.empty();
        } catch (CookieFields.WrongType wrong) {
            return Optional.empty();
        }
    }

    private static Contact contact(CookieFields fields, Optional<OffsetDateTime> expires, ZoneId zone)
            throws CookieFields.WrongType {
        return new Contact(
                Contact.SOURCE,
                false,
                fields.text("individualTitle"),
                fields.text("individualFirstname"),
                fields.text("individualLastname"),
                fields.text("nickname"),
                fields.text("structureOfficialName"),
                fields.text("lang"),
                fields.text("currentLang"),
                fields.flag("guestSession"),
                fields.text("timestamp").flatMap(text -> CookieTime.read(text, zone)),
                expires);
    }
}
