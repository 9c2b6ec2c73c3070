package io.parvis.sandbox.login;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.parvis.sandbox.SandboxConfig;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * A contact's number and e-mail: encrypted with an AES key that only the site's RSA key opens, their SHA-1 encrypted
 * with the shop's private key.
 */
@Singleton
final class AdditionalData {
    private static final int AES_BYTES = 16;
    private static final int BLOCK = 16;
    private static final String RSA = "RSA/ECB/PKCS1Padding";

    private final ObjectMapper json;
    private final PublicKey site;
    private final PrivateKey own;
    private final SandboxConfig.Cookies.CipherKind kind;

    AdditionalData(ObjectMapper json, SandboxConfig config) {
        SandboxConfig.Cookies cookies = config.cookies();
        this.json = json;
        this.site = Pem.publicKey(cookies.siteKeyFile(), "keys/site-public.pem");
        this.own = Pem.privateKey(cookies.signingKeyFile(), "keys/secutix-private.pem");
        this.kind = cookies.cipher();
    }

    ObjectNode of(Person person) {
        ObjectNode message = json.createObjectNode().put("contactNumber", person.contactNumber());
        person.email().ifPresent(email -> message.put("email", email));
        byte[] clear = message.toString().getBytes(StandardCharsets.UTF_8);
        byte[] aes = Chance.bytes(AES_BYTES);
        try {
            return json.createObjectNode()
                    .put("key", base64(rsa(site, aes)))
                    .put("data", base64(encrypted(clear, new SecretKeySpec(aes, "AES"))))
                    .put(
                            "digest",
                            base64(rsa(own, MessageDigest.getInstance("SHA-1").digest(clear))));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The contact cookie cannot be encrypted", e);
        }
    }

    private byte[] encrypted(byte[] clear, SecretKeySpec key) throws GeneralSecurityException {
        return switch (kind) {
            case ECB -> {
                Cipher cipher = Cipher.getInstance("AES/ECB/PKCS5Padding");
                cipher.init(Cipher.ENCRYPT_MODE, key);
                yield cipher.doFinal(clear);
            }
            case CBC_ZERO_IV -> cbc(clear, key, new byte[BLOCK]);
            case CBC_PREFIXED_IV -> {
                byte[] iv = Chance.bytes(BLOCK);
                byte[] data = cbc(clear, key, iv);
                yield ByteBuffer.allocate(iv.length + data.length)
                        .put(iv)
                        .put(data)
                        .array();
            }
        };
    }

    private static byte[] cbc(byte[] clear, SecretKeySpec key, byte[] iv) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
        cipher.init(Cipher.ENCRYPT_MODE, key, new IvParameterSpec(iv));
        return cipher.doFinal(clear);
    }

    private static byte[] rsa(Key key, byte[] clear) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(RSA);
        cipher.init(Cipher.ENCRYPT_MODE, key);
        return cipher.doFinal(clear);
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
