package io.parvis.sso.saml;

import io.parvis.sso.xml.Names;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.w3c.dom.Document;

/**
 * Makes responses: a valid one, and whatever follows from it. {@code before} changes what is then signed properly, as an
 * identity provider that says something else would; {@code after} changes what was signed, as an attacker would.
 */
record Forge(
        UnaryOperator<String> before,
        Optional<Signer> assertionSigner,
        Optional<Signer> responseSigner,
        Optional<Encryptor> encryptor,
        UnaryOperator<String> after) {
    static final Instant NOW = Instant.parse("2026-06-01T18:00:00Z");
    static final String ISSUER = "https://shop.example/saml";
    static final String ENTITY = "https://api.example/v1/opera/sso/metadata";
    static final String CONSUMER = "https://api.example/v1/opera/sso/acs";
    static final String REQUEST = "_r1";
    static final String CONTACT = "1000123";
    static final String UNTIL = "2026-06-01T18:05:00Z";

    /** A response whose assertion is signed: what most identity providers send. */
    static Forge valid() {
        return new Forge(
                UnaryOperator.identity(),
                Optional.of(Signer.USUAL),
                Optional.empty(),
                Optional.empty(),
                UnaryOperator.identity());
    }

    Forge before(String what, String by) {
        return before(text -> replaced(text, what, by));
    }

    Forge before(UnaryOperator<String> change) {
        return new Forge(text -> change.apply(before.apply(text)), assertionSigner, responseSigner, encryptor, after);
    }

    Forge signing(Signer assertion, Signer response) {
        return new Forge(before, Optional.ofNullable(assertion), Optional.ofNullable(response), encryptor, after);
    }

    Forge signing(Signer assertion) {
        return signing(assertion, null);
    }

    Forge encrypted(Encryptor by) {
        return new Forge(before, assertionSigner, responseSigner, Optional.of(by), after);
    }

    /** With the name in it encrypted, before it is signed. */
    Forge encryptedName(Encryptor by) {
        return before(by::name);
    }

    Forge after(String what, String by) {
        return after(text -> replaced(text, what, by));
    }

    Forge after(UnaryOperator<String> change) {
        return new Forge(before, assertionSigner, responseSigner, encryptor, text -> change.apply(after.apply(text)));
    }

    Forge changed(Consumer<Document> change) {
        return after(text -> Xml.change(text, change));
    }

    String xml() {
        Document document = Xml.parse(before.apply(UNSIGNED));
        assertionSigner.ifPresent(signer -> signer.sign(Xml.assertion(document)));
        encryptor.ifPresent(by -> by.encrypt(Xml.assertion(document)));
        responseSigner.ifPresent(signer -> signer.sign(Xml.response(document)));
        return after.apply(Xml.write(document));
    }

    String encoded() {
        return encoded(xml());
    }

    static String encoded(String xml) {
        return Base64.getEncoder().encodeToString(xml.getBytes(StandardCharsets.UTF_8));
    }

    /** A change that changes nothing would test nothing. */
    static String replaced(String text, String what, String by) {
        if (!text.contains(what)) {
            throw new IllegalArgumentException("Nothing to replace: " + what + " in " + text);
        }
        return text.replace(what, by);
    }

    static final String UNSIGNED = """
            <samlp:Response xmlns:samlp="%s" xmlns:saml="%s" ID="_p1" Version="2.0" IssueInstant="2026-06-01T18:00:00Z" \
            Destination="%s" InResponseTo="%s"><saml:Issuer>%s</saml:Issuer><samlp:Status><samlp:StatusCode \
            Value="urn:oasis:names:tc:SAML:2.0:status:Success"/></samlp:Status><saml:Assertion ID="_a1" Version="2.0" \
            IssueInstant="2026-06-01T18:00:00Z"><saml:Issuer>%s</saml:Issuer><saml:Subject><saml:NameID \
            Format="urn:oasis:names:tc:SAML:1.1:nameid-format:unspecified">%s</saml:NameID><saml:SubjectConfirmation \
            Method="urn:oasis:names:tc:SAML:2.0:cm:bearer"><saml:SubjectConfirmationData InResponseTo="%s" \
            Recipient="%s" NotOnOrAfter="%s"/></saml:SubjectConfirmation></saml:Subject><saml:Conditions \
            NotBefore="2026-06-01T17:59:00Z" NotOnOrAfter="%s"><saml:AudienceRestriction><saml:Audience>%s\
            </saml:Audience></saml:AudienceRestriction></saml:Conditions><saml:AuthnStatement \
            AuthnInstant="2026-06-01T17:58:00Z" SessionIndex="_s1"><saml:AuthnContext><saml:AuthnContextClassRef>\
            urn:oasis:names:tc:SAML:2.0:ac:classes:Password</saml:AuthnContextClassRef></saml:AuthnContext>\
            </saml:AuthnStatement><saml:AttributeStatement><saml:Attribute Name="contact"><saml:AttributeValue>2000456\
            </saml:AttributeValue></saml:Attribute></saml:AttributeStatement></saml:Assertion></samlp:Response>""".formatted(
                    Names.PROTOCOL,
                    Names.ASSERTION,
                    CONSUMER,
                    REQUEST,
                    ISSUER,
                    ISSUER,
                    CONTACT,
                    REQUEST,
                    CONSUMER,
                    UNTIL,
                    UNTIL,
                    ENTITY);
}
