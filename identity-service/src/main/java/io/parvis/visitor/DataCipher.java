package io.parvis.visitor;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** How the contact cookie's data is encrypted with AES: SecuTix does not publish it. Padding is PKCS #5 always. */
enum DataCipher {
    ECB,
    /** With sixteen zero bytes as initialisation vector. */
    CBC_ZERO_IV,
    /** With the initialisation vector in front of the data. */
    CBC_PREFIXED_IV;

    static final int BLOCK = 16;

    /** The least that can be decrypted. */
    int shortest() {
        return switch (this) {
            case ECB, CBC_ZERO_IV -> BLOCK;
            case CBC_PREFIXED_IV -> 2 * BLOCK;
        };
    }

    /**
     * Decrypts without looking at the padding, so that it fails for no key.
     *
     * @param data whole blocks
     */
    byte[] decrypt(byte[] key, byte[] data) throws GeneralSecurityException {
        SecretKeySpec aes = new SecretKeySpec(key, "AES");
        return switch (this) {
            case ECB -> {
                Cipher cipher = Cipher.getInstance("AES/ECB/NoPadding");
                cipher.init(Cipher.DECRYPT_MODE, aes);
                yield cipher.doFinal(data);
            }
            case CBC_ZERO_IV -> cbc(aes, new byte[BLOCK], data);
            case CBC_PREFIXED_IV -> cbc(aes, Arrays.copyOf(data, BLOCK), Arrays.copyOfRange(data, BLOCK, data.length));
        };
    }

    private static byte[] cbc(SecretKeySpec key, byte[] iv, byte[] data) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/CBC/NoPadding");
        cipher.init(Cipher.DECRYPT_MODE, key, new IvParameterSpec(iv));
        return cipher.doFinal(data);
    }
}
