package io.parvis.sso.saml;

import io.parvis.sso.key.Pem;
import io.parvis.sso.key.ServiceKey;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;

/** The keys of the tests, from files: making them would take longer than all the rest. */
public final class TestKeys {
    public static final ServiceKey PROVIDER = rsa("provider");
    public static final ServiceKey PROVIDER_NEXT = rsa("provider-next");
    public static final ServiceKey STRANGER = rsa("stranger");
    public static final ServiceKey SERVICE = rsa("service");

    private TestKeys() {}

    public static String text(String name) {
        try (InputStream in = TestKeys.class.getResourceAsStream("/keys/" + name + ".pem")) {
            return new String(in.readAllBytes(), StandardCharsets.US_ASCII);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static ServiceKey rsa(String name) {
        try {
            String text = text(name);
            return new ServiceKey(Pem.rsaKey(text), Pem.certificates(text).get(0));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    public static PrivateKey ellipticKey() {
        try {
            String base64 =
                    text("elliptic").replaceAll("(?s)-----END PRIVATE KEY.*|-----BEGIN PRIVATE KEY-----|\\s", "");
            return KeyFactory.getInstance("EC")
                    .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(base64)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    public static X509Certificate ellipticCertificate() {
        try {
            return Pem.certificates(text("elliptic")).get(0);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
