package io.parvis.visitor;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContactCookieTest {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final Instant NOW = Instant.parse("2026-06-01T12:00:00Z");
    private static final String CAMILLE =
            "{\"individualTitle\":\"Mme\",\"individualFirstname\":\"Camille Zoé\",\"individualLastname\":\"O'Hara+Ng\","
                    + "\"nickname\":\"cam\",\"lang\":\"fr\",\"timestamp\":\"1780311600\",\"expires\":"
                    + "\"2026-06-01T15:00:00.000+02:00\",\"guestSession\":false,\"currentLang\":\"en\","
                    + "\"structureOfficialName\":\"Les Amis\",\"additionalData\":{\"key\":\"a\",\"data\":\"b\",\"digest\":\"c\"}}";

    private final ContactCookie cookie = new ContactCookie(new ObjectMapper());

    @Test
    void everyFieldIsRead() {
        assertThat(read(encoded(CAMILLE)))
                .contains(new Contact(
                        "contact-cookie",
                        false,
                        Optional.of("Mme"),
                        Optional.of("Camille Zoé"),
                        Optional.of("O'Hara+Ng"),
                        Optional.of("cam"),
                        Optional.of("Les Amis"),
                        Optional.of("fr"),
                        Optional.of("en"),
                        Optional.of(false),
                        Optional.of(OffsetDateTime.parse("2026-06-01T13:00:00+02:00")),
                        Optional.of(OffsetDateTime.parse("2026-06-01T15:00:00+02:00")),
                        Optional.empty()));
    }

    @Test
    void encodingsAreAllTheSame() {
        Optional<Contact> once = read(encoded(CAMILLE));
        assertThat(read(encoded(CAMILLE).replace("+", "%20"))).isEqualTo(once);
        assertThat(read(encoded(encoded(CAMILLE)))).isEqualTo(once);
        assertThat(read(encoded(encoded(CAMILLE).replace("+", "%20")))).isEqualTo(once);
        assertThat(read(CAMILLE)).isEqualTo(once);
    }

    @Test
    void threefoldEncodingIsJunk() {
        assertThat(read(encoded(encoded(encoded(CAMILLE))))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"individualFirstname", "individualFirstName", "INDIVIDUALFIRSTNAME", "individualfirstname"})
    void keysAreReadInAnyCase(String key) {
        assertThat(read("{\"" + key + "\":\"Camille\"}").flatMap(Contact::firstName))
                .contains("Camille");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"individualFirstname\":null}",
                "{\"individualFirstname\":\"  \"}",
                "{\"lang\":\"fr\"}",
                "{\"additionalData\":\"{\\\"key\\\":\\\"a\\\"}\"}",
                "{\"additionalData\":null,\"individualFirstname\":\"\"}"
            })
    void everyFieldIsOptional(String json) {
        Optional<Contact> contact = read(encoded(json));
        assertThat(contact).isPresent();
        assertThat(contact.flatMap(Contact::firstName)).isEmpty();
        assertThat(contact).get().extracting(Contact::verified).isEqualTo(false);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"expires\":\"2026-06-01T12:00:01Z\"}",
                "{\"expires\":\"2026-06-01T14:00:01\"}",
                "{\"expires\":\"2026-06-01T14:00:01.000+0200\"}",
                "{\"expires\":\"1780315201\"}",
                "{\"expires\":1780315201000}",
                "{\"expires\":null}",
                "{\"expires\":\"\"}"
            })
    void anOpenSessionIsAContact(String json) {
        assertThat(read(encoded(json))).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"expires\":\"2026-06-01T12:00:00Z\"}",
                "{\"expires\":\"2026-06-01T13:59:59\"}",
                "{\"expires\":\"2020-01-01T00:00:00+02:00\"}",
                "{\"expires\":\"1780315199\"}",
                "{\"expires\":\"in an hour\"}",
                "{\"expires\":true}"
            })
    void anExpiredSessionOrOneWithoutAReadableEndIsNone(String json) {
        assertThat(read(encoded(json))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "junk",
                "%",
                "%zz",
                "%7B%22",
                "null",
                "true",
                "12",
                "\"Camille\"",
                "[]",
                "[{\"lang\":\"fr\"}]",
                "{\"lang\":\"fr\"",
                "{\"lang\":\"fr\"} and more",
                "{\"lang\":\"fr\"}{}",
                "{'lang':'fr'}",
                "{\"individualFirstname\":{}}",
                "{\"individualLastname\":[\"Durand\"]}",
                "{\"nickname\":true}",
                "{\"timestamp\":1.5}",
                "{\"guestSession\":\"perhaps\"}",
                "{\"guestSession\":[]}"
            })
    void junkIsNoContact(String value) {
        assertThat(read(value)).isEmpty();
        assertThat(read(encoded(value))).isEmpty();
    }

    @Test
    void longJunkIsNoContact() {
        assertThat(read("x".repeat(4096))).isEmpty();
        assertThat(read("[".repeat(4096))).isEmpty();
        assertThat(read("{\"a\":".repeat(800))).isEmpty();
        assertThat(read("%25".repeat(1365))).isEmpty();
    }

    @Test
    void aTimestampThatCannotBeReadIsLeftOut() {
        Optional<Contact> contact = read("{\"lang\":\"fr\",\"timestamp\":\"yesterday\"}");
        assertThat(contact).isPresent();
        assertThat(contact.flatMap(Contact::loggedInAt)).isEmpty();
    }

    private Optional<Contact> read(String value) {
        return cookie.read(value, PARIS, NOW, Optional.empty());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
