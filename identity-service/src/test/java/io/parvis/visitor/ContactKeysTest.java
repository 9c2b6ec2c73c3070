package io.parvis.visitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.parvis.startup.WrongConfiguration;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ContactKeysTest {
    private static final String AT = "parvis.points-of-sale.opera.identity.contact-data.";
    private static final String HERE = "http://localhost:8080";
    private static final Path KEYS = Path.of("src/test/resources/keys");
    private static final Path PKCS8 = KEYS.resolve("service.pem");
    private static final Path PKCS1 = KEYS.resolve("service-pkcs1.pem");

    private record Given(
            Optional<String> privateKey,
            Optional<Path> privateKeyFile,
            Optional<Path> secutixKeyFile,
            DataCipher cipher,
            boolean demo)
            implements IdentityConfig.ContactData {}

    @Test
    void withoutKeysThereIsNothingToOpenWith() {
        assertThat(seal(Optional.empty(), Optional.empty(), Optional.empty())).isEmpty();
    }

    @Test
    void keysAreTakenFromFilesInEitherFormat() {
        assertThat(seal(Optional.empty(), Optional.of(PKCS8), Optional.of(PKCS8))).isPresent();
        assertThat(seal(Optional.empty(), Optional.of(PKCS1), Optional.of(PKCS1))).isPresent();
    }

    @Test
    void aKeyMayBeGivenAsText() throws Exception {
        Optional<String> text = Optional.of(java.nio.file.Files.readString(PKCS8));
        assertThat(seal(text, Optional.empty(), Optional.of(PKCS8))).isPresent();
    }

    @Test
    void oneKeyAloneIsNoUse() {
        assertThatThrownBy(() -> seal(Optional.empty(), Optional.empty(), Optional.of(PKCS8)))
                .isInstanceOf(WrongConfiguration.class)
                .hasMessageStartingWith("Configuration: " + AT + "private-key-file is missing");
        assertThatThrownBy(() -> seal(Optional.empty(), Optional.of(PKCS8), Optional.empty()))
                .isInstanceOf(WrongConfiguration.class)
                .hasMessageStartingWith("Configuration: " + AT + "secutix-key-file is missing");
    }

    @Test
    void filesThatHoldNoKeyStopTheStart() {
        Path none = KEYS.resolve("none.pem");
        assertThatThrownBy(() -> seal(Optional.empty(), Optional.of(none), Optional.of(PKCS8)))
                .hasMessageContaining(AT + "private-key-file")
                .hasMessageContaining("a file that can be read");
        assertThatThrownBy(() -> seal(Optional.empty(), Optional.of(PKCS8), Optional.of(none)))
                .hasMessageContaining(AT + "secutix-key-file")
                .hasMessageContaining("a file that can be read");
        Path elliptic = KEYS.resolve("elliptic.pem");
        assertThatThrownBy(() -> seal(Optional.empty(), Optional.of(elliptic), Optional.of(PKCS8)))
                .hasMessageContaining("an unencrypted RSA private key in PEM");
        assertThatThrownBy(() -> seal(Optional.empty(), Optional.of(PKCS8), Optional.of(elliptic)))
                .hasMessageContaining("an RSA public key or a certificate in PEM");
    }

    @Test
    void aKeyThatIsNoneIsNotShown() {
        assertThatThrownBy(() -> seal(Optional.of("hunter2"), Optional.empty(), Optional.of(PKCS8)))
                .hasMessageContaining(AT + "private-key is (hidden)")
                .hasMessageNotContaining("hunter2");
    }

    @Test
    void theDemonstrationsKeysAreForLocalhost() {
        Given demo = new Given(Optional.empty(), Optional.empty(), Optional.empty(), DataCipher.ECB, true);
        assertThat(ContactKeys.seal(AT, demo, HERE)).isPresent();
        assertThatThrownBy(() -> ContactKeys.seal(AT, demo, "https://api.opera.example"))
                .isInstanceOf(WrongConfiguration.class)
                .hasMessageContaining(AT + "demo");
    }

    private static Optional<ContactSeal> seal(Optional<String> text, Optional<Path> own, Optional<Path> secutix) {
        return ContactKeys.seal(AT, new Given(text, own, secutix, DataCipher.ECB, false), HERE);
    }
}
