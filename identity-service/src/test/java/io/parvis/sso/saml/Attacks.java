package io.parvis.sso.saml;

import io.parvis.sso.xml.Names;
import io.parvis.sso.xml.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.crypto.spec.SecretKeySpec;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Every known way to be let in without being the person, each derived from the one valid response. */
final class Attacks {
    private static final Forge VALID = Forge.valid();
    private static final Forge RESPONSE_SIGNED = VALID.signing(null, Signer.USUAL);
    private static final Signer USUAL = Signer.USUAL;
    private static final String NAME = ">1000123</saml:NameID>";
    private static final String CONDITIONS =
            "<saml:Conditions NotBefore=\"2026-06-01T17:59:00Z\" NotOnOrAfter=\"" + Forge.UNTIL + "\">";

    private final List<Attack> all = new ArrayList<>();

    record Attack(String name, Refusal reason, String encoded, Expectations expected) {
        @Override
        public String toString() {
            return name + " → " + reason.code();
        }
    }

    static List<Attack> all() {
        Attacks attacks = new Attacks();
        attacks.arrival();
        attacks.shape();
        attacks.wrapping();
        attacks.signature();
        attacks.algorithms();
        attacks.encryption();
        attacks.values();
        attacks.times();
        attacks.addressees();
        return attacks.all;
    }

    private void arrival() {
        String xml = VALID.xml();
        raw("blown up beyond the limit", Refusal.TOO_LARGE, "A".repeat((256 << 10) + 1));
        raw("no Base64", Refusal.NOT_BASE64, "%%%" + VALID.encoded());
        raw("Base64 cut short", Refusal.NOT_BASE64, VALID.encoded().replaceAll("=*$", "") + "=A");
        raw(
                "deflated like a request",
                Refusal.NOT_UTF8,
                Base64.getEncoder().encodeToString(Encoding.deflate(xml.getBytes(StandardCharsets.UTF_8))));
        raw(
                "a deflate bomb",
                Refusal.NOT_UTF8,
                Base64.getEncoder().encodeToString(Encoding.deflate(new byte[9 << 20])));
        raw("UTF-16", Refusal.NOT_UTF8, Base64.getEncoder().encodeToString(xml.getBytes(StandardCharsets.UTF_16)));
        raw(
                "Latin-1",
                Refusal.NOT_UTF8,
                Base64.getEncoder().encodeToString(xml.replace("1000123", "é").getBytes(StandardCharsets.ISO_8859_1)));
        after("a document type", Refusal.DOCUMENT_TYPE, text -> "<!DOCTYPE r>" + text);
        after(
                "an internal entity in the name",
                Refusal.DOCUMENT_TYPE,
                text -> "<!DOCTYPE r [<!ENTITY e '1'>]>" + text.replace(NAME, ">&e;</saml:NameID>"));
        after(
                "an external entity",
                Refusal.DOCUMENT_TYPE,
                text -> "<!DOCTYPE r [<!ENTITY e SYSTEM 'file:///etc/passwd'>]>"
                        + text.replace(NAME, ">&e;</saml:NameID>"));
        after(
                "a parameter entity",
                Refusal.DOCUMENT_TYPE,
                text -> "<!DOCTYPE r [<!ENTITY % p SYSTEM 'http://x/'> %p;]>" + text);
        after(
                "a billion laughs",
                Refusal.DOCUMENT_TYPE,
                text -> "<!DOCTYPE r [<!ENTITY a 'lol'><!ENTITY b '&a;&a;&a;'>]>" + text);
        after(
                "an external document type",
                Refusal.DOCUMENT_TYPE,
                text -> "<!DOCTYPE r SYSTEM 'http://x/r.dtd'>" + text);
        after("an undeclared entity", Refusal.NOT_WELL_FORMED, text -> text.replace(NAME, ">&e;</saml:NameID>"));
        after("cut short", Refusal.NOT_WELL_FORMED, text -> text.substring(0, text.length() - 20));
        after("a second root", Refusal.NOT_WELL_FORMED, text -> text + text);
        after(
                "an attribute twice",
                Refusal.NOT_WELL_FORMED,
                text -> text.replace("<samlp:Response", "<samlp:Response ID=\"_x\""));
        after("an undeclared prefix", Refusal.NOT_WELL_FORMED, text -> text.replace("xmlns:saml=", "xmlns:else="));
        after(
                "nested a thousand deep",
                Refusal.NOT_WELL_FORMED,
                text -> text.replace("<samlp:Status>", "<x>".repeat(1000) + "</x>".repeat(1000) + "<samlp:Status>"));
        after("plain text", Refusal.NOT_WELL_FORMED, text -> "1000123");
        raw("nothing", Refusal.NOT_WELL_FORMED, "");
        after(
                "XInclude",
                Refusal.ACTIVE_CONTENT,
                text -> text.replace(
                        "<samlp:Status>",
                        "<xi:include xmlns:xi=\"" + Names.XINCLUDE
                                + "\" href=\"file:///etc/passwd\" parse=\"text\"/><samlp:Status>"));
        after(
                "XSLT in the signature",
                Refusal.ACTIVE_CONTENT,
                text -> text.replaceFirst(
                        "(<ds:Transform Algorithm=\")[^\"]*enveloped-signature\"/>",
                        "$1http://www.w3.org/TR/1999/REC-xslt-19991116\"><xsl:stylesheet version=\"1.0\" xmlns:xsl=\""
                                + Names.XSLT + "\"/></ds:Transform>"));
    }

