package io.parvis.sandbox.login;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Keys from PEM files. */
public final class Pem {
    private Pem() {}

    /** @param otherwise the program's own file, where none is set */
    static PublicKey publicKey(Optional<Path> file, String otherwise) {
        try {
            return KeyFactory.getInstance("RSA")
                    .generatePublic(new X509EncodedKeySpec(block(text(file, otherwise), "PUBLIC KEY")));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalArgumentException(name(file, otherwise) + " holds no RSA public key in PEM", e);
        }
    }

    static PrivateKey privateKey(Optional<Path> file, String otherwise) {
        try {
            return KeyFactory.getInstance("RSA")
                    .generatePrivate(new PKCS8EncodedKeySpec(block(text(file, otherwise), "PRIVATE KEY")));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalArgumentException(name(file, otherwise) + " holds no RSA private key in PEM (PKCS#8)", e);
        }
    }

    public static X509Certificate certificate(Path file) {
        try {
            return certificate(block(text(Optional.of(file), ""), "CERTIFICATE"));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalArgumentException(file + " holds no certificate in PEM", e);
        }
    }

    /** @param der as in a SAML metadata's KeyDescriptor, decoded */
    public static X509Certificate certificate(byte[] der) throws GeneralSecurityException {
        return (X509Certificate)
                CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(der));
    }

    private static byte[] block(String pem, String name) {
        Matcher block =
                Pattern.compile("-----BEGIN " + name + "-----([^-]+)-----END").matcher(pem);
        if (!block.find()) {
            throw new IllegalArgumentException("No " + name);
        }
        return Base64.getMimeDecoder().decode(block.group(1));
    }

    private static String text(Optional<Path> file, String otherwise) {
        try (InputStream in = file.isPresent()
                ? Files.newInputStream(file.get())
                : Thread.currentThread().getContextClassLoader().getResourceAsStream(otherwise)) {
            return new String(in.readAllBytes(), StandardCharsets.US_ASCII);
        } catch (IOException e) {
            throw new IllegalArgumentException(name(file, otherwise) + " cannot be read", e);
        }
    }

    private static String name(Optional<Path> file, String otherwise) {
        return file.map(Path::toString).orElse(otherwise);
    }
}
