package io.parvis.sso.saml;

import io.parvis.sso.key.KeyMaterial;
import io.parvis.sso.key.Pem;
import io.parvis.sso.saml.IdentityProvider.Endpoints;
import io.parvis.sso.xml.Elements;
import io.parvis.sso.xml.Names;
import io.parvis.sso.xml.Refusal;
import io.parvis.sso.xml.Refused;
import io.parvis.sso.xml.SafeXml;
import io.parvis.sso.xml.Signatures;
import java.net.URI;
import java.security.PublicKey;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.w3c.dom.Element;

/** Reads what an identity provider tells of itself: one entity, or the one of that name among several. */
public final class ProviderMetadata {
    private ProviderMetadata() {}

    /**
     * @param entityId which entity is meant; empty where the document holds one alone
     * @param signers keys of which one has to have signed the document; empty: it need not be signed
     * @throws Unusable with a sentence for operators
     */
    public static IdentityProvider read(byte[] xml, Optional<String> entityId, List<PublicKey> signers)
            throws Unusable {
        try {
            Element root = SafeXml.parse(xml).getDocumentElement();
            if (!signers.isEmpty()) {
                Element signature = Signatures.of(root).orElseThrow(() -> new Refused(Refusal.UNSIGNED));
                Signatures.verify(signature, root, signers);
            }
            return entity(root, entityId);
        } catch (Refused refused) {
            throw new Unusable("it is refused as " + refused.reason().code());
        }
    }

    private static IdentityProvider entity(Element root, Optional<String> wanted) throws Unusable, Refused {
        List<Element> entities = new ArrayList<>();
        collect(root, entities);
        List<Element> fitting = entities.stream()
                .filter(one -> wanted.isEmpty() || wanted.equals(Elements.attribute(one, "entityID")))
                .filter(one -> !descriptors(one).isEmpty())
                .toList();
        if (fitting.size() != 1) {
            throw new Unusable("it describes " + fitting.size() + " identity providers that could be meant");
        }
        Element descriptor = descriptors(fitting.get(0)).get(0);
        List<PublicKey> keys = keys(descriptor);
        if (keys.isEmpty()) {
            throw new Unusable("it has no certificate for signatures");
        }
        Endpoints login = endpoints(descriptor, "SingleSignOnService");
        if (login.choose(Binding.REDIRECT).isEmpty()) {
            throw new Unusable("it has no address to log in at");
        }
        return new IdentityProvider(
                Elements.attribute(fitting.get(0), "entityID").orElse(""),
                keys,
                login,
                endpoints(descriptor, "SingleLogoutService"));
    }

    private static void collect(Element element, List<Element> entities) {
        if (Elements.is(element, Names.METADATA, "EntityDescriptor")) {
            entities.add(element);
        } else if (Elements.is(element, Names.METADATA, "EntitiesDescriptor")) {
            Elements.children(element).forEach(child -> collect(child, entities));
        }
    }

    private static List<Element> descriptors(Element entity) {
        return Elements.children(entity, Names.METADATA, "IDPSSODescriptor");
    }

    private static List<PublicKey> keys(Element descriptor) throws Unusable, Refused {
        List<PublicKey> keys = new ArrayList<>();
        for (Element key : Elements.children(descriptor, Names.METADATA, "KeyDescriptor")) {
            if (Elements.attribute(key, "use").orElse("signing").equals("signing")) {
                for (Element info : Elements.children(key, Names.SIGNATURE, "KeyInfo")) {
                    for (Element data : Elements.children(info, Names.SIGNATURE, "X509Data")) {
                        for (Element text : Elements.children(data, Names.SIGNATURE, "X509Certificate")) {
                            keys.add(key(Elements.text(text)));
                        }
                    }
                }
            }
        }
        return List.copyOf(keys);
    }

    private static PublicKey key(String base64) throws Unusable {
        try {
            X509Certificate certificate = Pem.certificates(base64).get(0);
            if (!KeyMaterial.strong(certificate.getPublicKey())) {
                throw new Unusable("a key in it is too weak");
            }
            return certificate.getPublicKey();
        } catch (CertificateException unreadable) {
            throw new Unusable("a certificate in it cannot be read");
        }
    }

    private static Endpoints endpoints(Element descriptor, String name) throws Unusable {
        Optional<URI> redirect = Optional.empty();
        Optional<URI> post = Optional.empty();
        Optional<URI> answers = Optional.empty();
        for (Element service : Elements.children(descriptor, Names.METADATA, name)) {
            String binding = Elements.attribute(service, "Binding").orElse("");
            Optional<URI> location = address(service, "Location");
            if (binding.equals(Binding.REDIRECT.uri())) {
                redirect = location;
                answers = address(service, "ResponseLocation");
            } else if (binding.equals(Binding.POST.uri())) {
                post = location;
            }
        }
        return new Endpoints(redirect, post, answers);
    }

    private static Optional<URI> address(Element service, String attribute) throws Unusable {
        Optional<String> text = Elements.attribute(service, attribute);
        return text.isPresent() ? Optional.of(WebAddress.of(text.get())) : Optional.empty();
    }

    /** Metadata that no identity provider can be read from. */
    public static final class Unusable extends Exception {
        private static final long serialVersionUID = 1;

        Unusable(String why) {
            super(why, null, false, false);
        }
    }
}
