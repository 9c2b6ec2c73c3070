package io.parvis.sso.saml;

import static org.assertj.core.api.Assertions.assertThat;

import io.parvis.sso.saml.Answer.LoggedIn;
import io.parvis.sso.xml.Names;
import java.security.PublicKey;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Identity providers write what means the same in many ways. */
class AcceptedResponsesTest {
    private static final String PSS = "http://www.w3.org/2007/05/xmldsig-more#sha256-rsa-MGF1";
    private static final PublicKey KEY = TestKeys.PROVIDER.certificate().getPublicKey();
    private static final PublicKey NEXT = TestKeys.PROVIDER_NEXT.certificate().getPublicKey();
    private static final PublicKey ELLIPTIC = TestKeys.ellipticCertificate().getPublicKey();

    record Shape(String name, Forge forge, Expectations expected, IdentityProvider provider, String contact) {
        Shape(String name, Forge forge) {
            this(name, forge, Validators.USUAL, Validators.PROVIDER, Forge.CONTACT);
        }

        Shape(String name, Forge forge, Expectations expected) {
            this(name, forge, expected, Validators.PROVIDER, Forge.CONTACT);
        }

        Shape(String name, Forge forge, IdentityProvider provider) {
            this(name, forge, Validators.USUAL, provider, Forge.CONTACT);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Shape> shapes() {
        Forge valid = Forge.valid();
        Signer usual = Signer.USUAL;
        return Stream.of(
                new Shape("assertion signed", valid),
                new Shape("response signed", valid.signing(null, usual)),
                new Shape("both signed", valid.signing(usual, usual)),
                new Shape("both demanded", valid.signing(usual, usual), demanding(SignedPart.BOTH)),
                new Shape("response demanded", valid.signing(null, usual), demanding(SignedPart.RESPONSE)),
                new Shape("assertion demanded", valid, demanding(SignedPart.ASSERTION)),
                new Shape("encrypted, AES-256-GCM", valid.encrypted(Encryptor.USUAL)),
                new Shape("encrypted, AES-128-GCM", valid.encrypted(encryptor(128, false, "SHA-1", false))),
                new Shape("encrypted, OAEP with SHA-256", valid.encrypted(encryptor(256, false, "SHA-256", false))),
                new Shape("encrypted, key beside the data", valid.encrypted(encryptor(256, false, "SHA-1", true))),
                new Shape(
                        "encrypted, AES-CBC where allowed",
                        valid.encrypted(encryptor(128, true, "SHA-1", false)),
                        Validators.expectations(SignedPart.EITHER, false, Optional.empty(), true)),
                new Shape(
                        "encrypted in a signed response",
                        valid.signing(usual, usual).encrypted(Encryptor.USUAL)),
                new Shape(
                        "encrypted for the next of our keys",
                        valid.encrypted(Encryptor.of(TestKeys.STRANGER)),
                        Validators.opening(TestKeys.SERVICE, TestKeys.STRANGER)),
                new Shape(
                        "encrypted for the first of our keys",
                        valid.encrypted(Encryptor.USUAL),
                        Validators.opening(TestKeys.SERVICE, TestKeys.STRANGER)),
                new Shape("the name encrypted", valid.encryptedName(Encryptor.USUAL)),
                new Shape(
                        "the name encrypted, response signed",
                        valid.encryptedName(Encryptor.USUAL).signing(null, usual)),
                new Shape(
                        "the name encrypted in an encrypted assertion",
                        valid.encryptedName(Encryptor.USUAL).encrypted(Encryptor.USUAL)),
                new Shape(
                        "prefixes saml2 and saml2p",
                        valid.before(text -> text.replace("saml:", "saml2:")
                                .replace("samlp:", "saml2p:")
                                .replace("xmlns:samlp=", "xmlns:saml2p=")
                                .replace("xmlns:saml=", "xmlns:saml2="))),
                new Shape(
                        "prefixes ns0 and ns1",
                        valid.before(text -> text.replace("saml:", "ns1:")
                                .replace("samlp:", "ns0:")
                                .replace("xmlns:samlp=", "xmlns:ns0=")
                                .replace("xmlns:saml=", "xmlns:ns1="))),
                new Shape(
                        "assertion in the default namespace",
                        valid.before(text -> text.replace("</saml:", "</")
                                .replace("<saml:Assertion", "<Assertion xmlns=\"" + Names.ASSERTION + "\"")
                                .replace("<saml:Issuer", "<Issuer xmlns=\"" + Names.ASSERTION + "\"")
                                .replace("<saml:", "<"))),
                new Shape("times with milliseconds", valid.before(":00Z\"", ":00.123Z\"")),
                new Shape("times with seven digits", valid.before(":00Z\"", ":00.1234567Z\"")),
                new Shape("times with twelve digits", valid.before(":00Z\"", ":00.123456789012Z\"")),
                new Shape("times with an offset", valid.before("T18:05:00Z", "T20:05:00+02:00")),
                new Shape("clock 59 s ahead", valid.before("T17:59:00Z", "T18:00:59Z")),
                new Shape("clock 59 s behind", valid.before("T18:05:00Z", "T17:59:01Z")),
                new Shape("RSA with SHA-384", valid.signing(usual.method(Signer.MORE + "rsa-sha384"))),
                new Shape(
                        "RSA with SHA-512",
                        valid.signing(usual.method(Signer.MORE + "rsa-sha512").digest(Names.ENCRYPTION + "sha512"))),
                new Shape("RSA-PSS", valid.signing(usual.method(PSS))),
                new Shape(
                        "elliptic curve",
                        valid.signing(usual.by(TestKeys.ellipticKey(), Signer.MORE + "ecdsa-sha256")),
                        Validators.provider(ELLIPTIC)),
                new Shape("the old key of two", valid, Validators.provider(NEXT, KEY)),
                new Shape(
                        "the new key of two",
                        valid.signing(Signer.of(TestKeys.PROVIDER_NEXT)),
                        Validators.provider(KEY, NEXT)),
                new Shape("no certificate in the signature", valid.signing(usual.withoutCertificate())),
                new Shape("inclusive prefixes", valid.signing(usual.prefixes("xs", "saml"))),
                new Shape(
                        "SignedInfo in inclusive canonical form",
                        valid.signing(usual.canonicalization("http://www.w3.org/TR/2001/REC-xml-c14n-20010315"))),
                new Shape("indented", valid.before("><", ">\n  <")),
                new Shape(
                        "a comment between elements", valid.before("<saml:Conditions", "<!-- ok --><saml:Conditions")),
                new Shape(
                        "XML declaration", valid.after(text -> "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + text)),
                new Shape("byte order mark", valid.after(text -> "\uFEFF" + text)),
                new Shape(
                        "unsigned response without destination",
                        valid.before("Destination=\"" + Forge.CONSUMER + "\" ", "")),
                new Shape(
                        "no issuer around the assertion",
                        valid.before(
                                "\"><saml:Issuer>" + Forge.ISSUER + "</saml:Issuer><samlp:Status>",
                                "\"><samlp:Status>")),
                new Shape(
                        "several audiences",
                        valid.before(
                                "<saml:Audience>",
                                "<saml:Audience>https://other.example</saml:Audience><saml:Audience>")),
                new Shape("one time use", valid.before("</saml:Conditions>", "<saml:OneTimeUse/></saml:Conditions>")),
                new Shape(
                        "another way of confirmation beside",
                        valid.before(
                                "<saml:SubjectConfirmation ",
                                "<saml:SubjectConfirmation Method=\"urn:oasis:names:tc:SAML:2.0:cm:sender-vouches\"/>"
                                        + "<saml:SubjectConfirmation ")),
                new Shape("blanks around the contact number", valid.before(">1000123<", ">\n 1000123\n<")),
                new Shape("without a session index", valid.before(" SessionIndex=\"_s1\"", "")),
                new Shape(
                        "typed attribute values",
                        valid.before(
                                "<saml:AttributeValue>",
                                "<saml:AttributeValue xmlns:xs=\"http://www.w3.org/2001/XMLSchema\""
                                        + " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:type=\"xs:string\">")),
                new Shape(
                        "contact number in an attribute",
                        valid,
                        Validators.expectations(SignedPart.EITHER, false, Optional.of("contact"), false),
                        Validators.PROVIDER,
                        "2000456"),
                new Shape(
                        "unsolicited where allowed",
                        valid.before(text -> text.replace(" InResponseTo=\"_r1\"", "")),
                        Validators.expectations(SignedPart.EITHER, true, Optional.empty(), false)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("shapes")
    void isAccepted(Shape shape) throws Exception {
        Answer answer = Validators.of(shape.expected()).validate(shape.forge().encoded(), shape.provider());
        assertThat(answer).isInstanceOf(LoggedIn.class);
        LoggedIn login = (LoggedIn) answer;
        assertThat(login.contactNumber()).isEqualTo(shape.contact());
        assertThat(login.assertionId()).isEqualTo("_a1");
    }

    @Test
    void everyShapeHasANameOfItsOwn() {
        assertThat(shapes().map(Shape::name)).hasSizeGreaterThanOrEqualTo(15).doesNotHaveDuplicates();
    }

    @Test
    void whatItSaysIsReadInFull() throws Exception {
        Forge forge =
                Forge.valid().before("SessionIndex=", "SessionNotOnOrAfter=\"2026-06-01T20:00:00Z\" SessionIndex=");
        LoggedIn login = (LoggedIn) Validators.of(Validators.USUAL).validate(forge.encoded(), Validators.PROVIDER);
        assertThat(login.inResponseTo()).contains(Forge.REQUEST);
        assertThat(login.sessionIndex()).contains("_s1");
        assertThat(login.sessionEnd()).contains(Forge.NOW.plusSeconds(7200));
        assertThat(login.burntUntil()).isEqualTo(Forge.NOW.plusSeconds(360));
        assertThat(login.nameId().format()).contains("urn:oasis:names:tc:SAML:1.1:nameid-format:unspecified");
        assertThat(login.toString()).doesNotContain(Forge.CONTACT);
    }

    @Test
    void linesOfBase64MayBeBroken() throws Exception {
        String broken = Forge.valid().encoded().replaceAll("(.{76})", "$1\r\n");
        assertThat(Validators.of(Validators.USUAL).validate(broken, Validators.PROVIDER))
                .isInstanceOf(LoggedIn.class);
    }

    @Test
    void nobodyBeingThereIsAnAnswer() throws Exception {
        String status = "<samlp:StatusCode Value=\"urn:oasis:names:tc:SAML:2.0:status:Responder\"><samlp:StatusCode"
                + " Value=\"urn:oasis:names:tc:SAML:2.0:status:NoPassive\"/></samlp:StatusCode></samlp:Status>"
                + "</samlp:Response>";
        String xml = Forge.UNSIGNED.replaceFirst("(?s)<samlp:StatusCode.*", status);
        assertThat(Validators.of(Validators.USUAL).validate(Forge.encoded(xml), Validators.PROVIDER))
                .isEqualTo(new Answer.NobodyThere(Optional.of(Forge.REQUEST)));
    }

    private static Expectations demanding(SignedPart part) {
        return Validators.expectations(part, false, Optional.empty(), false);
    }

    private static Encryptor encryptor(int bits, boolean cbc, String digest, boolean beside) {
        return new Encryptor(Encryptor.USUAL.key(), bits, cbc, digest, beside, text -> text);
    }
}
