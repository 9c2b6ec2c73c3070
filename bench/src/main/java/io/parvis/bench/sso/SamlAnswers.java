package io.parvis.bench.sso;

import io.parvis.sso.saml.Answer;
import io.parvis.sso.saml.Expectations;
import io.parvis.sso.saml.IdentityProvider;
import io.parvis.sso.saml.IdentityProvider.Endpoints;
import io.parvis.sso.saml.ResponseValidator;
import io.parvis.sso.saml.SignedPart;
import java.io.ByteArrayInputStream;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.crypto.KeySelector;
import javax.xml.crypto.dsig.XMLSignature;
import javax.xml.crypto.dsig.XMLSignatureFactory;
import javax.xml.crypto.dsig.dom.DOMValidateContext;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** The answer of an identity provider, from the form field on. */
@State(Scope.Benchmark)
public class SamlAnswers {
    private DocumentBuilder documents;
    private KeyPair keys;
    private String posted;
    private ResponseValidator validator;
    private IdentityProvider provider;

    @Setup
    public void sign() throws Exception {
        documents = documents();
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        keys = generator.generateKeyPair();
        posted = SignedAnswer.by(keys);
        provider =
                new IdentityProvider(SignedAnswer.PROVIDER, List.of(keys.getPublic()), Endpoints.NONE, Endpoints.NONE);
        validator = new ResponseValidator(
                new Expectations(
                        SignedAnswer.SITE,
                        SignedAnswer.CONSUMER,
                        SignedPart.ASSERTION,
                        Duration.ofMinutes(1),
                        Duration.ofMinutes(5),
                        200_000,
                        false,
                        Optional.empty(),
                        Pattern.compile("\\d+"),
                        Optional.empty()),
                Clock.fixed(Instant.parse(SignedAnswer.MADE_AT), ZoneOffset.UTC));
    }

    /** Everything that is judged from the answer alone. */
    @Benchmark
    public Answer validated() throws Exception {
        return validator.validate(posted, provider);
    }

    /** As the product's: set up before, no document type, a tree that is built at once. */
    private static DocumentBuilder documents() throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        factory.setFeature("http://apache.org/xml/features/dom/defer-node-expansion", false);
        return factory.newDocumentBuilder();
    }

    /** Only whether the signature is right: decoded, parsed, verified. */
    @Benchmark
    public boolean verified() throws Exception {
        Document document =
                documents.parse(new ByteArrayInputStream(Base64.getDecoder().decode(posted)));
        Element assertion =
                (Element) document.getElementsByTagNameNS("*", "Assertion").item(0);
        assertion.setIdAttribute("ID", true);
        DOMValidateContext context = new DOMValidateContext(
                KeySelector.singletonKeySelector(keys.getPublic()),
                assertion
                        .getElementsByTagNameNS(XMLSignature.XMLNS, "Signature")
                        .item(0));
        context.setProperty("org.jcp.xml.dsig.secureValidation", Boolean.TRUE);
        if (!XMLSignatureFactory.getInstance("DOM")
                .unmarshalXMLSignature(context)
                .validate(context)) {
            throw new IllegalStateException("the signature is wrong");
        }
        return true;
    }
}
