package io.parvis.sso.key;

import io.parvis.startup.WrongConfiguration;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.util.Collections;
import java.util.List;

/** Reads keys and certificates that the configuration names. Whatever is wrong with them stops the start. */
public final class KeyMaterial {
    private static final int SMALLEST_RSA = 2048;
    private static final String DEMO = "/demo/service-provider.pem";

    private KeyMaterial() {}

    /** @param key the configuration key that the PEM text comes from */
    public static ServiceKey pem(String key, String pem, String certificateKey, String certificate) {
        try {
            return checked(
                    key,
                    Pem.rsaKey(pem),
                    certificates(certificateKey, certificate).get(0));
        } catch (GeneralSecurityException | IllegalArgumentException unreadable) {
            throw new WrongConfiguration(key, "", "an unencrypted RSA key in PEM");
        }
    }

    /** The only key of a PKCS #12 file. */
    public static ServiceKey keystore(String key, Path file, char[] password) {
        try (InputStream in = Files.newInputStream(file)) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(in, password);
            for (String alias : Collections.list(store.aliases())) {
                Key found = store.isKeyEntry(alias) ? store.getKey(alias, password) : null;
                Certificate certificate = store.getCertificate(alias);
                if (found instanceof PrivateKey privateKey && certificate instanceof X509Certificate x509) {
                    return checked(key, privateKey, x509);
                }
            }
        } catch (IOException | GeneralSecurityException unreadable) {
            // told below
        }
        throw new WrongConfiguration(key, file.toString(), "a PKCS #12 file with a key that the password opens");
    }

    /** The key of the demonstration. It is in the source code, and so no secret at all. */
    public static ServiceKey demo() {
        try (InputStream in = KeyMaterial.class.getResourceAsStream(DEMO)) {
            String pem = new String(in.readAllBytes(), StandardCharsets.US_ASCII);
            return pem("the demonstration's key", pem, "the demonstration's certificate", pem);
        } catch (IOException impossible) {
            throw new IllegalStateException("It is packaged with this class", impossible);
        }
    }

    /** @param key the configuration key that the text comes from */
    public static List<X509Certificate> certificates(String key, String text) {
        try {
            return Pem.certificates(text);
        } catch (CertificateException unreadable) {
            throw new WrongConfiguration(key, "unreadable", "an X.509 certificate in PEM");
        }
    }

    /** A file's content as text. */
    public static String text(String key, Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException unreadable) {
            throw new WrongConfiguration(key, file.toString(), "a file that can be read");
        }
    }

    /** A key is too weak to be believed below 2048 bits of RSA. */
    public static boolean strong(PublicKey key) {
        return !(key instanceof RSAPublicKey rsa) || rsa.getModulus().bitLength() >= SMALLEST_RSA;
    }

    private static ServiceKey checked(String key, PrivateKey privateKey, X509Certificate certificate) {
        boolean together = privateKey instanceof RSAPrivateKey secret
                && certificate.getPublicKey() instanceof RSAPublicKey known
                && secret.getModulus().equals(known.getModulus());
        if (!together || !strong(certificate.getPublicKey())) {
            throw new WrongConfiguration(key, "", "an RSA key of at least 2048 bits with its own certificate");
        }
        return new ServiceKey(privateKey, certificate);
    }
}
