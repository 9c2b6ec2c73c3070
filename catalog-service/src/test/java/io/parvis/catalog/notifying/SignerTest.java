package io.parvis.catalog.notifying;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignerTest {
    /** The example of the specification and of its libraries' tests. */
    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    private static final String ID = "msg_p5jXN8AQM9LWM0D4loKWxJek";
    private static final long TIMESTAMP = 1_614_265_330;
    private static final String BODY = "{\"test\": 2432232314}";
    private static final String SIGNATURE = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=";

    @Test
    void signsAsTheSpecificationDoes() {
        assertThat(signer(SECRET).sign(ID, TIMESTAMP, BODY)).isEqualTo(SIGNATURE);
        assertThat(signer(SECRET.replace("whsec_", "")).sign(ID, TIMESTAMP, BODY))
                .isEqualTo(SIGNATURE);
    }

    @Test
    void signsIdTimeAndEveryByteOfTheBody() {
        Signer signer = signer(SECRET);
        assertThat(signer.sign(ID + "x", TIMESTAMP, BODY)).isNotEqualTo(SIGNATURE);
        assertThat(signer.sign(ID, TIMESTAMP + 1, BODY)).isNotEqualTo(SIGNATURE);
        assertThat(signer.sign(ID, TIMESTAMP, BODY + " ")).isNotEqualTo(SIGNATURE);
        assertThat(signer(base64(24)).sign(ID, TIMESTAMP, BODY)).isNotEqualTo(SIGNATURE);
    }

    @ParameterizedTest
    @ValueSource(ints = {24, 32, 64})
    void takesSecretsOf24To64Bytes(int bytes) {
        assertThat(Signer.of(base64(bytes))).isPresent();
        assertThat(Signer.of("whsec_" + base64(bytes))).isPresent();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 23, 65, 128})
    void refusesShorterAndLongerOnes(int bytes) {
        assertThat(Signer.of(base64(bytes))).isEmpty();
        assertThat(Signer.of("whsec_" + base64(bytes))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "whsec_",
                "a sentence is not base64, however long it may be",
                "WHSEC_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
                "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw\n",
                "whsk_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"
            })
    void refusesWhatIsNoBase64(String secret) {
        assertThat(Signer.of(secret)).isEmpty();
    }

    @Test
    void fingerprintsDifferByAddressAndBySecret() {
        String one = signer(SECRET).fingerprint("https://a.example/");
        assertThat(signer(SECRET).fingerprint("https://a.example/")).isEqualTo(one);
        assertThat(signer(SECRET).fingerprint("https://b.example/")).isNotEqualTo(one);
        assertThat(signer(base64(24)).fingerprint("https://a.example/")).isNotEqualTo(one);
    }

    private static Signer signer(String secret) {
        return Signer.of(secret).orElseThrow();
    }

    private static String base64(int bytes) {
        return Base64.getEncoder().encodeToString(new byte[bytes]);
    }
}
