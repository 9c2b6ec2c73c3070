package io.parvis.visitor;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.Cipher;

/**
 * Opens the contact cookie's encrypted part: the site's RSA key opens an AES key, that one the message, and the
 * ticketshop's key says whether the message is its own.
 *
 * <p>All failures are alike. Whatever is wrong, every step is taken, with random bytes in place of what could not be
 * had; only the last comparison decides. Otherwise this would be an oracle that opens the cookies of others.
 */
final class ContactSeal {
    private static final int[] AES_LENGTHS = {16, 24, 32};
    private static final int LONGEST_DATA = 2048;

    private final RSAPrivateKey site;
    private final RSAPublicKey ticketshop;
    private final DataCipher cipher;
    private final SecureRandom random = new SecureRandom();

    ContactSeal(RSAPrivateKey site, RSAPublicKey ticketshop, DataCipher cipher) {
        this.site = site;
        this.ticketshop = ticketshop;
        this.cipher = cipher;
    }

    /** @return the message; empty when anything at all is wrong with it */
    Optional<byte[]> open(AdditionalData sealed) {
        try {
            byte[] block = opened(sealed.key());
            byte[] data = wholeBlocks(sealed.data());
            SignedDigest digest = SignedDigest.of(sealed.digest(), ticketshop);
            Optional<byte[]> message = Optional.empty();
            for (int length : AES_LENGTHS) {
                byte[] clear = cipher.decrypt(Padding.rsaContent(block, random(length)), data);
                int padding = Padding.aesLength(clear);
                byte[] candidate = Arrays.copyOf(clear, clear.length - padding);
                if (digest.isOf(candidate) & padding > 0) {
                    message = Optional.of(candidate);
                }
            }
            return message;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("RSA and AES are part of every Java", e);
        }
    }

    private byte[] opened(byte[] key) throws GeneralSecurityException {
        boolean possible =
                key.length == SignedDigest.length(site) && new BigInteger(1, key).compareTo(site.getModulus()) < 0;
        Cipher rsa = Cipher.getInstance("RSA/ECB/NoPadding");
        rsa.init(Cipher.DECRYPT_MODE, site);
        return rsa.doFinal(possible ? key : someNumber());
    }

    // smaller than the modulus, whose first byte is not zero
    private byte[] someNumber() {
        byte[] number = random(SignedDigest.length(site));
        number[0] = 0;
        return number;
    }

    private byte[] wholeBlocks(byte[] data) {
        boolean whole =
                data.length % DataCipher.BLOCK == 0 && data.length >= cipher.shortest() && data.length <= LONGEST_DATA;
        return whole ? data : random(cipher.shortest());
    }

    private byte[] random(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }
}
