package io.parvis.visitor;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.parvis.cookie.CartCookie;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Raw cookies, line by line of the two files in {@code src/test/resources/visitor}. */
class CookieFixturesTest {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final Instant NOW = Instant.parse("2026-06-01T12:00:00Z");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final ContactCookie contacts = new ContactCookie(JSON);
    private final SignedContacts signed = new SignedContacts(ContactKeys.demo(DataCipher.ECB), CookieJson.reader(JSON));

    static Stream<Arguments> contacts() {
        return Fixture.lines("contact-cookies.txt", "|");
    }

    static Stream<Arguments> carts() {
        return Fixture.lines("cart-cookies.txt", "#");
    }

    @ParameterizedTest(name = "{1}: {0}")
    @MethodSource("contacts")
    void contact(String expected, String why, String value) {
        Optional<Contact> contact = contacts.read(value, PARIS, NOW, Optional.of(signed));
        assertThat(contact.map(CookieFixturesTest::told).orElse("none")).isEqualTo(expected);
        assertThat(contact.stream()).noneMatch(Contact::verified);
    }

    @ParameterizedTest(name = "{1}: {0}")
    @MethodSource("contacts")
    void withoutKeysNothingIsSignedAndNothingElseChanges(String expected, String why, String value) {
        assertThat(contacts.read(value, PARIS, NOW, Optional.empty())
                        .map(CookieFixturesTest::told)
                        .orElse("none"))
                .isEqualTo(expected.replaceFirst("/[^/]*$", "/-"));
    }

    @ParameterizedTest(name = "{1}: {0}")
    @MethodSource("carts")
    void cart(String expected, String why, String value) {
        assertThat(CartCookie.read(value, PARIS, NOW)
                        .map(cart -> cart.quantity() + "/" + cart.amount().amount() + " "
                                + cart.amount().currency() + "/"
                                + java.time.format.DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(cart.expiresAt())
                                + "/" + cart.orderId().orElse("-"))
                        .orElse("none"))
                .isEqualTo(expected);
    }

    @Test
    void theTablesAreWhole() {
        assertThat(contacts()).hasSizeGreaterThan(100);
        assertThat(carts()).hasSizeGreaterThan(50);
    }

    private static String told(Contact contact) {
        return contact.firstName().orElse("-") + "/" + contact.lastName().orElse("-") + "/"
                + contact.signed().map(SignedContact::contactNumber).orElse("-");
    }
}
