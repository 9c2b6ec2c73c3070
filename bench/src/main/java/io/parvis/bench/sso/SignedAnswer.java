package io.parvis.bench.sso;

import java.io.ByteArrayOutputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.util.Base64;
import java.util.List;
import javax.xml.crypto.dsig.CanonicalizationMethod;
import javax.xml.crypto.dsig.DigestMethod;
import javax.xml.crypto.dsig.SignatureMethod;
import javax.xml.crypto.dsig.Transform;
import javax.xml.crypto.dsig.XMLSignatureFactory;
import javax.xml.crypto.dsig.dom.DOMSignContext;
import javax.xml.crypto.dsig.spec.C14NMethodParameterSpec;
import javax.xml.crypto.dsig.spec.TransformParameterSpec;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/** An identity provider's answer with a signed assertion, as it is posted. */
final class SignedAnswer {
    static final String MADE_AT = "2026-11-26T12:00:00Z";
    static final String PROVIDER = "https://idp.example/saml";
    static final String SITE = "https://www.example/saml";
    static final String CONSUMER = "https://www.example/v1/opera/sso/acs";

    private static final String ANSWER = """
        <samlp:Response xmlns:samlp="urn:oasis:names:tc:SAML:2.0:protocol"
            xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion" ID="_r1" Version="2.0" IssueInstant="NOW"
            Destination="CONSUMER" InResponseTo="_q1"><saml:Issuer>PROVIDER</saml:Issuer>
        <samlp:Status><samlp:StatusCode Value="urn:oasis:names:tc:SAML:2.0:status:Success"/></samlp:Status>
        <saml:Assertion ID="_a1" Version="2.0" IssueInstant="NOW"><saml:Issuer>PROVIDER</saml:Issuer>
        <saml:Subject><saml:NameID>1234567</saml:NameID>
        <saml:SubjectConfirmation Method="urn:oasis:names:tc:SAML:2.0:cm:bearer"><saml:SubjectConfirmationData
            InResponseTo="_q1" Recipient="CONSUMER" NotOnOrAfter="LATER"/></saml:SubjectConfirmation></saml:Subject>
        <saml:Conditions NotBefore="NOW" NotOnOrAfter="LATER"><saml:AudienceRestriction>
        <saml:Audience>SITE</saml:Audience></saml:AudienceRestriction></saml:Conditions>
        <saml:AuthnStatement AuthnInstant="NOW" SessionIndex="_s1"><saml:AuthnContext><saml:AuthnContextClassRef>
        urn:oasis:names:tc:SAML:2.0:ac:classes:PasswordProtectedTransport</saml:AuthnContextClassRef>
        </saml:AuthnContext></saml:AuthnStatement>
        <saml:AttributeStatement><saml:Attribute Name="contactNumber"><saml:AttributeValue>1234567</saml:AttributeValue>
        </saml:Attribute><saml:Attribute Name="lang"><saml:AttributeValue>fr</saml:AttributeValue></saml:Attribute>
        </saml:AttributeStatement></saml:Assertion></samlp:Response>
        """;

    private SignedAnswer() {}

    /** In Base64. */
    static String by(KeyPair keys) throws Exception {
        DocumentBuilderFactory documents = DocumentBuilderFactory.newDefaultNSInstance();
        Document document = documents
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(ANSWER.replace("NOW", MADE_AT)
                        .replace("LATER", "2026-11-26T12:05:00Z")
                        .replace("CONSUMER", CONSUMER)
                        .replace("PROVIDER", PROVIDER)
                        .replace("SITE", SITE))));
        sign((Element) document.getElementsByTagName("saml:Assertion").item(0), keys);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        TransformerFactory.newDefaultInstance()
                .newTransformer()
                .transform(new DOMSource(document), new StreamResult(bytes));
        // the declaration that it begins with is no part of what was signed
        String xml = bytes.toString(StandardCharsets.UTF_8).replaceFirst("^<\\?xml[^>]*>", "");
        return Base64.getEncoder().encodeToString(xml.getBytes(StandardCharsets.UTF_8));
    }

    private static void sign(Element assertion, KeyPair keys) throws Exception {
        assertion.setIdAttribute("ID", true);
        XMLSignatureFactory signatures = XMLSignatureFactory.getInstance("DOM");
        var reference = signatures.newReference(
                "#_a1",
                signatures.newDigestMethod(DigestMethod.SHA256, null),
                List.of(
                        signatures.newTransform(Transform.ENVELOPED, (TransformParameterSpec) null),
                        signatures.newTransform(CanonicalizationMethod.EXCLUSIVE, (TransformParameterSpec) null)),
                null,
                null);
        var what = signatures.newSignedInfo(
                signatures.newCanonicalizationMethod(CanonicalizationMethod.EXCLUSIVE, (C14NMethodParameterSpec) null),
                signatures.newSignatureMethod(SignatureMethod.RSA_SHA256, null),
                List.of(reference));
        // right behind the issuer
        DOMSignContext context = new DOMSignContext(
                keys.getPrivate(), assertion, assertion.getFirstChild().getNextSibling());
        signatures.newXMLSignature(what, null).sign(context);
    }
}
