package io.parvis.sandbox.saml;

import io.parvis.sandbox.SandboxConfig;
import io.parvis.sandbox.login.Chance;
import io.parvis.sandbox.login.Visit;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.w3c.dom.Element;

/** Writes answers to login requests. */
@Singleton
final class LoginAnswer {
    private static final Duration SKEW = Duration.ofSeconds(30);

    private final IdpKey key;
    private final Clock clock;
    private final SandboxConfig.Saml config;

    LoginAnswer(IdpKey key, Clock clock, SandboxConfig config) {
        this.key = key;
        this.clock = clock;
        this.config = config.saml();
    }

    /**
     * What an answer is to.
     *
     * @param idp this identity provider's entity id
     */
    record Question(String idp, String serviceProvider, URI acs, String requestId, Optional<String> relayState) {}

    /** Says who it is, by the contact number. */
    String success(Question question, Visit visit) {
        Element response = Xml.read(response(question, status(Saml.SUCCESS, ""), assertion(question, visit)));
        Element assertion = Xml.child(response, Saml.ASSERTION, "Assertion").orElseThrow();
        switch (config.sign()) {
            case ASSERTION -> XmlSignatures.sign(assertion, key);
            case RESPONSE -> XmlSignatures.sign(response, key);
            case BOTH -> {
                XmlSignatures.sign(assertion, key);
                XmlSignatures.sign(response, key);
            }
        }
        return Xml.write(response.getOwnerDocument());
    }

    /** @param reason {@code NoPassive} or another second-level status */
    String failure(Question question, String reason) {
        Element response = Xml.read(
                response(question, status(Saml.RESPONDER, "<samlp:StatusCode Value=\"" + reason + "\"/>"), ""));
        XmlSignatures.sign(response, key);
        return Xml.write(response.getOwnerDocument());
    }

    private static String status(String code, String more) {
        return "<samlp:Status><samlp:StatusCode Value=\"" + code + "\">" + more + "</samlp:StatusCode></samlp:Status>";
    }

    private String response(Question question, String status, String assertion) {
        return """
                <samlp:Response xmlns:samlp="%s" xmlns:saml="%s" ID="%s" Version="2.0" IssueInstant="%s" Destination="%s" \
                InResponseTo="%s"><saml:Issuer>%s</saml:Issuer>%s%s</samlp:Response>""".formatted(
                        Saml.PROTOCOL,
                        Saml.ASSERTION,
                        Chance.id(),
                        Saml.time(clock.instant()),
                        Xml.escaped(question.acs().toString()),
                        Xml.escaped(question.requestId()),
                        Xml.escaped(question.idp()),
                        status,
                        assertion);
    }

    private String assertion(Question question, Visit visit) {
        Instant now = clock.instant();
        String number = Xml.escaped(visit.loggedIn().contactNumber());
        return """
                <saml:Assertion ID="%1$s" Version="2.0" IssueInstant="%2$s"><saml:Issuer>%3$s</saml:Issuer>\
                <saml:Subject><saml:NameID Format="%4$s">%5$s</saml:NameID>\
                <saml:SubjectConfirmation Method="urn:oasis:names:tc:SAML:2.0:cm:bearer">\
                <saml:SubjectConfirmationData NotOnOrAfter="%6$s" Recipient="%7$s" InResponseTo="%8$s"/>\
                </saml:SubjectConfirmation></saml:Subject>\
                <saml:Conditions NotBefore="%9$s" NotOnOrAfter="%6$s"><saml:AudienceRestriction>\
                <saml:Audience>%10$s</saml:Audience></saml:AudienceRestriction></saml:Conditions>\
                <saml:AuthnStatement AuthnInstant="%11$s" SessionIndex="%12$s" SessionNotOnOrAfter="%13$s">\
                <saml:AuthnContext><saml:AuthnContextClassRef>urn:oasis:names:tc:SAML:2.0:ac:classes:unspecified\
                </saml:AuthnContextClassRef></saml:AuthnContext></saml:AuthnStatement>\
                <saml:AttributeStatement><saml:Attribute Name="contactNumber"><saml:AttributeValue>%5$s\
                </saml:AttributeValue></saml:Attribute></saml:AttributeStatement></saml:Assertion>""".formatted(
                        Chance.id(),
                        Saml.time(now),
                        Xml.escaped(question.idp()),
                        Xml.escaped(config.nameIdFormat()),
                        number,
                        Saml.time(now.plus(config.assertionLife())),
                        Xml.escaped(question.acs().toString()),
                        Xml.escaped(question.requestId()),
                        Saml.time(now.minus(SKEW)),
                        Xml.escaped(question.serviceProvider()),
                        Saml.time(visit.since()),
                        visit.index(),
                        Saml.time(visit.until()));
    }
}
