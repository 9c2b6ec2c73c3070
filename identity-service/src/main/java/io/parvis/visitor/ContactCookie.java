package io.parvis.visitor;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import io.parvis.cookie.CookieTime;
import io.parvis.cookie.Encoded;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads the contact cookie: percent-encoded JSON, every field optional. Whatever cannot be read is no contact. Its
 * encrypted part is opened where there are keys for it, and left out where it cannot be verified.
 */
@Singleton
final class ContactCookie {
    /** More cookies of one name are not looked at: opening one takes a while. */
    private static final int MOST = 4;

    private final ObjectReader json;

    ContactCookie(ObjectMapper json) {
        this.json = CookieJson.reader(json);
    }

    /**
     * The best of several: the first that is signed, else the first that can be read.
     *
     * @param signed empty when there are no keys to open the encrypted part with
     */
    Optional<Contact> best(List<CookieFields> cookies, ZoneId zone, Instant now, Optional<SignedContacts> signed) {
        Optional<Contact> best = Optional.empty();
        for (CookieFields fields : cookies) {
            Optional<Contact> contact = contact(fields, zone, now, signed);
            if (contact.filter(found -> found.signed().isPresent()).isPresent()) {
                return contact;
            }
            best = best.or(() -> contact);
        }
        return best;
    }

    /** Those that are objects. */
    List<CookieFields> parse(List<String> values) {
        List<CookieFields> cookies = new ArrayList<>(1);
        for (String value : values.subList(0, Math.min(MOST, values.size()))) {
            Encoded.read(value, this::object).ifPresent(cookies::add);
        }
        return cookies;
    }

    /** Whether one of them has a part to be opened that was not opened lately, which takes a while. */
    boolean takesAWhile(List<CookieFields> cookies, SignedContacts signed) {
        return cookies.stream()
                .flatMap(fields -> AdditionalData.of(fields.any("additionalData"), json).stream())
                .anyMatch(part -> !signed.isAtHand(part));
    }

    /** @return empty when the value is not a contact, or one whose session is over */
    Optional<Contact> read(String value, ZoneId zone, Instant now, Optional<SignedContacts> signed) {
        return Encoded.read(value, this::object).flatMap(fields -> contact(fields, zone, now, signed));
    }

    private Optional<CookieFields> object(String text) {
        if (!text.stripLeading().startsWith("{")) {
            return Optional.empty();
        }
        try {
            JsonNode node = json.readTree(text);
            return node.isObject() ? Optional.of(CookieFields.of(node)) : Optional.empty();
        } catch (JsonProcessingException notJson) {
            return Optional.empty();
        }
    }

    private Optional<Contact> contact(CookieFields fields, ZoneId zone, Instant now, Optional<SignedContacts> signed) {
        try {
            Optional<String> end = fields.text("expires");
            Optional<OffsetDateTime> expires = end.flatMap(text -> CookieTime.read(text, zone));
            // an end that cannot be read cannot be kept to either
            boolean open = end.isEmpty()
                    || expires.filter(moment -> moment.toInstant().isAfter(now)).isPresent();
            return open
                    ? Optional.of(contact(fields, expires, zone, signed.flatMap(any -> signed(fields, any))))
                    : Optional.empty();
        } catch (CookieFields.WrongType wrong) {
            return Optional.empty();
        }
    }

    private Optional<SignedContact> signed(CookieFields fields, SignedContacts signed) {
        return AdditionalData.of(fields.any("additionalData"), json).flatMap(signed::of);
    }

    private static Contact contact(
            CookieFields fields, Optional<OffsetDateTime> expires, ZoneId zone, Optional<SignedContact> signed)
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
                expires,
                signed);
    }
}
