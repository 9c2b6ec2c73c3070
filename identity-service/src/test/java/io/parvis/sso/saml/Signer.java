package io.parvis.sso.saml;

import io.parvis.sso.key.ServiceKey;
import io.parvis.sso.xml.Elements;
import io.parvis.sso.xml.Names;
import java.security.Key;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.crypto.dsig.Reference;
import javax.xml.crypto.dsig.Transform;
import javax.xml.crypto.dsig.XMLSignatureFactory;
import javax.xml.crypto.dsig.dom.DOMSignContext;
import javax.xml.crypto.dsig.keyinfo.KeyInfo;
import javax.xml.crypto.dsig.keyinfo.KeyInfoFactory;
import javax.xml.crypto.dsig.spec.C14NMethodParameterSpec;
import javax.xml.crypto.dsig.spec.ExcC14NParameterSpec;
import javax.xml.crypto.dsig.spec.TransformParameterSpec;
import org.w3c.dom.Element;

/** Signs an element in any way that XML signatures know, the wrong ones included. */
record Signer(
        Key key,
        Optional<X509Certificate> certificate,
        String method,
        String digest,
        String canonicalization,
        List<String> transforms,
        List<String> prefixes,
        int references) {
    static final String MORE = "http://www.w3.org/2001/04/xmldsig-more#";
    static final Signer USUAL = of(TestKeys.PROVIDER);

    static Signer of(ServiceKey key) {
        return new Signer(
                key.privateKey(),
                Optional.of(key.certificate()),
                MORE + "rsa-sha256",
                Names.ENCRYPTION + "sha256",
                Names.EXCLUSIVE_C14N,
                List.of(Names.ENVELOPED, Names.EXCLUSIVE_C14N),
                List.of(),
                1);
    }

    Signer by(Key other, String otherMethod) {
        return new Signer(
                other, Optional.empty(), otherMethod, digest, canonicalization, transforms, prefixes, references);
    }

    Signer method(String other) {
        return new Signer(key, certificate, other, digest, canonicalization, transforms, prefixes, references);
    }

    Signer digest(String other) {
        return new Signer(key, certificate, method, other, canonicalization, transforms, prefixes, references);
    }

    Signer canonicalization(String other) {
        return new Signer(key, certificate, method, digest, other, transforms, prefixes, references);
    }

    Signer transforms(String... other) {
        return new Signer(key, certificate, method, digest, canonicalization, List.of(other), prefixes, references);
    }

    Signer prefixes(String... other) {
        return new Signer(key, certificate, method, digest, canonicalization, transforms, List.of(other), references);
    }

    Signer references(int other) {
        return new Signer(key, certificate, method, digest, canonicalization, transforms, prefixes, other);
    }

    Signer withoutCertificate() {
        return new Signer(key, Optional.empty(), method, digest, canonicalization, transforms, prefixes, references);
    }

    void sign(Element element) {
        try {
            XMLSignatureFactory factory = XMLSignatureFactory.getInstance("DOM");
            element.setIdAttributeNS(null, "ID", true);
            List<Transform> steps = new ArrayList<>();
            for (String transform : transforms) {
                boolean prefixed = !prefixes.isEmpty() && transform.equals(Names.EXCLUSIVE_C14N);
                steps.add(factory.newTransform(
                        transform, prefixed ? new ExcC14NParameterSpec(prefixes) : (TransformParameterSpec) null));
            }
            List<Reference> all = new ArrayList<>();
            for (int i = 0; i < references; i++) {
                all.add(factory.newReference(
                        "#" + element.getAttribute("ID"), factory.newDigestMethod(digest, null), steps, null, null));
            }
            KeyInfoFactory keys = factory.getKeyInfoFactory();
            KeyInfo info = certificate
                    .map(x509 -> keys.newKeyInfo(List.of(keys.newX509Data(List.of(x509)))))
                    .orElse(null);
            Element issuer = Elements.children(element).get(0);
            DOMSignContext context = new DOMSignContext(key, element, issuer.getNextSibling());
            context.setDefaultNamespacePrefix("ds");
            context.setProperty("org.jcp.xml.dsig.secureValidation", Boolean.FALSE);
            factory.newXMLSignature(
                            factory.newSignedInfo(
                                    factory.newCanonicalizationMethod(canonicalization, (C14NMethodParameterSpec) null),
                                    factory.newSignatureMethod(method, null),
                                    all),
                            info)
                    .sign(context);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
