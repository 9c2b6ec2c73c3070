package io.parvis.sso.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.parvis.sso.saml.TestKeys;
import io.parvis.startup.WrongConfiguration;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeyMaterialTest {
    private static final Path KEYSTORE = Path.of("src/test/resources/keys/service.p12");

    @ParameterizedTest
    @ValueSource(strings = {"service", "service-pkcs1"})
    void aKeyIsReadInEitherForm(String name) {
        String pem = TestKeys.text(name);
        assertThat(KeyMaterial.pem("k", pem, "c", pem)).isEqualTo(TestKeys.SERVICE);
    }

    @Test
    void aKeyIsReadFromPkcs12() {
        assertThat(KeyMaterial.keystore("k", KEYSTORE, "changeit".toCharArray()))
                .isEqualTo(TestKeys.SERVICE);
        assertThatThrownBy(() -> KeyMaterial.keystore("k", KEYSTORE, "wrong".toCharArray()))
                .isInstanceOf(WrongConfiguration.class)
                .hasMessageContaining("a PKCS #12 file with a key that the password opens");
        assertThatThrownBy(() -> KeyMaterial.keystore("k", Path.of("/none"), new char[0]))
                .isInstanceOf(WrongConfiguration.class);
    }

    @ParameterizedTest
    @CsvSource({
        "weak,     weak,     an RSA key of at least 2048 bits with its own certificate",
        "service,  stranger, an RSA key of at least 2048 bits with its own certificate",
        "elliptic, elliptic, an unencrypted RSA key in PEM"
    })
    void aKeyThatIsNoGoodIsRefused(String key, String certificate, String expected) {
        assertThatThrownBy(() -> KeyMaterial.pem("k", TestKeys.text(key), "c", TestKeys.text(certificate)))
                .isInstanceOf(WrongConfiguration.class)
                .hasMessageContaining(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nothing", "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----"})
    void aCertificateThatIsNoneIsRefused(String text) {
        assertThatThrownBy(() -> KeyMaterial.certificates("c", text))
                .isInstanceOf(WrongConfiguration.class)
                .hasMessageContaining("an X.509 certificate in PEM");
    }

    @Test
    void theDemonstrationHasAKey() {
        assertThat(KeyMaterial.demo().certificate().getSubjectX500Principal().getName())
                .contains("not secret");
    }

    @Test
    void aKeyDoesNotShowItself() {
        assertThat(TestKeys.SERVICE.toString()).isEqualTo("ServiceKey[CN=test service]");
    }
}
