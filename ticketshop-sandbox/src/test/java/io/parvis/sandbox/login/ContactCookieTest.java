package io.parvis.sandbox.login;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.Key;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ContactCookieTest {
    /** The site's private key and the shop's public one. */
    private static final Path DEMO = Path.of("../identity-service/src/main/resources/demo/contact-cookie.pem");

    private static final Instant SINCE = Instant.parse("2026-06-01T12:00:00Z");

    @Inject
    ContactCookie cookie;

    @Inject
    People people;

    private final ObjectMapper json = new ObjectMapper();

    @Test
    void namesStandInClear() throws Exception {
        JsonNode contact = contact("group");
        assertThat(contact.get("individualFirstname").asText()).isEqualTo("Leitung");
        assertThat(contact.get("individualLastname").asText()).isEqualTo("Größe & Söhne 100 %");
        assertThat(contact.get("structureOfficialName").asText()).isEqualTo("Schule “Am Parvis” + Chor");
        assertThat(contact.get("individualTitle").isNull()).isTrue();
        assertThat(contact.get("timestamp").asText()).isEqualTo("1780315200");
        assertThat(contact.get("expires").asText()).isEqualTo("2026-06-01T15:00:00.000+02:00");
        assertThat(contact.get("guestSession").asBoolean()).isFalse();
        assertThat(contact("guest").get("guestSession").asBoolean()).isTrue();
    }

    @Test
    void numberAndMailAreForTheSiteAlone() throws Exception {
        JsonNode contact = contact("group");
        assertThat(contact.toString()).doesNotContain("1000003", "group@");
        JsonNode parts = json.readTree(contact.get("additionalData").asText());
        byte[] aes = rsa(Pem.privateKey(Optional.of(DEMO), ""), parts.get("key"));
        Cipher cipher = Cipher.getInstance("AES/ECB/PKCS5Padding");
        cipher.init(Cipher.DECRYPT_MODE, new SecretKeySpec(aes, "AES"));
        byte[] message =
                cipher.doFinal(Base64.getDecoder().decode(parts.get("data").asText()));
        assertThat(json.readTree(message).get("contactNumber").asText()).isEqualTo("1000003");
        assertThat(json.readTree(message).get("email").asText()).isEqualTo("group@opera-du-parvis.example");
        assertThat(rsa(Pem.publicKey(Optional.of(DEMO), ""), parts.get("digest")))
                .isEqualTo(MessageDigest.getInstance("SHA-1").digest(message));
    }

    @Test
    void itFitsIntoACookie() throws Exception {
        for (Person person : people.all()) {
            assertThat(value(person)).hasSizeLessThan(4000).matches("[A-Za-z0-9%._*-]+");
        }
    }

    private JsonNode contact(String key) throws Exception {
        String value = value(people.byKey(key).orElseThrow());
        return json.readTree(URLDecoder.decode(value, StandardCharsets.UTF_8));
    }

    private String value(Person person) {
        Cart none = new Cart(0, BigDecimal.ZERO, SINCE, 1);
        return cookie.of(new Visit("a", "b", person, SINCE, SINCE.plusSeconds(3600), none), person);
    }

    private static byte[] rsa(Key key, JsonNode base64) throws Exception {
        Cipher cipher = Cipher.getInstance("RSA/ECB/PKCS1Padding");
        cipher.init(Cipher.DECRYPT_MODE, key);
        return cipher.doFinal(Base64.getDecoder().decode(base64.asText()));
    }
}