    private void shape() {
        after("an assertion alone", Refusal.NOT_A_RESPONSE, text -> Xml.write(Xml.assertion(Xml.parse(text))));
        after(
                "a response of another vocabulary",
                Refusal.NOT_A_RESPONSE,
                text -> text.replace(
                        "xmlns:samlp=\"" + Names.PROTOCOL, "xmlns:samlp=\"urn:oasis:names:tc:SAML:1.0:protocol"));
        after("a request", Refusal.NOT_A_RESPONSE, text -> text.replace("samlp:Response", "samlp:AuthnRequest"));
        after("version 1.1", Refusal.WRONG_VERSION, text -> text.replaceFirst("Version=\"2.0\"", "Version=\"1.1\""));
        before("an assertion of version 1.1", Refusal.WRONG_VERSION, "_a1\" Version=\"2.0\"", "_a1\" Version=\"1.1\"");
        before("a status of failure", Refusal.STATUS, "status:Success", "status:Responder");
        before("no status", Refusal.STATUS, "samlp:Status>", "samlp:Other>");
        before(
                "nobody there, with an assertion",
                Refusal.STATUS,
                "status:Success\"/>",
                "status:Responder\"><samlp:StatusCode"
                        + " Value=\"urn:oasis:names:tc:SAML:2.0:status:NoPassive\"/></samlp:StatusCode>");
        changed("no assertion", Refusal.NO_ASSERTION, document -> remove(Xml.assertion(document)));
        after(
                "an assertion of another vocabulary",
                Refusal.NO_ASSERTION,
                text -> text.replace(
                        "xmlns:saml=\"" + Names.ASSERTION, "xmlns:saml=\"urn:oasis:names:tc:SAML:1.0:assertion"));
        changed("an assertion below an extension", Refusal.MISPLACED_ASSERTION, document -> {
            Element extensions = document.createElementNS(Names.PROTOCOL, "samlp:Extensions");
            Xml.response(document).appendChild(extensions);
            extensions.appendChild(Xml.assertion(document));
        });
        changed(
                "the signed assertion twice",
                Refusal.DUPLICATE_ID,
                document -> Xml.response(document)
                        .appendChild(Xml.assertion(document).cloneNode(true)));
        changed("two with the same id, differently written", Refusal.DUPLICATE_ID, document -> {
            Element status = Xml.all(document, Names.PROTOCOL, "Status").get(0);
            status.setAttribute("Id", "_a1");
        });
        changed(
                "an encrypted assertion beside",
                Refusal.SEVERAL_ASSERTIONS,
                document -> Xml.response(document)
                        .appendChild(document.createElementNS(Names.ASSERTION, "saml:EncryptedAssertion")));
    }

