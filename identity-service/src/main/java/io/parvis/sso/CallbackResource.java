package io.parvis.sso;

import io.parvis.pointofsale.PointOfSale;
import io.parvis.pointofsale.PointsOfSale;
import io.parvis.problem.SharedAnswers;
import io.quarkus.oidc.OidcSession;
import io.smallrye.common.annotation.Blocking;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Where the OpenID Connect provider sends the browser back to. Who has not been there yet is sent there from here. */
@Path("/v1/{pos}/sso/callback")
@Tag(name = "Visitor")
@Blocking
public final class CallbackResource {
    private final PointsOfSale pointsOfSale;
    private final OidcClients clients;
    private final OidcAnswers answers;
    private final OidcSession oidc;

    CallbackResource(PointsOfSale pointsOfSale, OidcClients clients, OidcAnswers answers, OidcSession oidc) {
        this.pointsOfSale = pointsOfSale;
        this.clients = clients;
        this.answers = answers;
        this.oidc = oidc;
    }

    @GET
    @Operation(
            operationId = "oidcCallback",
            summary = "The OpenID Connect provider's answer",
            description = "For the provider alone: the code flow's redirect address.")
    @APIResponse(responseCode = "302", description = "To the provider, when it has not been asked yet")
    @APIResponse(responseCode = "303", description = "Logged in, back to the site")
    @APIResponse(
            responseCode = "403",
            description = "A page that says that the login did not succeed",
            content = @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(type = SchemaType.STRING)))
    @APIResponse(responseCode = "404", ref = SharedAnswers.UNKNOWN)
    @APIResponse(responseCode = "429", ref = SharedAnswers.TOO_MANY)
    @APIResponse(responseCode = "503", ref = SharedAnswers.NOT_READY)
    public RestResponse<String> callback(@PathParam("pos") String slug, @Context HttpServerRequest request) {
        PointOfSale pos = pointsOfSale.get(slug);
        OidcPerson person = OidcPerson.of(oidc.getIdToken(), clients.of(pos).contactClaim());
        dropCodeFlowSession(slug, request);
        return answers.loggedIn(pos, request, person);
    }

    /** From here on the session is ours. The one of the code flow, which this answer was to set, has done its work. */
    private static void dropCodeFlowSession(String slug, HttpServerRequest request) {
        List<String> names = request.cookies().stream()
                .map(Cookie::getName)
                .filter(name -> name.startsWith("q_session_" + slug))
                .distinct()
                .toList();
        names.forEach(name -> request.response().removeCookies(name, true));
    }
}
