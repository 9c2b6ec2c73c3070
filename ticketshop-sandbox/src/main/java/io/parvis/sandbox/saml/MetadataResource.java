package io.parvis.sandbox.saml;

import io.parvis.sandbox.PublicAddress;
import io.parvis.sandbox.SandboxConfig;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import java.security.cert.CertificateEncodingException;
import java.util.Base64;

/** What sites need to know of this identity provider. */
@Path("/saml/metadata")
final class MetadataResource {
    private final IdpKey key;
    private final PublicAddress address;
    private final String nameIdFormat;

    MetadataResource(IdpKey key, PublicAddress address, SandboxConfig config) {
        this.key = key;
        this.address = address;
        this.nameIdFormat = config.saml().nameIdFormat();
    }

    @GET
    @Produces("application/samlmetadata+xml")
    public String metadata(@Context HttpServerRequest request) throws CertificateEncodingException {
        return """
                <md:EntityDescriptor xmlns:md="%1$s" xmlns:ds="http://www.w3.org/2000/09/xmldsig#" entityID="%2$s">
                <md:IDPSSODescriptor WantAuthnRequestsSigned="true" protocolSupportEnumeration="%3$s">
                <md:KeyDescriptor use="signing"><ds:KeyInfo><ds:X509Data><ds:X509Certificate>%4$s</ds:X509Certificate>\
                </ds:X509Data></ds:KeyInfo></md:KeyDescriptor>
                <md:SingleLogoutService Binding="%5$s" Location="%2$s/slo"/>
                <md:SingleLogoutService Binding="%6$s" Location="%2$s/slo"/>
                <md:NameIDFormat>%7$s</md:NameIDFormat>
                <md:SingleSignOnService Binding="%5$s" Location="%2$s/sso"/>
                <md:SingleSignOnService Binding="%6$s" Location="%2$s/sso"/>
                </md:IDPSSODescriptor>
                </md:EntityDescriptor>
                """.formatted(
                        Saml.METADATA,
                        Xml.escaped(address.saml(request)),
                        Saml.PROTOCOL,
                        Base64.getEncoder().encodeToString(key.certificate().getEncoded()),
                        Saml.REDIRECT,
                        Saml.POST,
                        Xml.escaped(nameIdFormat));
    }
}