    private void wrapping() {
        wrapped(
                "1: response within its signature",
                RESPONSE_SIGNED,
                Refusal.SEVERAL_RESPONSES,
                Wrapping::responseInsideSignature);
        wrapped(
                "2: response before its signature",
                RESPONSE_SIGNED,
                Refusal.SEVERAL_RESPONSES,
                Wrapping::responseBeforeSignature);
        wrapped("3: forged assertion before", VALID, Refusal.SEVERAL_ASSERTIONS, Wrapping::forgedAssertionBefore);
        wrapped("4: assertion within a forged one", VALID, Refusal.SEVERAL_ASSERTIONS, Wrapping::assertionInsideForged);
        wrapped("5: original at the end", VALID, Refusal.SEVERAL_ASSERTIONS, Wrapping::originalAtTheEnd);
        wrapped(
                "6: original within the signature",
                VALID,
                Refusal.SEVERAL_ASSERTIONS,
                Wrapping::originalInsideSignature);
        wrapped("7: forged in an extension", VALID, Refusal.SEVERAL_ASSERTIONS, Wrapping::forgedInExtensions);
        wrapped("8: original in an object", VALID, Refusal.SEVERAL_ASSERTIONS, Wrapping::originalInObject);
        wrapped("the reference left dangling", VALID, Refusal.FOREIGN_REFERENCE, Wrapping::dangling);
        wrapped(
                "the response's reference left dangling",
                RESPONSE_SIGNED,
                Refusal.FOREIGN_REFERENCE,
                Wrapping::danglingResponse);
        wrapped("original of a vocabulary of its own in an extension", VALID, Refusal.MISPLACED_SIGNATURE, document -> {
            Element assertion = Xml.assertion(document);
            Element hidden = document.createElementNS("urn:evil", "e:Hidden");
            hidden.appendChild(Xml.signature(assertion).cloneNode(true));
            Wrapping.dangling(document);
            Xml.response(document).appendChild(hidden);
        });
    }

