package io.parvis.sso.saml;

import static org.assertj.core.api.Assertions.assertThat;

import io.parvis.sso.key.ServiceKey;
import io.parvis.sso.saml.Answer.LoggedIn;
import java.net.URI;
import java.security.Key;
import java.security.KeyPair;
import java.time.Clock;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keycloak.rotation.KeyLocator;
import org.keycloak.saml.BaseSAML2BindingBuilder;
import org.keycloak.saml.SAML2LoginResponseBuilder;
import org.keycloak.saml.SAML2LogoutRequestBuilder;
import org.keycloak.saml.SignatureAlgorithm;
import org.keycloak.saml.processing.api.saml.v2.sig.SAML2Signature;
import org.w3c.dom.Document;

/** A counterpart that we did not write: Keycloak's library says what we read, and reads what we say. */
class KeycloakTest {
    private static final String LOGOUT = "https://api.example/v1/opera/sso/slo";
    private static final Clock CLOCK = Clock.systemUTC();

    @ParameterizedTest
    @CsvSource({
        "RSA_SHA256, true,  false",
        "RSA_SHA256, false, true",
        "RSA_SHA256, true,  true",
        "RSA_SHA512, true,  true",
        "RSA_SHA256_MGF1, true, false"
    })
    void itsResponsesAreAccepted(SignatureAlgorithm algorithm, boolean assertion, boolean response) throws Exception {
        BaseSAML2BindingBuilder<?> binding = signing(algorithm);
        if (assertion) {
            binding.signAssertions();
        }
        if (response) {
            binding.signDocument();
        }
        String encoded = binding.postBinding(response()).encoded();
        Answer answer = new ResponseValidator(Validators.USUAL, CLOCK).validate(encoded, Validators.PROVIDER);
        assertThat(answer).isInstanceOf(LoggedIn.class);
        assertThat(((LoggedIn) answer).contactNumber()).isEqualTo("1000123");
        assertThat(answer.inResponseTo()).contains(Forge.REQUEST);
    }

    @Test
    void itsRequestsToLogOutAreHeard() throws Exception {
        Document document = new SAML2LogoutRequestBuilder()
                .issuer(Forge.ISSUER)
                .destination(LOGOUT)
                .userPrincipal("1000123", "urn:oasis:names:tc:SAML:1.1:nameid-format:unspecified")
                .sessionIndex("_s1")
                .assertionExpiration(60)
                .buildDocument();
        BaseSAML2BindingBuilder<?> binding = signing(SignatureAlgorithm.RSA_SHA256);
        binding.signDocument();
        URI redirect = binding.redirectBinding(document).requestURI(LOGOUT);
        LogoutMessage message = new LogoutValidator(Validators.USUAL, LOGOUT, CLOCK)
                .validate(Binding.REDIRECT, new SignedQuery(redirect.getRawQuery()), Validators.PROVIDER);
        assertThat(message).isInstanceOfSatisfying(LogoutMessage.Request.class, request -> {
            assertThat(request.nameId().value()).isEqualTo("1000123");
            assertThat(request.sessionIndexes()).containsExactly("_s1");
        });
    }

    @Test
    void ourRequestsAndMetadataAreValidToIt() throws Exception {
        Messages messages = new Messages(Forge.ENTITY, CLOCK);
        URI to = URI.create("https://shop.example/saml/sso");
        String metadata = ServiceMetadata.write(
                Forge.ENTITY, List.of(TestKeys.SERVICE), Forge.CONSUMER, LOGOUT, Optional.empty(), false);
        for (String xml : List.of(
                messages.authnRequest("_q1", to, Forge.CONSUMER, Optional.empty(), true),
                messages.logoutResponse("_q2", to, "_l1"),
                metadata)) {
            String signed = new Messenger(TestKeys.SERVICE, SigningAlgorithm.RSA_SHA256).signed(xml);
            assertThat(valid(signed, TestKeys.SERVICE)).isTrue();
            assertThat(valid(signed, TestKeys.STRANGER)).isFalse();
        }
    }

    private static BaseSAML2BindingBuilder<?> signing(SignatureAlgorithm algorithm) {
        ServiceKey key = TestKeys.PROVIDER;
        BaseSAML2BindingBuilder<?> binding = new BaseSAML2BindingBuilder<>();
        binding.signatureAlgorithm(algorithm);
        binding.signWith("key", new KeyPair(key.certificate().getPublicKey(), key.privateKey()), key.certificate());
        return binding;
    }

    private static Document response() throws Exception {
        SAML2LoginResponseBuilder builder = new SAML2LoginResponseBuilder()
                .issuer(Forge.ISSUER)
                .destination(Forge.CONSUMER)
                .requestID(Forge.REQUEST)
                .requestIssuer(Forge.ENTITY)
                .nameIdentifier("urn:oasis:names:tc:SAML:1.1:nameid-format:unspecified", "1000123")
                .sessionIndex("_s1")
                .subjectExpiration(300)
                .assertionExpiration(300);
        return builder.buildDocument(builder.buildModel());
    }

    private static boolean valid(String xml, ServiceKey key) throws Exception {
        return new SAML2Signature()
                .validate(Xml.parse(xml), new One(key.certificate().getPublicKey()));
    }

    private record One(Key key) implements KeyLocator {
        @Override
        public Key getKey(String name) {
            return key;
        }

        @Override
        public void refreshKeyCache() {}

        @Override
        public Iterator<Key> iterator() {
            return List.of(key).iterator();
        }
    }
}
