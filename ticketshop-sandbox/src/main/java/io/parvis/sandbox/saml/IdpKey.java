package io.parvis.sandbox.saml;

import io.parvis.sandbox.login.Pem;
import jakarta.inject.Singleton;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** The key that answers are signed with, and its self-signed certificate: new ones at every start. */
@Singleton
final class IdpKey {
    private static final int BITS = 2048;
    private static final Duration LIFE = Duration.ofDays(365);

    private final KeyPair pair;
    private final X509Certificate certificate;

    IdpKey(Clock clock) throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(BITS);
        pair = generator.generateKeyPair();
        Instant now = clock.instant();
        byte[] content = Der.certificateContent(pair.getPublic(), now.minus(Duration.ofHours(1)), now.plus(LIFE));
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initSign(pair.getPrivate());
        signature.update(content);
        certificate = Pem.certificate(Der.certificate(content, signature.sign()));
    }

    PrivateKey secret() {
        return pair.getPrivate();
    }

    X509Certificate certificate() {
        return certificate;
    }
}
