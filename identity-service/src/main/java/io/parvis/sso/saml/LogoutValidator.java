package io.parvis.sso.saml;

import io.parvis.sso.xml.Elements;
import io.parvis.sso.xml.Names;
import io.parvis.sso.xml.Refusal;
import io.parvis.sso.xml.Refused;
import io.parvis.sso.xml.SafeXml;
import io.parvis.sso.xml.Signatures;
import io.parvis.sso.xml.Survey;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Decides whether a logout message comes from the identity provider, to us, now. It has to be signed in any case. */
public final class LogoutValidator {
    private static final String SUCCESS = "urn:oasis:names:tc:SAML:2.0:status:Success";

    private final Expectations expected;
    private final String address;
    private final Clock clock;

    /** @param address where logout messages are taken: their destination */
    public LogoutValidator(Expectations expected, String address, Clock clock) {
        this.expected = expected;
        this.address = address;
        this.clock = clock;
    }

    /** @param query the parameters: of the address for the redirect binding, of the form for the other */
    public LogoutMessage validate(Binding binding, SignedQuery query, IdentityProvider provider) throws Refused {
        String parameter = query.get("SAMLRequest").isPresent() ? "SAMLRequest" : "SAMLResponse";
        String encoded = query.required(parameter);
        if (encoded.length() > expected.largest()) {
            throw new Refused(Refusal.TOO_LARGE);
        }
        byte[] bytes = Encoding.base64(encoded);
        Document document =
                SafeXml.parse(binding == Binding.POST ? bytes : Encoding.inflate(bytes, expected.largest()));
        Survey survey = Survey.of(document);
        Element message = document.getDocumentElement();
        String name = parameter.equals("SAMLRequest") ? "LogoutRequest" : "LogoutResponse";
        if (!Elements.is(message, Names.PROTOCOL, name)) {
            throw new Refused(Refusal.NOT_A_LOGOUT_MESSAGE);
        }
        ResponseValidator.version(message);
        signature(binding, query, parameter, message, survey, provider);
        about(message, provider);
        return name.equals("LogoutRequest") ? request(message) : response(message);
    }

    private static void signature(
            Binding binding,
            SignedQuery query,
            String parameter,
            Element message,
            Survey survey,
            IdentityProvider provider)
            throws Refused {
        if (survey.signatures()
                > Elements.children(message, Names.SIGNATURE, "Signature").size()) {
            throw new Refused(Refusal.MISPLACED_SIGNATURE);
        }
        if (binding == Binding.REDIRECT) {
            query.verify(parameter, provider.keys());
        } else {
            Element signature = Signatures.of(message).orElseThrow(() -> new Refused(Refusal.UNSIGNED));
            Signatures.verify(signature, message, provider.keys());
        }
    }

    private void about(Element message, IdentityProvider provider) throws Refused {
        Element issuer =
                Elements.child(message, Names.ASSERTION, "Issuer").orElseThrow(() -> new Refused(Refusal.ISSUER));
        if (!Elements.text(issuer).equals(provider.entityId())) {
            throw new Refused(Refusal.ISSUER);
        }
        if (!Elements.attribute(message, "Destination").orElse("").equals(address)) {
            throw new Refused(Refusal.DESTINATION);
        }
        Times times = new Times(clock.instant(), expected.skew(), expected.longestAge());
        times.issued(message);
        times.end(message, "NotOnOrAfter");
    }

    private LogoutMessage request(Element message) throws Refused {
        List<String> sessions = new ArrayList<>();
        for (Element index : Elements.children(message, Names.PROTOCOL, "SessionIndex")) {
            sessions.add(Elements.text(index));
        }
        return new LogoutMessage.Request(
                Elements.attribute(message, "ID").orElseThrow(() -> new Refused(Refusal.ID_MISSING)),
                Subject.name(message, expected.decryption()),
                List.copyOf(sessions));
    }

    private static LogoutMessage response(Element message) throws Refused {
        boolean success = Elements.child(message, Names.PROTOCOL, "Status").stream()
                .flatMap(status -> Elements.children(status, Names.PROTOCOL, "StatusCode").stream())
                .anyMatch(
                        code -> SUCCESS.equals(Elements.attribute(code, "Value").orElse("")));
        return new LogoutMessage.Response(
                Elements.attribute(message, "InResponseTo").orElseThrow(() -> new Refused(Refusal.UNSOLICITED)),
                success);
    }
}
