package io.parvis.sso;

import io.parvis.pointofsale.PointsOfSale;
import io.parvis.problem.SharedAnswers;
import io.parvis.query.Query;
import io.parvis.sso.saml.ServiceMetadata;
import io.parvis.sso.saml.SignedPart;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** What the identity provider needs to know of this side. */
@Path("/v1/{pos}/sso/metadata")
@Tag(name = "Visitor")
public final class MetadataResource {
    private static final String MEDIA_TYPE = "application/samlmetadata+xml";

    private final PointsOfSale pointsOfSale;
    private final ServiceProviders services;

    MetadataResource(PointsOfSale pointsOfSale, ServiceProviders services) {
        this.pointsOfSale = pointsOfSale;
        this.services = services;
    }

    @GET
    @Operation(
            operationId = "getServiceProviderMetadata",
            summary = "SAML 2.0 metadata of the service provider",
            description = "For the identity provider: entity id, certificate, where answers and logouts go.")
    @APIResponse(
            responseCode = "200",
            description = "The metadata, signed",
            content = @Content(mediaType = MEDIA_TYPE, schema = @Schema(type = SchemaType.STRING)))
    @APIResponse(responseCode = "400", ref = SharedAnswers.INVALID)
    @APIResponse(responseCode = "404", ref = SharedAnswers.UNKNOWN)
    public RestResponse<String> metadata(@PathParam("pos") String slug, @Context UriInfo uri) {
        Query.of(uri);
        ServiceProvider service = services.of(pointsOfSale.get(slug));
        SignedPart signed = service.expectations().signed();
        String xml = ServiceMetadata.write(
                service.expectations().entityId(),
                service.keys(),
                service.addresses().consumer(),
                service.addresses().logout(),
                service.nameIdFormat(),
                signed == SignedPart.ASSERTION || signed == SignedPart.BOTH);
        return ResponseBuilder.ok(service.messenger().signed(xml))
                .header(HttpHeaders.CONTENT_TYPE, MEDIA_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }
}
