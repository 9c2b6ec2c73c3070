package io.parvis.sandbox.oidc;

import jakarta.inject.Singleton;
import java.math.BigInteger;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;

/** The key that tokens are signed with: a new one at every start. */
@Singleton
final class SigningKey {
    private static final int BITS = 2048;

    private final String id = UUID.randomUUID().toString();
    private final KeyPair pair;

    SigningKey() throws NoSuchAlgorithmException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(BITS);
        pair = generator.generateKeyPair();
    }

    String id() {
        return id;
    }

    PrivateKey secret() {
        return pair.getPrivate();
    }

    /** The public half as a JSON Web Key. */
    Map<String, String> jwk() {
        RSAPublicKey key = (RSAPublicKey) pair.getPublic();
        return Map.of(
                "kty",
                "RSA",
                "use",
                "sig",
                "alg",
                "RS256",
                "kid",
                id,
                "n",
                base64(key.getModulus()),
                "e",
                base64(key.getPublicExponent()));
    }

    // without the sign byte that BigInteger may put in front
    private static String base64(BigInteger number) {
        byte[] bytes = number.toByteArray();
        int from = bytes[0] == 0 ? 1 : 0;
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(java.util.Arrays.copyOfRange(bytes, from, bytes.length));
    }
}
