package io.parvis.sso.saml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.parvis.sso.key.ServiceKey;
import io.parvis.sso.saml.Answer.LoggedIn;
import io.parvis.sso.xml.Names;
import io.parvis.sso.xml.Refusal;
import io.parvis.sso.xml.Refused;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A contact number that comes as an attribute, which comes encrypted. */
class EncryptedAttributesTest {
    private static final String NUMBER = "2000456";
    private static final String CLEAR = "<saml:Attribute Name=\"contact\"><saml:AttributeValue>" + NUMBER
            + "</saml:AttributeValue></saml:Attribute>";
    private static final Encryptor USUAL = Encryptor.USUAL;
    private static final Encryptor STRANGERS = Encryptor.of(TestKeys.STRANGER);
    private static final Encryptor CBC = encryptor(128, true, "SHA-1", false);
    private static final Forge VALID = Forge.valid();
    private static final Forge ENCRYPTED = by(USUAL);
    private static final Expectations EXPECTED = expecting(Optional.of("contact"), false, TestKeys.SERVICE);
    private static final String KEY = "(?s)(<xenc:EncryptedKey>.*</xenc:EncryptedKey>)";

    record Accepted(String name, Forge forge, Expectations expected, String contact) {
        Accepted(String name, Forge forge) {
            this(name, forge, EXPECTED, NUMBER);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    record Denied(String name, Refusal reason, Forge forge, Expectations expected) {
        Denied(String name, Refusal reason, Forge forge) {
            this(name, reason, forge, EXPECTED);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Accepted> accepted() {
        return Stream.of(
                new Accepted("in a signed assertion", ENCRYPTED),
                new Accepted("in a signed response", ENCRYPTED.signing(null, Signer.USUAL)),
                new Accepted("in an encrypted assertion", ENCRYPTED.encrypted(USUAL)),
                new Accepted("beside an encrypted name", ENCRYPTED.encryptedName(USUAL)),
                new Accepted("AES-128-GCM", by(encryptor(128, false, "SHA-1", false))),
                new Accepted("OAEP with SHA-256", by(encryptor(256, false, "SHA-256", false))),
                new Accepted("key beside the data", by(encryptor(256, false, "SHA-1", true))),
                new Accepted(
                        "AES-CBC where allowed",
                        by(CBC),
                        expecting(Optional.of("contact"), true, TestKeys.SERVICE),
                        NUMBER),
                new Accepted(
                        "for the next of our keys",
                        by(STRANGERS),
                        expecting(Optional.of("contact"), false, TestKeys.SERVICE, TestKeys.STRANGER),
                        NUMBER),
                new Accepted("as the last of 32", times(31, others(USUAL)).before(USUAL::attribute)),
                new Accepted("clear, beside one that is somebody else's", beside(STRANGERS, "other")),
                new Accepted("clear, beside one of another name", beside(USUAL, "other")),
                new Accepted(
                        "not asked for",
                        by(STRANGERS),
                        expecting(Optional.empty(), false, TestKeys.SERVICE),
                        Forge.CONTACT));
    }

    static Stream<Denied> denied() {
        return Stream.of(
                new Denied("nothing signed", Refusal.UNSIGNED, ENCRYPTED.signing(null)),
                new Denied("encrypted after signing", Refusal.DIGEST_WRONG, VALID.after(USUAL::attribute)),
                new Denied(
                        "another's put in",
                        Refusal.DIGEST_WRONG,
                        ENCRYPTED.after(text -> text.replaceFirst(
                                "<saml:EncryptedAttribute.*</saml:EncryptedAttribute>", alone(USUAL, "contact")))),
                new Denied("for somebody else", Refusal.DECRYPTION, by(STRANGERS)),
                new Denied(
                        "for neither of our keys",
                        Refusal.DECRYPTION,
                        by(STRANGERS),
                        expecting(Optional.of("contact"), false, TestKeys.SERVICE, TestKeys.PROVIDER)),
                new Denied(
                        "for another, beside one of another name",
                        Refusal.DECRYPTION,
                        by(STRANGERS).before("<saml:AttributeStatement>", "<saml:AttributeStatement>" + others(USUAL))),
                new Denied(
                        "where there is no key",
                        Refusal.ENCRYPTION_UNEXPECTED,
                        ENCRYPTED,
                        Validators.expecting(Optional.of("contact"), Optional.empty())),
                new Denied("with CBC", Refusal.ENCRYPTION_ALGORITHM, by(CBC)),
                new Denied(
                        "key under RSA 1.5",
                        Refusal.ENCRYPTION_ALGORITHM,
                        ENCRYPTED.before("rsa-oaep-mgf1p", "rsa-1_5")),
                new Denied("a key of another length", Refusal.DECRYPTION, ENCRYPTED.before("aes256-gcm", "aes128-gcm")),
                new Denied(
                        "without a key",
                        Refusal.ENCRYPTION_SHAPE,
                        ENCRYPTED.before(text -> text.replace("xenc:EncryptedKey", "xenc:OtherKey"))),
                new Denied(
                        "for two recipients",
                        Refusal.ENCRYPTION_SHAPE,
                        ENCRYPTED.before(text -> text.replaceFirst(KEY, "$1$1"))),
                new Denied(
                        "twice in one wrapping",
                        Refusal.ENCRYPTION_SHAPE,
                        ENCRYPTED.before(
                                text -> text.replaceFirst("(?s)(<xenc:EncryptedData.*</xenc:EncryptedData>)", "$1$1"))),
                new Denied(
                        "not Base64",
                        Refusal.ENCRYPTION_SHAPE,
                        ENCRYPTED.before(text -> text.replace("<xenc:CipherValue>", "<xenc:CipherValue>%"))),
                new Denied("garbage inside", Refusal.NOT_WELL_FORMED, inside(text -> "\u0000 garbage <")),
                new Denied("nothing inside", Refusal.NOT_WELL_FORMED, inside(text -> "")),
                new Denied(
                        "a document type inside",
                        Refusal.DOCUMENT_TYPE,
                        inside(text -> "<!DOCTYPE r [<!ENTITY e 'x'>]>" + text)),
                new Denied("two attributes inside", Refusal.NOT_WELL_FORMED, inside(text -> text + text)),
                new Denied(
                        "a name inside",
                        Refusal.NOT_AN_ATTRIBUTE,
                        inside(text -> text.replace("saml:Attribute", "saml:NameID"))),
                new Denied(
                        "an attribute of another vocabulary inside",
                        Refusal.NOT_AN_ATTRIBUTE,
                        inside(text -> text.replaceFirst("xmlns:saml=\"[^\"]*\"", "xmlns:saml=\"urn:evil\""))),
                new Denied(
                        "an encrypted one inside",
                        Refusal.NOT_AN_ATTRIBUTE,
                        inside(text ->
                                alone(USUAL, "contact").replaceFirst(" ", " xmlns:saml=\"" + Names.ASSERTION + "\" "))),
                new Denied(
                        "a statement inside",
                        Refusal.NOT_AN_ATTRIBUTE,
                        inside(text -> "<saml:AttributeStatement xmlns:saml=\"" + Names.ASSERTION + "\">" + text
                                + "</saml:AttributeStatement>")),
                new Denied(
                        "of another name", Refusal.CONTACT_MISSING, inside(text -> text.replace("contact", "other"))),
                new Denied("without a value", Refusal.CONTACT_MISSING, inside(text -> text.replace(NUMBER, ""))),
                new Denied(
                        "with a comment in the value",
                        Refusal.IMPURE_VALUE,
                        inside(text -> text.replace(NUMBER, "2000<!-- -->456"))),
                new Denied(
                        "with an e-mail address for a number",
                        Refusal.CONTACT_FORMAT,
                        inside(text -> text.replace(NUMBER, "a@example.org"))),
                new Denied("beside a clear one", Refusal.CONTACT_AMBIGUOUS, beside(USUAL, "contact")),
                new Denied(
                        "there twice",
                        Refusal.CONTACT_AMBIGUOUS,
                        ENCRYPTED.before(
                                "<saml:AttributeStatement>", "<saml:AttributeStatement>" + alone(USUAL, "contact"))),
                new Denied(
                        "as the last of 33",
                        Refusal.TOO_MANY_ATTRIBUTES,
                        times(32, others(USUAL)).before(USUAL::attribute)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("accepted")
    void isRead(Accepted shape) throws Exception {
        Answer answer = Validators.of(shape.expected()).validate(shape.forge().encoded(), Validators.PROVIDER);
        assertThat(((LoggedIn) answer).contactNumber()).isEqualTo(shape.contact());
        assertThat(((LoggedIn) answer).nameId().value()).isEqualTo(Forge.CONTACT);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("denied")
    void isRefusedForItsOwnReason(Denied shape) {
        Refused refused = catchThrowableOfType(
                Refused.class,
                () -> Validators.of(shape.expected()).validate(shape.forge().encoded(), Validators.PROVIDER));
        assertThat(refused).as("accepted").isNotNull();
        assertThat(refused.reason()).isEqualTo(shape.reason());
        assertThat(refused.toString()).doesNotContain(NUMBER);
    }

    private static Forge by(Encryptor encryptor) {
        return VALID.before(encryptor::attribute);
    }

    /** With something else in what is encrypted, and then signed, as the attribute. */
    private static Forge inside(UnaryOperator<String> change) {
        return by(USUAL.plain(change));
    }

    /** The clear one, and an encrypted one behind it. */
    private static Forge beside(Encryptor encryptor, String name) {
        return VALID.before("</saml:AttributeStatement>", alone(encryptor, name) + "</saml:AttributeStatement>");
    }

    private static String others(Encryptor encryptor) {
        return alone(encryptor, "other");
    }

    private static Forge times(int count, String attribute) {
        return VALID.before(CLEAR, attribute.repeat(count) + CLEAR);
    }

    /** An EncryptedAttribute as it stands in a statement. */
    private static String alone(Encryptor encryptor, String name) {
        return encryptor
                .attribute(Forge.UNSIGNED.replace("Name=\"contact\"", "Name=\"" + name + "\""))
                .replaceFirst("(?s).*(<saml:EncryptedAttribute.*</saml:EncryptedAttribute>).*", "$1");
    }

    private static Encryptor encryptor(int bits, boolean cbc, String digest, boolean beside) {
        return new Encryptor(Encryptor.USUAL.key(), bits, cbc, digest, beside, text -> text);
    }

    private static Expectations expecting(Optional<String> attribute, boolean cbcAllowed, ServiceKey... keys) {
        return Validators.expecting(attribute, Optional.of(Validators.decryption(cbcAllowed, keys)));
    }
}
