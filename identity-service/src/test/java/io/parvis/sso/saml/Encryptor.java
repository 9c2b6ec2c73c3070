package io.parvis.sso.saml;

import io.parvis.sso.key.ServiceKey;
import io.parvis.sso.xml.Names;
import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import java.security.spec.AlgorithmParameterSpec;
import java.security.spec.MGF1ParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.function.UnaryOperator;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.OAEPParameterSpec;
import javax.crypto.spec.PSource;
import javax.crypto.spec.SecretKeySpec;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Encrypts an assertion, a name or an attribute, and puts what is made of it in its place.
 *
 * @param keyBits of AES
 * @param oaepDigest of RSA-OAEP: SHA-1 or SHA-256
 * @param plain changes what is encrypted
 */
record Encryptor(
        PublicKey key, int keyBits, boolean cbc, String oaepDigest, boolean keyBeside, UnaryOperator<String> plain) {
    static final Encryptor USUAL = of(TestKeys.SERVICE);

    static Encryptor of(ServiceKey key) {
        return new Encryptor(key.certificate().getPublicKey(), 256, false, "SHA-1", false, text -> text);
    }

    Encryptor plain(UnaryOperator<String> change) {
        return new Encryptor(key, keyBits, cbc, oaepDigest, keyBeside, change);
    }

    /** A text with the name in it encrypted. */
    String name(String text) {
        return first(text, "NameID", "EncryptedID");
    }

    /** A text with the first attribute in it that is in clear encrypted. */
    String attribute(String text) {
        return first(text, "Attribute", "EncryptedAttribute");
    }

    private String first(String text, String kind, String wrapping) {
        return Xml.change(
                text,
                document -> encrypt(Xml.all(document, Names.ASSERTION, kind).get(0), wrapping));
    }

    void encrypt(Element assertion) {
        encrypt(assertion, "EncryptedAssertion");
    }

    private void encrypt(Element element, String wrapping) {
        try {
            byte[] secret = new byte[keyBits / 8];
            Arrays.fill(secret, (byte) 7);
            String data = encode(content(secret, plain.apply(Xml.write(element))));
            String wrapped = encode(wrapped(secret));
            String algorithm =
                    (cbc ? Names.ENCRYPTION : Names.ENCRYPTION_11) + "aes" + keyBits + (cbc ? "-cbc" : "-gcm");
            String encryptedKey = "<xenc:EncryptedKey>" + oaep() + "<xenc:CipherData><xenc:CipherValue>" + wrapped
                    + "</xenc:CipherValue></xenc:CipherData></xenc:EncryptedKey>";
            String xml = "<saml:" + wrapping + " xmlns:saml=\"" + Names.ASSERTION + "\" xmlns:xenc=\""
                    + Names.ENCRYPTION
                    + "\" xmlns:xenc11=\"" + Names.ENCRYPTION_11 + "\" xmlns:ds=\"" + Names.SIGNATURE
                    + "\"><xenc:EncryptedData Type=\"http://www.w3.org/2001/04/xmlenc#Element\"><xenc:EncryptionMethod Algorithm=\""
                    + algorithm + "\"/>"
                    + (keyBeside ? "" : "<ds:KeyInfo>" + encryptedKey + "</ds:KeyInfo>")
                    + "<xenc:CipherData><xenc:CipherValue>" + data
                    + "</xenc:CipherValue></xenc:CipherData></xenc:EncryptedData>" + (keyBeside ? encryptedKey : "")
                    + "</saml:" + wrapping + ">";
            Document owner = element.getOwnerDocument();
            element.getParentNode().replaceChild(owner.importNode(Xml.parse(xml).getDocumentElement(), true), element);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] content(byte[] secret, String text) throws Exception {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        byte[] iv = new byte[cbc ? 16 : 12];
        Arrays.fill(iv, (byte) 3);
        Cipher aes = Cipher.getInstance(cbc ? "AES/CBC/NoPadding" : "AES/GCM/NoPadding");
        AlgorithmParameterSpec spec = cbc ? new IvParameterSpec(iv) : new GCMParameterSpec(128, iv);
        aes.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(secret, "AES"), spec);
        if (cbc) {
            int padding = 16 - bytes.length % 16;
            bytes = Arrays.copyOf(bytes, bytes.length + padding);
            bytes[bytes.length - 1] = (byte) padding;
        }
        byte[] sealed = aes.doFinal(bytes);
        byte[] all = Arrays.copyOf(iv, iv.length + sealed.length);
        System.arraycopy(sealed, 0, all, iv.length, sealed.length);
        return all;
    }

    private byte[] wrapped(byte[] secret) throws Exception {
        Cipher rsa = Cipher.getInstance("RSA/ECB/OAEPPadding");
        MGF1ParameterSpec mask = oaepDigest.equals("SHA-1") ? MGF1ParameterSpec.SHA1 : MGF1ParameterSpec.SHA256;
        rsa.init(Cipher.ENCRYPT_MODE, key, new OAEPParameterSpec(oaepDigest, "MGF1", mask, PSource.PSpecified.DEFAULT));
        return rsa.doFinal(secret);
    }

    private String oaep() {
        if (oaepDigest.equals("SHA-1")) {
            return "<xenc:EncryptionMethod Algorithm=\"" + Names.ENCRYPTION + "rsa-oaep-mgf1p\"/>";
        }
        return "<xenc:EncryptionMethod Algorithm=\"" + Names.ENCRYPTION_11 + "rsa-oaep\"><ds:DigestMethod Algorithm=\""
                + Names.ENCRYPTION + "sha256\"/><xenc11:MGF Algorithm=\"" + Names.ENCRYPTION_11
                + "mgf1sha256\"/></xenc:EncryptionMethod>";
    }

    private static String encode(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
