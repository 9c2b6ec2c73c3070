package io.parvis.sso.saml;

import io.parvis.sso.key.ServiceKey;
import io.parvis.sso.xml.Names;
import io.parvis.sso.xml.Refused;
import io.parvis.sso.xml.SafeXml;
import java.io.StringWriter;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.crypto.MarshalException;
import javax.xml.crypto.dsig.Reference;
import javax.xml.crypto.dsig.SignedInfo;
import javax.xml.crypto.dsig.XMLSignatureException;
import javax.xml.crypto.dsig.XMLSignatureFactory;
import javax.xml.crypto.dsig.dom.DOMSignContext;
import javax.xml.crypto.dsig.keyinfo.KeyInfo;
import javax.xml.crypto.dsig.keyinfo.KeyInfoFactory;
import javax.xml.crypto.dsig.spec.C14NMethodParameterSpec;
import javax.xml.crypto.dsig.spec.TransformParameterSpec;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Signs messages and puts them into the form of either binding. */
public final class Messenger {
    private final ServiceKey key;
    private final SigningAlgorithm algorithm;

    public Messenger(ServiceKey key, SigningAlgorithm algorithm) {
        this.key = key;
        this.algorithm = algorithm;
    }

    /**
     * @param parameter {@code SAMLRequest} or {@code SAMLResponse}
     * @param xml the message, whose first element is the issuer
     */
    public Delivery send(Binding binding, URI to, String parameter, String xml, Optional<String> relayState) {
        return switch (binding) {
            case REDIRECT -> new Delivery.Redirect(redirect(to, parameter, xml, relayState));
            case POST -> {
                Map<String, String> fields = new LinkedHashMap<>();
                fields.put(parameter, Encoding.base64(signed(xml).getBytes(StandardCharsets.UTF_8)));
                relayState.ifPresent(state -> fields.put("RelayState", state));
                yield new Delivery.Form(to, fields);
            }
        };
    }

    private URI redirect(URI to, String parameter, String xml, Optional<String> relayState) {
        StringBuilder query = new StringBuilder(parameter)
                .append('=')
                .append(encode(Encoding.base64(Encoding.deflate(xml.getBytes(StandardCharsets.UTF_8)))));
        relayState.ifPresent(state -> query.append("&RelayState=").append(encode(state)));
        query.append("&SigAlg=").append(encode(algorithm.uri()));
        String signature = Encoding.base64(signature(query.toString()));
        query.append("&Signature=").append(encode(signature));
        String before = to.getRawQuery() == null ? "?" : "&";
        return URI.create(to + before + query);
    }

    private byte[] signature(String query) {
        try {
            Signature signature = Signature.getInstance(algorithm.javaName());
            signature.initSign(key.privateKey());
            signature.update(query.getBytes(StandardCharsets.US_ASCII));
            return signature.sign();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("The key was tried at start", impossible);
        }
    }

    /** The message with a signature of its root, behind the issuer. */
    public String signed(String xml) {
        try {
            Document document = SafeXml.parse(xml.getBytes(StandardCharsets.UTF_8));
            Element root = document.getDocumentElement();
            root.setIdAttributeNS(null, "ID", true);
            sign(root);
            return text(document);
        } catch (Refused | GeneralSecurityException | MarshalException | XMLSignatureException impossible) {
            throw new IllegalStateException("The message is our own, and the key was tried at start", impossible);
        }
    }

    private void sign(Element root) throws GeneralSecurityException, MarshalException, XMLSignatureException {
        XMLSignatureFactory factory = XMLSignatureFactory.getInstance("DOM");
        Reference reference = factory.newReference(
                "#" + root.getAttribute("ID"),
                factory.newDigestMethod(algorithm.digest(), null),
                List.of(
                        factory.newTransform(Names.ENVELOPED, (TransformParameterSpec) null),
                        factory.newTransform(Names.EXCLUSIVE_C14N, (TransformParameterSpec) null)),
                null,
                null);
        SignedInfo info = factory.newSignedInfo(
                factory.newCanonicalizationMethod(Names.EXCLUSIVE_C14N, (C14NMethodParameterSpec) null),
                factory.newSignatureMethod(algorithm.uri(), null),
                List.of(reference));
        KeyInfoFactory keys = factory.getKeyInfoFactory();
        KeyInfo keyInfo = keys.newKeyInfo(List.of(keys.newX509Data(List.of(key.certificate()))));
        // metadata has no issuer to stand behind
        boolean issuer = root.getFirstChild().getLocalName().equals("Issuer");
        DOMSignContext context = new DOMSignContext(
                key.privateKey(), root, issuer ? root.getFirstChild().getNextSibling() : root.getFirstChild());
        context.setDefaultNamespacePrefix("ds");
        factory.newXMLSignature(info, keyInfo).sign(context);
    }

    private static String text(Document document) {
        try {
            Transformer writer = TransformerFactory.newDefaultInstance().newTransformer();
            writer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
            StringWriter out = new StringWriter();
            writer.transform(new DOMSource(document), new StreamResult(out));
            return out.toString();
        } catch (TransformerException impossible) {
            throw new IllegalStateException("A document can be written into memory", impossible);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
