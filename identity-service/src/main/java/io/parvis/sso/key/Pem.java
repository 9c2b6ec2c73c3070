package io.parvis.sso.key;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Keys and certificates as text, the form in which openssl writes them and metadata carries them. */
public final class Pem {
    private static final Pattern BLOCK =
            Pattern.compile("-----BEGIN ([A-Z0-9 ]+)-----([A-Za-z0-9+/=\\s]*)-----END \\1-----");
    /** The algorithm identifier of RSA and version 0, as they stand in front of the key in PKCS #8. */
    private static final byte[] RSA_IN_PKCS8 = {
        0x02,
        0x01,
        0x00,
        0x30,
        0x0d,
        0x06,
        0x09,
        0x2a,
        (byte) 0x86,
        0x48,
        (byte) 0x86,
        (byte) 0xf7,
        0x0d,
        0x01,
        0x01,
        0x01,
        0x05,
        0x00
    };

    private Pem() {}

    /** The RSA key in a text with a block {@code PRIVATE KEY} (PKCS #8) or {@code RSA PRIVATE KEY} (PKCS #1). */
    public static PrivateKey rsaKey(String text) throws GeneralSecurityException {
        Matcher block = BLOCK.matcher(text);
        while (block.find()) {
            byte[] bytes = bytes(block.group(2));
            switch (block.group(1)) {
                case "PRIVATE KEY" -> {
                    return rsa(bytes);
                }
                case "RSA PRIVATE KEY" -> {
                    return rsa(sequence(RSA_IN_PKCS8, tagged(0x04, bytes)));
                }
                default -> {
                    // a certificate, or what openssl writes beside a key
                }
            }
        }
        throw new GeneralSecurityException("No unencrypted RSA key");
    }

    /** The key in a text with a block {@code PUBLIC KEY} or {@code CERTIFICATE}. */
    public static PublicKey publicKey(String text) throws GeneralSecurityException {
        Matcher block = BLOCK.matcher(text);
        while (block.find()) {
            if (block.group(1).equals("PUBLIC KEY")) {
                return KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(bytes(block.group(2))));
            }
        }
        return certificates(text).get(0).getPublicKey();
    }

    /** All certificates of a text: PEM blocks, or bare Base64 of one as metadata has it. */
    public static List<X509Certificate> certificates(String text) throws CertificateException {
        List<X509Certificate> found = new ArrayList<>();
        Matcher block = BLOCK.matcher(text);
        while (block.find()) {
            if (block.group(1).equals("CERTIFICATE")) {
                found.add(certificate(block.group(2)));
            }
        }
        if (found.isEmpty()) {
            found.add(certificate(text));
        }
        return List.copyOf(found);
    }

    private static X509Certificate certificate(String base64) throws CertificateException {
        try {
            return (X509Certificate) CertificateFactory.getInstance("X.509")
                    .generateCertificate(new ByteArrayInputStream(bytes(base64)));
        } catch (GeneralSecurityException | IllegalArgumentException notACertificate) {
            throw new CertificateException("Not a certificate");
        }
    }

    private static byte[] bytes(String base64) {
        return Base64.getDecoder().decode(base64.replaceAll("\\s", ""));
    }

    private static PrivateKey rsa(byte[] pkcs8) throws GeneralSecurityException {
        return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
    }

    private static byte[] sequence(byte[] head, byte[] tail) {
        ByteArrayOutputStream both = new ByteArrayOutputStream();
        both.writeBytes(head);
        both.writeBytes(tail);
        return tagged(0x30, both.toByteArray());
    }

    /** DER: tag, length, content. */
    private static byte[] tagged(int tag, byte[] content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(tag);
        if (content.length < 0x80) {
            out.write(content.length);
        } else {
            int octets = content.length < 0x100 ? 1 : content.length < 0x10000 ? 2 : 3;
            out.write(0x80 | octets);
            for (int i = octets - 1; i >= 0; i--) {
                out.write(content.length >> 8 * i);
            }
        }
        out.writeBytes(content);
        return out.toByteArray();
    }
}
