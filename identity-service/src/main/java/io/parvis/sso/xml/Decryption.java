package io.parvis.sso.xml;

import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.PrivateKey;
import java.security.spec.MGF1ParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import javax.crypto.BadPaddingException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.OAEPParameterSpec;
import javax.crypto.spec.PSource;
import javax.crypto.spec.SecretKeySpec;
import org.w3c.dom.Element;

/**
 * Opens an encrypted assertion, name or attribute by the service provider's own keys: AES under RSA-OAEP. Whatever goes wrong in it is told
 * alike. RSA with PKCS #1 1.5 padding is not offered, and CBC only where a setting allows it: both can be asked like an
 * oracle.
 */
public final class Decryption {
    private static final String OAEP_MGF1 = Names.ENCRYPTION + "rsa-oaep-mgf1p";
    private static final String OAEP = Names.ENCRYPTION_11 + "rsa-oaep";
    private static final Map<String, Integer> GCM = Map.of(
            Names.ENCRYPTION_11 + "aes128-gcm", 16,
            Names.ENCRYPTION_11 + "aes192-gcm", 24,
            Names.ENCRYPTION_11 + "aes256-gcm", 32);
    private static final Map<String, Integer> CBC = Map.of(
            Names.ENCRYPTION + "aes128-cbc", 16,
            Names.ENCRYPTION + "aes192-cbc", 24,
            Names.ENCRYPTION + "aes256-cbc", 32);
    private static final Map<String, String> DIGESTS = Map.of(
            Names.SIGNATURE + "sha1", "SHA-1",
            Names.ENCRYPTION + "sha256", "SHA-256",
            Names.ENCRYPTION + "sha512", "SHA-512");
    private static final Map<String, MGF1ParameterSpec> MASKS = Map.of(
            Names.ENCRYPTION_11 + "mgf1sha1", MGF1ParameterSpec.SHA1,
            Names.ENCRYPTION_11 + "mgf1sha256", MGF1ParameterSpec.SHA256,
            Names.ENCRYPTION_11 + "mgf1sha512", MGF1ParameterSpec.SHA512);
    private static final int GCM_IV = 12;
    private static final int GCM_TAG_BITS = 128;
    private static final int BLOCK = 16;

    private final List<PrivateKey> keys;
    private final boolean cbcAllowed;

    /** @param keys the one in use, and the one before or after it: the other side changes when it likes */
    public Decryption(List<PrivateKey> keys, boolean cbcAllowed) {
        this.keys = List.copyOf(keys);
        this.cbcAllowed = cbcAllowed;
    }

    /** The XML of what is in an EncryptedAssertion, EncryptedID or EncryptedAttribute. */
    public byte[] open(Element wrapping) throws Refused {
        Element data = one(wrapping, "EncryptedData");
        String algorithm = algorithm(one(data, "EncryptionMethod"));
        Integer keySize = GCM.getOrDefault(algorithm, cbcAllowed ? CBC.get(algorithm) : null);
        if (keySize == null) {
            throw new Refused(Refusal.ENCRYPTION_ALGORITHM);
        }
        Element wrapped = wrappedKey(wrapping, data);
        OAEPParameterSpec oaep = oaep(one(wrapped, "EncryptionMethod"));
        byte[] wrappedBytes = cipherValue(wrapped);
        byte[] content = cipherValue(data);
        for (PrivateKey key : keys) {
            try {
                SecretKeySpec aes = new SecretKeySpec(secret(key, oaep, wrappedBytes, keySize), "AES");
                return GCM.containsKey(algorithm) ? gcm(aes, content) : cbc(aes, content);
            } catch (GeneralSecurityException | IllegalArgumentException | IndexOutOfBoundsException failed) {
                // for the other key, perhaps
            }
        }
        throw new Refused(Refusal.DECRYPTION);
    }

