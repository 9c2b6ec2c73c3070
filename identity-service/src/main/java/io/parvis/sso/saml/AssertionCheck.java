package io.parvis.sso.saml;

import io.parvis.sso.xml.Elements;
import io.parvis.sso.xml.Names;
import io.parvis.sso.xml.Refusal;
import io.parvis.sso.xml.Refused;
import io.parvis.sso.xml.SamlTime;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.w3c.dom.Element;

/** Holds what a signed assertion says against what is expected, in the order of {@code docs/sso.md}. */
final class AssertionCheck {
    private static final String BEARER = "urn:oasis:names:tc:SAML:2.0:cm:bearer";
    private static final Set<String> CONDITIONS = Set.of("AudienceRestriction", "OneTimeUse", "ProxyRestriction");

    private final Expectations expected;
    private final IdentityProvider provider;
    private final Times times;

    AssertionCheck(Expectations expected, Clock clock, IdentityProvider provider) {
        this.expected = expected;
        this.provider = provider;
        this.times = new Times(clock.instant(), expected.skew(), expected.longestAge());
    }

    Answer check(Element response, boolean responseSigned, Element assertion) throws Refused {
        ResponseValidator.version(assertion);
        issuer(response, assertion);
        Element subject = required(assertion, "Subject", Refusal.CONTACT_MISSING);
        Element confirmation = confirmation(subject);
        Element conditions = required(assertion, "Conditions", Refusal.AUDIENCE);
        Element statement = Elements.children(assertion, Names.ASSERTION, "AuthnStatement").stream()
                .findFirst()
                .orElseThrow(() -> new Refused(Refusal.NO_AUTHENTICATION));
        Instant end = times(response, assertion, conditions, confirmation, statement);
        audience(conditions);
        same(Elements.attribute(confirmation, "Recipient"), expected.consumer(), Refusal.RECIPIENT);
        destination(response, responseSigned);
        Optional<String> request = request(response, confirmation);
        NameId name = Subject.name(subject, expected.decryption());
        return new Answer.LoggedIn(
                Subject.contactNumber(assertion, name, expected),
                name,
                Elements.attribute(statement, "SessionIndex"),
                sessionEnd(statement),
                Elements.attribute(assertion, "ID").orElseThrow(() -> new Refused(Refusal.ID_MISSING)),
                end.plus(expected.skew()),
                request);
    }

    private void issuer(Element response, Element assertion) throws Refused {
        Optional<Element> outer = Elements.child(response, Names.ASSERTION, "Issuer");
        if (outer.isPresent()) {
            same(Optional.of(Elements.text(outer.get())), provider.entityId(), Refusal.ISSUER);
        }
        Element inner = required(assertion, "Issuer", Refusal.ISSUER);
        same(Optional.of(Elements.text(inner)), provider.entityId(), Refusal.ISSUER);
    }

    /** The one statement that whoever brings the assertion is the person it is about. */
    private static Element confirmation(Element subject) throws Refused {
        List<Element> bearers = Elements.children(subject, Names.ASSERTION, "SubjectConfirmation").stream()
                .filter(found ->
                        BEARER.equals(Elements.attribute(found, "Method").orElse("")))
                .toList();
        if (bearers.size() != 1) {
            throw new Refused(Refusal.CONFIRMATION);
        }
        return required(bearers.get(0), "SubjectConfirmationData", Refusal.CONFIRMATION);
    }

    /** @return when the assertion ends */
    private Instant times(
            Element response, Element assertion, Element conditions, Element confirmation, Element statement)
            throws Refused {
        times.issued(response);
        times.issued(assertion);
        times.begun(conditions);
        times.begun(confirmation);
        Instant confirmed =
                times.end(confirmation, "NotOnOrAfter").orElseThrow(() -> new Refused(Refusal.TIME_MISSING));
        Instant end = times.end(conditions, "NotOnOrAfter")
                .filter(found -> found.isAfter(confirmed))
                .orElse(confirmed);
        times.end(statement, "SessionNotOnOrAfter");
        return end;
    }

    private void audience(Element conditions) throws Refused {
        List<Element> all = Elements.children(conditions);
        for (Element condition : all) {
            if (!Names.ASSERTION.equals(condition.getNamespaceURI())
                    || !CONDITIONS.contains(condition.getLocalName())) {
                throw new Refused(Refusal.UNKNOWN_CONDITION);
            }
        }
        List<Element> restrictions = Elements.children(conditions, Names.ASSERTION, "AudienceRestriction");
        if (restrictions.isEmpty()) {
            throw new Refused(Refusal.AUDIENCE);
        }
        for (Element restriction : restrictions) {
            boolean meant = false;
            for (Element audience : Elements.children(restriction, Names.ASSERTION, "Audience")) {
                meant |= Elements.text(audience).equals(expected.entityId());
            }
            if (!meant) {
                throw new Refused(Refusal.AUDIENCE);
            }
        }
    }

    /** A signed response has to say where it goes; an unsigned one could say anything, but not somewhere else. */
    private void destination(Element response, boolean signed) throws Refused {
        Optional<String> destination = Elements.attribute(response, "Destination");
        if (signed || destination.isPresent()) {
            same(destination, expected.consumer(), Refusal.DESTINATION);
        }
    }

    /** From the signed part; the response around it may not name another. */
    private Optional<String> request(Element response, Element confirmation) throws Refused {
        Optional<String> request = Elements.attribute(confirmation, "InResponseTo");
        Optional<String> outer = Elements.attribute(response, "InResponseTo");
        if (outer.isPresent() && !outer.equals(request)) {
            throw new Refused(Refusal.REQUEST_MISMATCH);
        }
        if (request.isEmpty() && !expected.unsolicited()) {
            throw new Refused(Refusal.UNSOLICITED);
        }
        return request;
    }

    private static Optional<Instant> sessionEnd(Element statement) throws Refused {
        Optional<String> text = Elements.attribute(statement, "SessionNotOnOrAfter");
        return text.isPresent() ? Optional.of(SamlTime.read(text.get())) : Optional.empty();
    }

    private static Element required(Element parent, String name, Refusal otherwise) throws Refused {
        return Elements.child(parent, Names.ASSERTION, name).orElseThrow(() -> new Refused(otherwise));
    }

    private static void same(Optional<String> found, String wanted, Refusal otherwise) throws Refused {
        if (!found.orElse("").equals(wanted)) {
            throw new Refused(otherwise);
        }
    }
}
