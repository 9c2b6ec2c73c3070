package io.parvis.sso;

import io.parvis.pointofsale.PointsOfSale;
import io.parvis.problem.SharedAnswers;
import io.smallrye.common.annotation.Blocking;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/** Where the OpenID Connect provider's errors are taken, such as that nobody is logged in. */
@Path("/v1/{pos}/sso/declined")
@Tag(name = "Visitor")
@Blocking
public final class DeclinedResource {
    private final PointsOfSale pointsOfSale;
    private final OidcAnswers answers;

    DeclinedResource(PointsOfSale pointsOfSale, OidcAnswers answers) {
        this.pointsOfSale = pointsOfSale;
        this.answers = answers;
    }

    @GET
    @Operation(
            operationId = "oidcDeclined",
            summary = "The OpenID Connect provider's refusal",
            description = "For the provider alone: where its errors are taken.")
    @APIResponse(
            responseCode = "303",
            description = "Nobody is logged in at the provider, or somebody would rather not be; back to the site")
    @APIResponse(
            responseCode = "403",
            description = "A page that says that the login did not succeed",
            content = @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(type = SchemaType.STRING)))
    @APIResponse(responseCode = "404", ref = SharedAnswers.UNKNOWN)
    @APIResponse(responseCode = "429", ref = SharedAnswers.TOO_MANY)
    @APIResponse(responseCode = "503", ref = SharedAnswers.NOT_READY)
    public RestResponse<String> declined(
            @PathParam("pos") String slug,
            @Parameter(description = "The error's code") @RestQuery String error,
            @Context HttpServerRequest request) {
        return answers.declined(pointsOfSale.get(slug), request, error == null ? "" : error);
    }
}