    private static byte[] secret(PrivateKey key, OAEPParameterSpec oaep, byte[] wrapped, int size)
            throws GeneralSecurityException {
        Cipher rsa = Cipher.getInstance("RSA/ECB/OAEPPadding");
        rsa.init(Cipher.DECRYPT_MODE, key, oaep);
        byte[] secret = rsa.doFinal(wrapped);
        if (secret.length != size) {
            throw new InvalidKeyException("Of another length");
        }
        return secret;
    }

    private static byte[] gcm(SecretKeySpec key, byte[] content) throws GeneralSecurityException {
        Cipher aes = Cipher.getInstance("AES/GCM/NoPadding");
        aes.init(Cipher.DECRYPT_MODE, key, new GCMParameterSpec(GCM_TAG_BITS, content, 0, GCM_IV));
        return aes.doFinal(content, GCM_IV, content.length - GCM_IV);
    }

    /** The last byte says how many bytes of padding there are; the others of them may be anything. */
    private static byte[] cbc(SecretKeySpec key, byte[] content) throws GeneralSecurityException {
        Cipher aes = Cipher.getInstance("AES/CBC/NoPadding");
        aes.init(Cipher.DECRYPT_MODE, key, new IvParameterSpec(content, 0, BLOCK));
        byte[] padded = aes.doFinal(content, BLOCK, content.length - BLOCK);
        int padding = padded.length == 0 ? 0 : padded[padded.length - 1];
        if (padding < 1 || padding > BLOCK) {
            throw new BadPaddingException("Of no possible length");
        }
        return Arrays.copyOf(padded, padded.length - padding);
    }

    private static OAEPParameterSpec oaep(Element method) throws Refused {
        String algorithm = algorithm(method);
        if (!algorithm.equals(OAEP) && !algorithm.equals(OAEP_MGF1)) {
            throw new Refused(Refusal.ENCRYPTION_ALGORITHM);
        }
        String digest = DIGESTS.get(Elements.child(method, Names.SIGNATURE, "DigestMethod")
                .map(Decryption::algorithm)
                .orElse(Names.SIGNATURE + "sha1"));
        MGF1ParameterSpec mask = MASKS.get(Elements.child(method, Names.ENCRYPTION_11, "MGF")
                .map(Decryption::algorithm)
                .orElse(Names.ENCRYPTION_11 + "mgf1sha1"));
        boolean labelled =
                !Elements.children(method, Names.ENCRYPTION, "OAEPparams").isEmpty();
        if (digest == null || mask == null || labelled) {
            throw new Refused(Refusal.ENCRYPTION_ALGORITHM);
        }
        return new OAEPParameterSpec(digest, "MGF1", mask, PSource.PSpecified.DEFAULT);
    }

    /** Within the data's KeyInfo, or beside the data. */
    private static Element wrappedKey(Element wrapping, Element data) throws Refused {
        List<Element> inside = Elements.children(data, Names.SIGNATURE, "KeyInfo").stream()
                .flatMap(info -> Elements.children(info, Names.ENCRYPTION, "EncryptedKey").stream())
                .toList();
        List<Element> beside = Elements.children(wrapping, Names.ENCRYPTION, "EncryptedKey");
        List<Element> found = inside.isEmpty() ? beside : inside;
        if (found.size() != 1) {
            throw new Refused(Refusal.ENCRYPTION_SHAPE);
        }
        return found.get(0);
    }

    private static byte[] cipherValue(Element encrypted) throws Refused {
        String text = Elements.text(one(one(encrypted, "CipherData"), "CipherValue"));
        try {
            return Base64.getDecoder().decode(text.replaceAll("\\s", ""));
        } catch (IllegalArgumentException notBase64) {
            throw new Refused(Refusal.ENCRYPTION_SHAPE);
        }
    }

    private static Element one(Element parent, String name) throws Refused {
        List<Element> found = Elements.children(parent, Names.ENCRYPTION, name);
        if (found.size() != 1) {
            throw new Refused(Refusal.ENCRYPTION_SHAPE);
        }
        return found.get(0);
    }

    private static String algorithm(Element method) {
        return Elements.attribute(method, "Algorithm").orElse("");
    }
}
