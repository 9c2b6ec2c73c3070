package io.parvis.visitor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sealed with the JDK's own ciphers, opened by ours. RSA of 1024 bits, as in SecuTix's published sample. */
class ContactSealTest {
    private static final byte[] MESSAGE = "{\"contactNumber\":\"1000001\"}".getBytes(StandardCharsets.UTF_8);
    private static KeyPair site;
    private static KeyPair ticketshop;

    @BeforeAll
    static void keys() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(1024);
        site = generator.generateKeyPair();
        ticketshop = generator.generateKeyPair();
    }

    @ParameterizedTest
    @EnumSource(DataCipher.class)
    void whatWasSealedIsOpened(DataCipher cipher) throws Exception {
        assertThat(seal(cipher).open(sealed(cipher, 16))).hasValue(MESSAGE);
    }

    @ParameterizedTest
    @ValueSource(ints = {16, 24, 32})
    void keysOfEveryLengthAreTaken(int length) throws Exception {
        assertThat(seal(DataCipher.ECB).open(sealed(DataCipher.ECB, length))).hasValue(MESSAGE);
    }

    @ParameterizedTest
    @EnumSource(DataCipher.class)
    void anotherCipherOpensNothing(DataCipher cipher) throws Exception {
        AdditionalData sealed = sealed(cipher, 16);
        for (DataCipher other : DataCipher.values()) {
            assertThat(seal(other).open(sealed).isPresent())
                    .as("%s by %s", cipher, other)
                    .isEqualTo(cipher == other);
        }
    }

    @ParameterizedTest
    @EnumSource(DataCipher.class)
    void everyByteCounts(DataCipher cipher) throws Exception {
        AdditionalData sealed = sealed(cipher, 16);
        ContactSeal seal = seal(cipher);
        for (int at = 0; at < sealed.key().length; at += 7) {
            int place = at;
            assertThat(seal.open(with(sealed, changed(place), bytes -> bytes, bytes -> bytes)))
                    .isEmpty();
        }
        for (int at = 0; at < sealed.data().length; at++) {
            int place = at;
            assertThat(seal.open(with(sealed, bytes -> bytes, changed(place), bytes -> bytes)))
                    .isEmpty();
        }
        for (int at = 0; at < sealed.digest().length; at += 7) {
            int place = at;
            assertThat(seal.open(with(sealed, bytes -> bytes, bytes -> bytes, changed(place))))
                    .isEmpty();
        }
    }

    @Test
    void nothingAtAllIsNoError() {
        AdditionalData nothing = new AdditionalData(new byte[0], new byte[0], new byte[0]);
        for (DataCipher cipher : DataCipher.values()) {
            assertThat(seal(cipher).open(nothing)).isEqualTo(Optional.empty());
        }
    }

    private static ContactSeal seal(DataCipher cipher) {
        return new ContactSeal((RSAPrivateKey) site.getPrivate(), (RSAPublicKey) ticketshop.getPublic(), cipher);
    }

    private static AdditionalData sealed(DataCipher kind, int keyLength) throws Exception {
        byte[] aes = new byte[keyLength];
        aes[0] = 1;
        Cipher rsa = Cipher.getInstance("RSA/ECB/PKCS1Padding");
        rsa.init(Cipher.ENCRYPT_MODE, site.getPublic());
        java.security.Signature signature = java.security.Signature.getInstance("SHA1withRSA");
        signature.initSign(ticketshop.getPrivate());
        signature.update(MESSAGE);
        return new AdditionalData(rsa.doFinal(aes), encrypted(kind, new SecretKeySpec(aes, "AES")), signature.sign());
    }

    private static byte[] encrypted(DataCipher kind, SecretKeySpec key) throws Exception {
        byte[] iv = new byte[16];
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        Cipher cipher = Cipher.getInstance(kind == DataCipher.ECB ? "AES/ECB/PKCS5Padding" : "AES/CBC/PKCS5Padding");
        if (kind == DataCipher.ECB) {
            cipher.init(Cipher.ENCRYPT_MODE, key);
        } else {
            if (kind == DataCipher.CBC_PREFIXED_IV) {
                iv[3] = 42;
                data.writeBytes(iv);
            }
            cipher.init(Cipher.ENCRYPT_MODE, key, new IvParameterSpec(iv));
        }
        data.writeBytes(cipher.doFinal(MESSAGE));
        return data.toByteArray();
    }

    private static UnaryOperator<byte[]> changed(int at) {
        return bytes -> {
            byte[] changed = bytes.clone();
            changed[at] ^= 1;
            return changed;
        };
    }

    private static AdditionalData with(
            AdditionalData sealed,
            UnaryOperator<byte[]> key,
            UnaryOperator<byte[]> data,
            UnaryOperator<byte[]> digest) {
        return new AdditionalData(key.apply(sealed.key()), data.apply(sealed.data()), digest.apply(sealed.digest()));
    }
}
