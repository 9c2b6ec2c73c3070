package io.parvis.sandbox.saml;

import io.parvis.sandbox.Refusal;
import io.parvis.sandbox.login.Pem;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.xml.crypto.dsig.XMLSignature;
import org.w3c.dom.Element;

/**
 * A site that may ask who a visitor is.
 *
 * @param acs where it takes answers; the first is the usual one
 * @param logout where it takes part in logouts; empty when it does not
 * @param certificates whose keys sign its messages; none = it signs nothing
 */
record ServiceProvider(String entityId, List<URI> acs, Optional<Endpoint> logout, List<X509Certificate> certificates) {
    /** @param answers where answers go, when not to the same place as questions */
    record Endpoint(String binding, URI questions, URI answers) {}

    /** @throws Refusal when the metadata is of no service provider */
    static ServiceProvider ofMetadata(String xml) {
        Element root = Xml.read(xml);
        Element role = Xml.child(root, Saml.METADATA, "SPSSODescriptor")
                .orElseThrow(() -> Refusal.badRequest("The metadata has no SPSSODescriptor"));
        List<URI> acs = Xml.all(role, Saml.METADATA, "AssertionConsumerService").stream()
                .filter(service -> Saml.POST.equals(service.getAttribute("Binding")))
                .sorted((a, b) -> Boolean.compare(isDefault(b), isDefault(a)))
                .map(service -> URI.create(service.getAttribute("Location")))
                .toList();
        if (acs.isEmpty()) {
            throw Refusal.badRequest("The metadata has no AssertionConsumerService for HTTP-POST");
        }
        Optional<Endpoint> logout = Xml.all(role, Saml.METADATA, "SingleLogoutService").stream()
                .map(ServiceProvider::endpoint)
                .filter(endpoint -> List.of(Saml.POST, Saml.REDIRECT).contains(endpoint.binding()))
                .findFirst();
        return new ServiceProvider(root.getAttribute("entityID"), acs, logout, certificates(role));
    }

    /** The address asked for, when it is one of its own; the usual one when none is asked for. */
    Optional<URI> acs(Optional<String> asked) {
        return asked.isEmpty()
                ? Optional.of(acs.get(0))
                : acs.stream().filter(own -> own.toString().equals(asked.get())).findFirst();
    }

    private static boolean isDefault(Element service) {
        return List.of("true", "1").contains(service.getAttribute("isDefault"));
    }

    private static Endpoint endpoint(Element service) {
        String location = service.getAttribute("Location");
        String answers = Xml.attribute(service, "ResponseLocation").orElse(location);
        return new Endpoint(service.getAttribute("Binding"), URI.create(location), URI.create(answers));
    }

    private static List<X509Certificate> certificates(Element role) {
        List<X509Certificate> certificates = new ArrayList<>();
        for (Element key : Xml.all(role, Saml.METADATA, "KeyDescriptor")) {
            if (!"encryption".equals(key.getAttribute("use"))) {
                for (Element text : Xml.all(key, XMLSignature.XMLNS, "X509Certificate")) {
                    certificates.add(certificate(text.getTextContent()));
                }
            }
        }
        return certificates;
    }

    private static X509Certificate certificate(String base64) {
        try {
            return Pem.certificate(Base64.getMimeDecoder().decode(base64));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw Refusal.badRequest("The metadata has a certificate that cannot be read");
        }
    }
}
