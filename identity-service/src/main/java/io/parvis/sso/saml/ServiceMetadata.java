package io.parvis.sso.saml;

import static io.parvis.sso.saml.Markup.attribute;
import static io.parvis.sso.saml.Markup.escape;

import io.parvis.sso.key.ServiceKey;
import io.parvis.sso.xml.Names;
import java.security.cert.CertificateEncodingException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a service provider tells of itself, for the identity provider to read. */
public final class ServiceMetadata {
    private ServiceMetadata() {}

    /**
     * @param keys the one in use first, then one that is announced or on its way out
     * @param consumer where responses are posted to
     * @param logout where logout messages are taken
     * @param assertionsSigned whether unsigned assertions are refused even in a signed response
     */
    public static String write(
            String entityId,
            List<ServiceKey> keys,
            String consumer,
            String logout,
            Optional<String> nameIdFormat,
            boolean assertionsSigned) {
        return "<md:EntityDescriptor xmlns:md=\"" + Names.METADATA + "\"" + attribute("ID", "metadata")
                + attribute("entityID", entityId) + ">"
                + "<md:SPSSODescriptor AuthnRequestsSigned=\"true\""
                + attribute("WantAssertionsSigned", Boolean.toString(assertionsSigned))
                + attribute("protocolSupportEnumeration", Names.PROTOCOL) + ">"
                + keys("signing", keys)
                + keys("encryption", keys)
                + service("SingleLogoutService", Binding.REDIRECT, logout, "")
                + service("SingleLogoutService", Binding.POST, logout, "")
                + nameIdFormat
                        .map(format -> "<md:NameIDFormat>" + escape(format) + "</md:NameIDFormat>")
                        .orElse("")
                + service("AssertionConsumerService", Binding.POST, consumer, " index=\"0\" isDefault=\"true\"")
                + "</md:SPSSODescriptor></md:EntityDescriptor>";
    }

    private static String service(String name, Binding binding, String location, String more) {
        return "<md:" + name + attribute("Binding", binding.uri()) + attribute("Location", location) + more + "/>";
    }

    private static String keys(String use, List<ServiceKey> keys) {
        return keys.stream().map(key -> key(use, key)).collect(Collectors.joining());
    }

    private static String key(String use, ServiceKey key) {
        try {
            return "<md:KeyDescriptor" + attribute("use", use) + "><ds:KeyInfo xmlns:ds=\"" + Names.SIGNATURE
                    + "\"><ds:X509Data><ds:X509Certificate>"
                    + Encoding.base64(key.certificate().getEncoded())
                    + "</ds:X509Certificate></ds:X509Data></ds:KeyInfo></md:KeyDescriptor>";
        } catch (CertificateEncodingException impossible) {
            throw new IllegalStateException("It was read from its encoding", impossible);
        }
    }
}