    private void signature() {
        forged("not signed at all", Refusal.UNSIGNED, VALID.signing(null));
        after(
                "a signature of another vocabulary",
                Refusal.UNSIGNED,
                text -> text.replace("xmlns:ds=\"" + Names.SIGNATURE, "xmlns:ds=\"urn:evil"));
        changed("the signature twice", Refusal.SEVERAL_SIGNATURES, document -> {
            Element signature = Xml.signature(Xml.assertion(document));
            signature.getParentNode().insertBefore(signature.cloneNode(true), signature);
        });
        changed(
                "the signature at the end of the assertion",
                Refusal.MISPLACED_SIGNATURE,
                document -> Xml.assertion(document).appendChild(Xml.signature(Xml.assertion(document))));
        changed(
                "the signature in the subject",
                Refusal.MISPLACED_SIGNATURE,
                document -> Xml.all(document, Names.ASSERTION, "Subject")
                        .get(0)
                        .appendChild(Xml.signature(Xml.assertion(document))));
        changed(
                "the assertion's signature on the response",
                Refusal.FOREIGN_REFERENCE,
                document -> Xml.response(document)
                        .insertBefore(
                                Xml.signature(Xml.assertion(document)),
                                Xml.all(document, Names.PROTOCOL, "Status").get(0)));
        changed(
                "a signature in the status",
                Refusal.MISPLACED_SIGNATURE,
                document -> Xml.all(document, Names.PROTOCOL, "Status")
                        .get(0)
                        .appendChild(Xml.signature(Xml.assertion(document)).cloneNode(true)));
        forged(
                "signed by a stranger, with the certificate",
                Refusal.SIGNATURE_WRONG,
                VALID.signing(Signer.of(TestKeys.STRANGER)));
        forged(
                "signed by a stranger, without",
                Refusal.SIGNATURE_WRONG,
                VALID.signing(Signer.of(TestKeys.STRANGER).withoutCertificate()));
        forged(
                "signed by a stranger, with the right certificate",
                Refusal.SIGNATURE_WRONG,
                VALID.signing(new Signer(
                        TestKeys.STRANGER.privateKey(),
                        Optional.of(TestKeys.PROVIDER.certificate()),
                        USUAL.method(),
                        USUAL.digest(),
                        USUAL.canonicalization(),
                        USUAL.transforms(),
                        List.of(),
                        1)));
        forged(
                "response signed well, assertion by a stranger",
                Refusal.SIGNATURE_WRONG,
                VALID.signing(Signer.of(TestKeys.STRANGER), USUAL));
        after("another person", Refusal.DIGEST_WRONG, text -> text.replace(NAME, ">6666666</saml:NameID>"));
        after("another attribute", Refusal.DIGEST_WRONG, text -> text.replace("2000456", "6666666"));
        forged(
                "another person in a signed response",
                Refusal.DIGEST_WRONG,
                RESPONSE_SIGNED.after(NAME, ">6666666</saml:NameID>"));
        after(
                "an attribute added",
                Refusal.DIGEST_WRONG,
                text -> text.replace(
                        "<saml:AuthnStatement ", "<saml:AuthnStatement SessionNotOnOrAfter=\"2036-01-01T00:00:00Z\" "));
        after(
                "a processing instruction in what is signed",
                Refusal.DIGEST_WRONG,
                text -> text.replace(NAME, "><?x?>1000123</saml:NameID>"));
        after(
                "the digest of something else",
                Refusal.SIGNATURE_WRONG,
                text -> text.replaceFirst("<ds:DigestValue>.", "<ds:DigestValue>A"));
        after(
                "another signature value",
                Refusal.SIGNATURE_WRONG,
                text -> text.replaceFirst("<ds:SignatureValue>....", "<ds:SignatureValue>AAAA"));
        after(
                "an empty signature value",
                Refusal.SIGNATURE_WRONG,
                text -> text.replaceFirst("<ds:SignatureValue>[^<]*", "<ds:SignatureValue>"));
        after(
                "a comment in the digest",
                Refusal.SIGNATURE_CONTENT,
                text -> text.replaceFirst("<ds:DigestValue>", "<ds:DigestValue><!--AAAA-->"));
        after(
                "a processing instruction in SignedInfo",
                Refusal.SIGNATURE_CONTENT,
                text -> text.replaceFirst("<ds:Reference ", "<?x?><ds:Reference "));
        after(
                "CDATA in the signature value",
                Refusal.SIGNATURE_CONTENT,
                text -> text.replaceFirst("<ds:SignatureValue>([^<]*)", "<ds:SignatureValue><![CDATA[$1]]>"));
        after(
                "two SignedInfo",
                Refusal.SIGNATURE_SHAPE,
                text -> text.replaceFirst("(?s)(<ds:SignedInfo>.*</ds:SignedInfo>)", "$1$1"));
        after(
                "two signature values",
                Refusal.SIGNATURE_SHAPE,
                text -> text.replaceFirst("(<ds:SignatureValue>[^<]*</ds:SignatureValue>)", "$1$1"));
        after(
                "an object in the signature",
                Refusal.SIGNATURE_SHAPE,
                text -> text.replace("</ds:Signature>", "<ds:Object>x</ds:Object></ds:Signature>"));
        after(
                "SignedInfo of another vocabulary",
                Refusal.SIGNATURE_SHAPE,
                text -> text.replace("<ds:SignedInfo>", "<e:SignedInfo xmlns:e=\"urn:evil\">")
                        .replace("</ds:SignedInfo>", "</e:SignedInfo>"));
        after(
                "a key to be fetched elsewhere",
                Refusal.SIGNATURE_SHAPE,
                text -> text.replaceFirst(
                        "(?s)<ds:X509Data>.*</ds:X509Data>", "<ds:RetrievalMethod URI=\"http://evil.example/key\"/>"));
        forged("two references", Refusal.SEVERAL_REFERENCES, VALID.signing(USUAL.references(2)));
        after(
                "a reference to the whole document",
                Refusal.FOREIGN_REFERENCE,
                text -> text.replace("URI=\"#_a1\"", "URI=\"\""));
        after("a reference without an address", Refusal.FOREIGN_REFERENCE, text -> text.replace(" URI=\"#_a1\"", ""));
        after(
                "a reference by XPointer",
                Refusal.FOREIGN_REFERENCE,
                text -> text.replace("URI=\"#_a1\"", "URI=\"#xpointer(id('_a1'))\""));
        after(
                "a reference to a file",
                Refusal.FOREIGN_REFERENCE,
                text -> text.replace("URI=\"#_a1\"", "URI=\"file:///etc/passwd\""));
        after(
                "a reference to the web",
                Refusal.FOREIGN_REFERENCE,
                text -> text.replace("URI=\"#_a1\"", "URI=\"http://evil.example/a#_a1\""));
        changed(
                "the id taken from a signed assertion",
                Refusal.FOREIGN_REFERENCE,
                document -> Xml.assertion(document).removeAttribute("ID"));
        forged(
                "response unsigned where it has to be",
                Refusal.RESPONSE_UNSIGNED,
                VALID,
                demanding(SignedPart.RESPONSE));
        forged(
                "assertion unsigned where it has to be",
                Refusal.ASSERTION_UNSIGNED,
                RESPONSE_SIGNED,
                demanding(SignedPart.ASSERTION));
        forged(
                "one signature where both have to be",
                Refusal.ASSERTION_UNSIGNED,
                RESPONSE_SIGNED,
                demanding(SignedPart.BOTH));
    }

