package io.parvis.sso.saml;

import io.parvis.sso.xml.Elements;
import io.parvis.sso.xml.Names;
import io.parvis.sso.xml.Refusal;
import io.parvis.sso.xml.Refused;
import io.parvis.sso.xml.SafeXml;
import io.parvis.sso.xml.Signatures;
import io.parvis.sso.xml.Survey;
import java.time.Clock;
import java.util.Optional;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Decides whether a response is what the identity provider said, to us, now, about one person. Everything that can be
 * judged from the response alone is judged here; whether it was asked for, and comes for the first time, is looked up
 * afterwards. Safe for use by several threads.
 */
public final class ResponseValidator {
    private static final String STATUS = "urn:oasis:names:tc:SAML:2.0:status:";

    private final Expectations expected;
    private final Clock clock;

    public ResponseValidator(Expectations expected, Clock clock) {
        this.expected = expected;
        this.clock = clock;
    }

    /**
     * @param encoded the form parameter {@code SAMLResponse}: XML in Base64
     * @throws Refused with the first reason found, in the order of {@code docs/sso.md}
     */
    public Answer validate(String encoded, IdentityProvider provider) throws Refused {
        Document document = SafeXml.parse(decoded(encoded));
        Survey survey = Survey.of(document);
        Element response = document.getDocumentElement();
        shape(response, survey);
        Optional<Answer> nobody = status(response, survey);
        if (nobody.isPresent()) {
            return nobody.get();
        }
        Element assertion = assertion(response, survey);
        boolean responseSigned = verified(response, provider);
        boolean encrypted = Elements.is(assertion, Names.ASSERTION, "EncryptedAssertion");
        if (encrypted) {
            assertion = decrypted(assertion);
        }
        boolean assertionSigned = verified(assertion, provider);
        signed(responseSigned, assertionSigned, encrypted);
        return new AssertionCheck(expected, clock, provider).check(response, responseSigned, assertion);
    }

    private byte[] decoded(String encoded) throws Refused {
        if (encoded.length() > expected.largest()) {
            throw new Refused(Refusal.TOO_LARGE);
        }
        return Encoding.base64(encoded);
    }

    private static void shape(Element response, Survey survey) throws Refused {
        if (!Elements.is(response, Names.PROTOCOL, "Response")) {
            throw new Refused(Refusal.NOT_A_RESPONSE);
        }
        if (survey.responses() > 1) {
            throw new Refused(Refusal.SEVERAL_RESPONSES);
        }
        version(response);
    }

    /** Present unless somebody is logged in. It may come unsigned: all that it can do is to log nobody in. */
    private static Optional<Answer> status(Element response, Survey survey) throws Refused {
        Element code = Elements.child(response, Names.PROTOCOL, "Status")
                .flatMap(status -> Elements.children(status, Names.PROTOCOL, "StatusCode").stream()
                        .findFirst())
                .orElseThrow(() -> new Refused(Refusal.STATUS));
        if ((STATUS + "Success").equals(value(code))) {
            return Optional.empty();
        }
        boolean passive = Elements.children(code, Names.PROTOCOL, "StatusCode").stream()
                .anyMatch(inner -> (STATUS + "NoPassive").equals(value(inner)));
        if (!passive || survey.assertions() > 0) {
            throw new Refused(Refusal.STATUS);
        }
        return Optional.of(new Answer.NobodyThere(Elements.attribute(response, "InResponseTo")));
    }

    private static Element assertion(Element response, Survey survey) throws Refused {
        if (survey.assertions() == 0) {
            throw new Refused(Refusal.NO_ASSERTION);
        }
        if (survey.assertions() > 1) {
            throw new Refused(Refusal.SEVERAL_ASSERTIONS);
        }
        Element assertion = Elements.children(response).stream()
                .filter(Survey::isAssertion)
                .findFirst()
                .orElseThrow(() -> new Refused(Refusal.MISPLACED_ASSERTION));
        int inPlace = count(response) + count(assertion);
        if (survey.signatures() > inPlace) {
            throw new Refused(Refusal.MISPLACED_SIGNATURE);
        }
        return assertion;
    }

    private Element decrypted(Element encrypted) throws Refused {
        Element assertion = Encrypted.open(encrypted, expected.decryption(), "Assertion", Refusal.NO_ASSERTION);
        Survey survey = Survey.of(assertion.getOwnerDocument());
        if (survey.assertions() > 1) {
            throw new Refused(Refusal.SEVERAL_ASSERTIONS);
        }
        if (survey.signatures() > count(assertion)) {
            throw new Refused(Refusal.MISPLACED_SIGNATURE);
        }
        return assertion;
    }

    /** Whether it is signed; when it is, it is signed well. */
    private static boolean verified(Element element, IdentityProvider provider) throws Refused {
        Optional<Element> signature = Signatures.of(element);
        if (signature.isPresent()) {
            Signatures.verify(signature.get(), element, provider.keys());
        }
        return signature.isPresent();
    }

    private void signed(boolean response, boolean assertion, boolean encrypted) throws Refused {
        if (encrypted && !assertion) {
            throw new Refused(Refusal.ENCRYPTED_UNSIGNED);
        }
        if (!response && !assertion) {
            throw new Refused(Refusal.UNSIGNED);
        }
        SignedPart wanted = expected.signed();
        if (!response && (wanted == SignedPart.RESPONSE || wanted == SignedPart.BOTH)) {
            throw new Refused(Refusal.RESPONSE_UNSIGNED);
        }
        if (!assertion && (wanted == SignedPart.ASSERTION || wanted == SignedPart.BOTH)) {
            throw new Refused(Refusal.ASSERTION_UNSIGNED);
        }
    }

    static void version(Element element) throws Refused {
        if (!"2.0".equals(Elements.attribute(element, "Version").orElse(""))) {
            throw new Refused(Refusal.WRONG_VERSION);
        }
    }

    private static int count(Element parent) {
        return Elements.children(parent, Names.SIGNATURE, "Signature").size();
    }

    private static String value(Element statusCode) {
        return Elements.attribute(statusCode, "Value").orElse("");
    }
}
