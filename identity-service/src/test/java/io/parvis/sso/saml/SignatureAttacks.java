package io.parvis.sso.saml;

import io.parvis.sso.xml.Names;
import io.parvis.sso.xml.Refusal;
import java.util.List;
import java.util.Optional;
import javax.crypto.spec.SecretKeySpec;
import org.w3c.dom.Element;

/** By the signature, what it covers, and how it was made. */
final class SignatureAttacks extends Attacks {
    SignatureAttacks() {
        signature();
        algorithms();
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
}
