package io.parvis.sso.saml;

import io.parvis.sso.xml.Refusal;

/** By what is encrypted, an assertion or a name. */
final class EncryptionAttacks extends Attacks {
    EncryptionAttacks() {
        encryption();
    }

    private void encryption() {
        forged(
                "encrypted but not signed",
                Refusal.ENCRYPTED_UNSIGNED,
                VALID.signing(null).encrypted(Encryptor.USUAL));
        forged(
                "encrypted, only the response around it signed",
                Refusal.ENCRYPTED_UNSIGNED,
                RESPONSE_SIGNED.encrypted(Encryptor.USUAL));
        forged(
                "encrypted, signed by a stranger",
                Refusal.SIGNATURE_WRONG,
                VALID.signing(Signer.of(TestKeys.STRANGER)).encrypted(Encryptor.USUAL));
        forged(
                "encrypted with CBC",
                Refusal.ENCRYPTION_ALGORITHM,
                VALID.encrypted(new Encryptor(Encryptor.USUAL.key(), 128, true, "SHA-1", false, text -> text)));
        forged(
                "key under RSA 1.5",
                Refusal.ENCRYPTION_ALGORITHM,
                VALID.encrypted(Encryptor.USUAL).after("rsa-oaep-mgf1p", "rsa-1_5"));
        forged("encrypted for somebody else", Refusal.DECRYPTION, VALID.encrypted(Encryptor.of(TestKeys.STRANGER)));
        forged(
                "encrypted data changed",
                Refusal.DECRYPTION,
                VALID.encrypted(Encryptor.USUAL)
                        .after(text -> text.replaceAll("(CipherValue>)....(.{900})", "$1AAAA$2")));
        forged(
                "a key of another length",
                Refusal.DECRYPTION,
                VALID.encrypted(Encryptor.USUAL).after("aes256-gcm", "aes128-gcm"));
        forged(
                "no key",
                Refusal.ENCRYPTION_SHAPE,
                VALID.encrypted(Encryptor.USUAL).after("xenc:EncryptedKey", "xenc:OtherKey"));
        forged(
                "a document type inside",
                Refusal.DOCUMENT_TYPE,
                VALID.encrypted(Encryptor.USUAL.plain(text -> "<!DOCTYPE r [<!ENTITY e 'x'>]>" + text)));
        forged(
                "two assertions inside",
                Refusal.SEVERAL_ASSERTIONS,
                VALID.encrypted(Encryptor.USUAL.plain(text -> text.replace(
                        "<saml:Subject>",
                        "<saml:Advice>" + text.replace("_a1", "_evil") + "</saml:Advice><saml:Subject>"))));
        forged("something else inside", Refusal.NO_ASSERTION, VALID.encrypted(Encryptor.USUAL.plain(text -> "<x/>")));
        forged(
                "encrypted where there is no key",
                Refusal.ENCRYPTION_UNEXPECTED,
                VALID.encrypted(Encryptor.USUAL),
                WITHOUT_KEY);
        encryptedNames();
    }

    private void encryptedNames() {
        forged(
                "the name encrypted, nothing signed",
                Refusal.UNSIGNED,
                VALID.signing(null).encryptedName(Encryptor.USUAL));
        forged(
                "a name encrypted after signing",
                Refusal.DIGEST_WRONG,
                VALID.after(text -> Encryptor.USUAL.name(text.replace(NAME, ">6666666</saml:NameID>"))));
        forged(
                "another's encrypted name put in",
                Refusal.DIGEST_WRONG,
                VALID.encryptedName(Encryptor.USUAL)
                        .after(text -> text.replaceFirst(
                                "<saml:EncryptedID.*</saml:EncryptedID>",
                                encryptedName(Encryptor.USUAL.plain(name -> name.replace("1000123", "6666666"))))));
        forged(
                "a name encrypted for somebody else",
                Refusal.DECRYPTION,
                VALID.encryptedName(Encryptor.of(TestKeys.STRANGER)));
        forged(
                "a name encrypted with CBC",
                Refusal.ENCRYPTION_ALGORITHM,
                VALID.encryptedName(new Encryptor(Encryptor.USUAL.key(), 128, true, "SHA-1", false, text -> text)));
        forged(
                "an encrypted name without a key",
                Refusal.ENCRYPTION_SHAPE,
                VALID.encryptedName(Encryptor.USUAL)
                        .before(text -> text.replace("xenc:EncryptedKey", "xenc:OtherKey")));
        forged(
                "an encrypted name beside a clear one",
                Refusal.REPEATED_ELEMENT,
                VALID.before(NAME, NAME + encryptedName(Encryptor.USUAL)));
        forged(
                "two encrypted names",
                Refusal.REPEATED_ELEMENT,
                VALID.encryptedName(Encryptor.USUAL)
                        .before("</saml:EncryptedID>", "</saml:EncryptedID>" + encryptedName(Encryptor.USUAL)));
        forged(
                "a comment in an encrypted name",
                Refusal.IMPURE_VALUE,
                VALID.encryptedName(Encryptor.USUAL.plain(name -> name.replace("1000123", "1000<!-- -->123"))));
        forged(
                "a document type in an encrypted name",
                Refusal.DOCUMENT_TYPE,
                VALID.encryptedName(Encryptor.USUAL.plain(name -> "<!DOCTYPE r [<!ENTITY e 'x'>]>" + name)));
        forged(
                "no name in an encrypted name",
                Refusal.CONTACT_MISSING,
                VALID.encryptedName(Encryptor.USUAL.plain(name -> name.replace("saml:NameID", "saml:BaseID"))));
        forged(
                "an encrypted name where there is no key",
                Refusal.ENCRYPTION_UNEXPECTED,
                VALID.encryptedName(Encryptor.USUAL),
                WITHOUT_KEY);
    }

    /** An EncryptedID as it stands in a subject. */
    private static String encryptedName(Encryptor by) {
        return by.name(Forge.UNSIGNED).replaceFirst("(?s).*(<saml:EncryptedID.*</saml:EncryptedID>).*", "$1");
    }
}