    private void algorithms() {
        SecretKeySpec publicAsSecret =
                new SecretKeySpec(TestKeys.PROVIDER.certificate().getPublicKey().getEncoded(), "HmacSHA256");
        forged(
                "HMAC with the public key as its secret",
                Refusal.SIGNATURE_ALGORITHM,
                VALID.signing(USUAL.by(publicAsSecret, Signer.MORE + "hmac-sha256")));
        forged(
                "RSA with SHA-1",
                Refusal.SIGNATURE_ALGORITHM,
                VALID.signing(USUAL.method(Names.SIGNATURE + "rsa-sha1")));
        after(
                "an algorithm that does not exist",
                Refusal.SIGNATURE_ALGORITHM,
                text -> text.replace("rsa-sha256", "rsa-none"));
        after(
                "elliptic curves with an RSA key",
                Refusal.SIGNATURE_WRONG,
                text -> text.replace("#rsa-sha256", "#ecdsa-sha256"));
        after(
                "a shortened HMAC",
                Refusal.SIGNATURE_ALGORITHM,
                text -> text.replaceFirst(
                        "(<ds:SignatureMethod [^>]*)/>",
                        "$1><ds:HMACOutputLength>1</ds:HMACOutputLength></ds:SignatureMethod>"));
        forged("a digest by SHA-1", Refusal.DIGEST_ALGORITHM, VALID.signing(USUAL.digest(Names.SIGNATURE + "sha1")));
        forged(
                "a digest by MD5",
                Refusal.DIGEST_ALGORITHM,
                VALID.after("http://www.w3.org/2001/04/xmlenc#sha256", Signer.MORE + "md5"));
        forged(
                "SignedInfo with comments",
                Refusal.CANONICALIZATION,
                VALID.signing(USUAL.canonicalization(Names.EXCLUSIVE_C14N + "WithComments")));
        after(
                "a canonical form of one's own",
                Refusal.CANONICALIZATION,
                text -> text.replaceFirst(
                        "(<ds:CanonicalizationMethod Algorithm=\")[^\"]*", "$1http://evil.example/c14n"));
        after(
                "more within the canonicalization",
                Refusal.CANONICALIZATION,
                text -> text.replaceFirst(
                        "(<ds:CanonicalizationMethod [^>]*)/>",
                        "$1><ds:XPath>1</ds:XPath></ds:CanonicalizationMethod>"));
        forged(
                "content with comments",
                Refusal.TRANSFORM,
                VALID.signing(USUAL.transforms(Names.ENVELOPED, Names.EXCLUSIVE_C14N + "WithComments")));
        forged("only enveloped", Refusal.TRANSFORM, VALID.signing(USUAL.transforms(Names.ENVELOPED)));
        forged(
                "transforms in the other order",
                Refusal.TRANSFORM,
                VALID.signing(USUAL.transforms(Names.EXCLUSIVE_C14N, Names.ENVELOPED)));
        forged(
                "three transforms",
                Refusal.TRANSFORM,
                VALID.signing(USUAL.transforms(Names.ENVELOPED, Names.EXCLUSIVE_C14N, Names.EXCLUSIVE_C14N)));
        after(
                "XPath that leaves the name out",
                Refusal.TRANSFORM,
                text -> text.replaceFirst(
                        "<ds:Transform Algorithm=\"[^\"]*xml-exc-c14n#\"/>",
                        "<ds:Transform Algorithm=\"http://www.w3.org/TR/1999/REC-xpath-19991116\"><ds:XPath>not(self::saml:NameID)"
                                + "</ds:XPath></ds:Transform>"));
        after(
                "Base64 as a transform",
                Refusal.TRANSFORM,
                text -> text.replaceFirst(
                        "(<ds:Transform Algorithm=\")[^\"]*xml-exc-c14n#",
                        "$1http://www.w3.org/2000/09/xmldsig#base64"));
        after(
                "no transforms",
                Refusal.TRANSFORM,
                text -> text.replaceFirst("(?s)<ds:Transforms>.*</ds:Transforms>", ""));
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
                withoutKey());
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
                withoutKey());
    }

    /** An EncryptedID as it stands in a subject. */
    private static String encryptedName(Encryptor by) {
        return by.name(Forge.UNSIGNED).replaceFirst("(?s).*(<saml:EncryptedID.*</saml:EncryptedID>).*", "$1");
    }

    private static Expectations withoutKey() {
        return Validators.expecting(Optional.empty(), Optional.empty());
    }

    private void values() {
        after(
                "a comment in the name, after signing",
                Refusal.IMPURE_VALUE,
                text -> text.replace(NAME, ">1000123<!---->4</saml:NameID>")
                        .replace("1000123<!---->4", "1000<!-- -->123"));
        before("a comment in the name, signed", Refusal.IMPURE_VALUE, NAME, ">1000123<!-- -->.evil</saml:NameID>");
        before("a processing instruction in the name", Refusal.IMPURE_VALUE, NAME, ">1000<?x?>123</saml:NameID>");
        before("an element in the name", Refusal.IMPURE_VALUE, NAME, "><b>1000123</b></saml:NameID>");
        after(
                "CDATA in the name, after signing",
                Refusal.IMPURE_VALUE,
                text -> text.replace(NAME, "><![CDATA[1000123]]></saml:NameID>"));
        after(
                "a comment in the issuer",
                Refusal.IMPURE_VALUE,
                text -> text.replace(
                        Forge.ISSUER + "</saml:Issuer><ds:", "https://shop<!-- -->.example/saml</saml:Issuer><ds:"));
        after(
                "a comment in the audience",
                Refusal.IMPURE_VALUE,
                text -> text.replace("<saml:Audience>https", "<saml:Audience><!-- -->https"));
        before("a name of 64 KB", Refusal.CONTACT_FORMAT, NAME, ">" + "1".repeat(64 << 10) + "</saml:NameID>");
        before("a name of 65 letters", Refusal.CONTACT_FORMAT, NAME, ">" + "1".repeat(65) + "</saml:NameID>");
        before("an e-mail address for a number", Refusal.CONTACT_FORMAT, NAME, ">a@example.org</saml:NameID>");
        before("markup for a number", Refusal.CONTACT_FORMAT, NAME, ">&lt;script&gt;</saml:NameID>");
        before("an empty name", Refusal.CONTACT_MISSING, NAME, "></saml:NameID>");
        before("no name", Refusal.CONTACT_MISSING, "saml:NameID", "saml:BaseID");
        before(
                "a name of another vocabulary",
                Refusal.CONTACT_MISSING,
                text -> text.replace("<saml:NameID", "<e:NameID xmlns:e=\"urn:evil\"")
                        .replace("</saml:NameID", "</e:NameID"));
        before("no subject", Refusal.CONTACT_MISSING, "saml:Subject>", "saml:Object>");
        before("two names", Refusal.REPEATED_ELEMENT, NAME, NAME + "<saml:NameID>6666666</saml:NameID>");
        before("two subjects", Refusal.REPEATED_ELEMENT, "<saml:Conditions ", "<saml:Subject/><saml:Conditions ");
        forged("the attribute is missing", Refusal.CONTACT_MISSING, VALID, attribute("number"));
        forged(
                "the attribute has two values",
                Refusal.CONTACT_AMBIGUOUS,
                VALID.before(
                        "<saml:AttributeValue>", "<saml:AttributeValue>1</saml:AttributeValue><saml:AttributeValue>"),
                attribute("contact"));
        forged(
                "the attribute is there twice",
                Refusal.CONTACT_AMBIGUOUS,
                VALID.before(
                        text -> text.replaceFirst("(<saml:AttributeStatement>.*</saml:AttributeStatement>)", "$1$1")),
                attribute("contact"));
        forged(
                "a comment in the attribute",
                Refusal.IMPURE_VALUE,
                VALID.before("2000456", "2000<!-- -->456"),
                attribute("contact"));
        before("nobody logged in", Refusal.NO_AUTHENTICATION, "saml:AuthnStatement", "saml:AuthzDecisionStatement");
        forged(
                "an assertion without an id",
                Refusal.ID_MISSING,
                RESPONSE_SIGNED.before("Assertion ID=\"_a1\"", "Assertion"));
    }

    private void times() {
        before("over for 60 s", Refusal.EXPIRED, Forge.UNTIL, "2026-06-01T17:59:00Z");
        before(
                "confirmed until long ago",
                Refusal.EXPIRED,
                Forge.CONSUMER + "\" NotOnOrAfter=\"" + Forge.UNTIL,
                Forge.CONSUMER + "\" NotOnOrAfter=\"2026-06-01T12:00:00Z");
        before(
                "valid in 61 s",
                Refusal.NOT_YET_VALID,
                "NotBefore=\"2026-06-01T17:59:00Z",
                "NotBefore=\"2026-06-01T18:01:01Z");
        before(
                "confirmed only later",
                Refusal.NOT_YET_VALID,
                "<saml:SubjectConfirmationData ",
                "<saml:SubjectConfirmationData NotBefore=\"2027-01-01T00:00:00Z\" ");
        before(
                "issued tomorrow",
                Refusal.NOT_YET_VALID,
                "IssueInstant=\"2026-06-01T18",
                "IssueInstant=\"2026-06-02T18");
        before("issued an hour ago", Refusal.TOO_OLD, "IssueInstant=\"2026-06-01T18", "IssueInstant=\"2026-06-01T17");
        before(
                "no end of the confirmation",
                Refusal.TIME_MISSING,
                Forge.CONSUMER + "\" NotOnOrAfter=\"" + Forge.UNTIL + "\"",
                Forge.CONSUMER + "\"");
        before(
                "no time of issue",
                Refusal.TIME_MISSING,
                "_a1\" Version=\"2.0\" IssueInstant=\"2026-06-01T18:00:00Z\"",
                "_a1\" Version=\"2.0\"");
        before(
                "the session over",
                Refusal.EXPIRED,
                "SessionIndex=",
                "SessionNotOnOrAfter=\"2026-06-01T17:00:00Z\" SessionIndex=");
        before(
                "a time without a zone",
                Refusal.TIME_FORMAT,
                "NotOnOrAfter=\"" + Forge.UNTIL,
                "NotOnOrAfter=\"2026-06-01T18:05:00");
        before(
                "the 31st of June",
                Refusal.TIME_FORMAT,
                "NotOnOrAfter=\"" + Forge.UNTIL,
                "NotOnOrAfter=\"2026-06-31T18:05:00Z");
        before("a year of nine digits", Refusal.TIME_FORMAT, "NotOnOrAfter=\"2026", "NotOnOrAfter=\"+999999999");
        before(
                "a time of 1 KB",
                Refusal.TIME_FORMAT,
                "NotOnOrAfter=\"" + Forge.UNTIL,
                "NotOnOrAfter=\"2026-06-01T18:05:00." + "0".repeat(1024) + "Z");
    }

    private void addressees() {
        before("another issuer", Refusal.ISSUER, "<saml:Issuer>" + Forge.ISSUER, "<saml:Issuer>https://evil.example");
        forged(
                "another issuer of the response alone",
                Refusal.ISSUER,
                VALID.after(
                        Forge.ISSUER + "</saml:Issuer><samlp:Status>",
                        "https://evil.example</saml:Issuer><samlp:Status>"));
        before("the issuer with a slash more", Refusal.ISSUER, Forge.ISSUER + "<", Forge.ISSUER + "/<");
        forged(
                "no issuer of the assertion",
                Refusal.ISSUER,
                RESPONSE_SIGNED.before(
                        text -> text.replaceFirst("(_a1\"[^>]*>)<saml:Issuer>[^<]*</saml:Issuer>", "$1")));
        before("another audience", Refusal.AUDIENCE, "Audience>" + Forge.ENTITY, "Audience>https://other.example");
        before(
                "the audience in other letters",
                Refusal.AUDIENCE,
                "Audience>" + Forge.ENTITY,
                "Audience>" + Forge.ENTITY.replace("opera", "Opera"));
        before(
                "no audience",
                Refusal.AUDIENCE,
                text -> text.replaceFirst("<saml:AudienceRestriction>.*</saml:AudienceRestriction>", ""));
        before(
                "an empty restriction",
                Refusal.AUDIENCE,
                text -> text.replaceFirst("<saml:Audience>.*</saml:Audience>", ""));
        before(
                "a second restriction to others",
                Refusal.AUDIENCE,
                "</saml:Conditions>",
                "<saml:AudienceRestriction><saml:Audience>https://other.example</saml:Audience></saml:AudienceRestriction>"
                        + "</saml:Conditions>");
        before(
                "no conditions",
                Refusal.AUDIENCE,
                text -> text.replaceFirst("<saml:Conditions.*</saml:Conditions>", ""));
        before(
                "a condition nobody knows",
                Refusal.UNKNOWN_CONDITION,
                CONDITIONS,
                CONDITIONS + "<saml:Condition xmlns:e=\"urn:e\"/>");
        before(
                "another recipient",
                Refusal.RECIPIENT,
                "Recipient=\"" + Forge.CONSUMER,
                "Recipient=\"https://evil.example/acs");
        before(
                "the recipient of another point of sale",
                Refusal.RECIPIENT,
                "Recipient=\"" + Forge.CONSUMER,
                "Recipient=\"https://api.example/v1/theatre/sso/acs");
        before("no recipient", Refusal.RECIPIENT, "Recipient=\"" + Forge.CONSUMER + "\" ", "");
        forged(
                "another destination",
                Refusal.DESTINATION,
                VALID.after("Destination=\"" + Forge.CONSUMER, "Destination=\"https://evil.example/acs"));
        forged(
                "a signed response to nowhere",
                Refusal.DESTINATION,
                RESPONSE_SIGNED.before("Destination=\"" + Forge.CONSUMER + "\" ", ""));
        before("confirmed by holding a key", Refusal.CONFIRMATION, "cm:bearer", "cm:holder-of-key");
        before(
                "no confirmation",
                Refusal.CONFIRMATION,
                text -> text.replaceFirst("<saml:SubjectConfirmation .*</saml:SubjectConfirmation>", ""));
        before(
                "two confirmations",
                Refusal.CONFIRMATION,
                text -> text.replaceFirst("(<saml:SubjectConfirmation .*</saml:SubjectConfirmation>)", "$1$1"));
        before(
                "an empty confirmation",
                Refusal.CONFIRMATION,
                text -> text.replaceFirst("<saml:SubjectConfirmationData[^>]*>", ""));
        before(
                "nobody asked",
                Refusal.UNSOLICITED,
                text -> text.replace(" InResponseTo=\"_r1\"", "").replace("InResponseTo=\"_r1\" ", ""));
        forged(
                "an answer to another request around",
                Refusal.REQUEST_MISMATCH,
                VALID.after(
                        Forge.CONSUMER + "\" ID=\"_p1\" InResponseTo=\"_r1\"",
                        Forge.CONSUMER + "\" ID=\"_p1\" InResponseTo=\"_r2\""));
        before(
                "asked around, not in what is signed",
                Refusal.REQUEST_MISMATCH,
                "<saml:SubjectConfirmationData InResponseTo=\"_r1\"",
                "<saml:SubjectConfirmationData");
    }

    private void wrapped(String name, Forge forge, Refusal reason, Consumer<Document> change) {
        forged("wrapping " + name, reason, forge.changed(change));
    }

    private void changed(String name, Refusal reason, Consumer<Document> change) {
        forged(name, reason, VALID.changed(change));
    }

    private void before(String name, Refusal reason, String what, String by) {
        forged(name, reason, VALID.before(what, by));
    }

    private void before(String name, Refusal reason, java.util.function.UnaryOperator<String> change) {
        forged(name, reason, VALID.before(change));
    }

    private void after(String name, Refusal reason, java.util.function.UnaryOperator<String> change) {
        forged(name, reason, VALID.after(change));
    }

    private void forged(String name, Refusal reason, Forge forge) {
        forged(name, reason, forge, Validators.USUAL);
    }

    private void forged(String name, Refusal reason, Forge forge, Expectations expected) {
        all.add(new Attack(name, reason, forge.encoded(), expected));
    }

    private void raw(String name, Refusal reason, String encoded) {
        all.add(new Attack(name, reason, encoded, Validators.USUAL));
    }

    private static void remove(Element element) {
        element.getParentNode().removeChild(element);
    }

    private static Expectations demanding(SignedPart part) {
        return Validators.expectations(part, false, Optional.empty(), false);
    }

    private static Expectations attribute(String name) {
        return Validators.expectations(SignedPart.EITHER, false, Optional.of(name), false);
    }
}
