package io.parvis.sso;

import io.parvis.pointofsale.PointOfSale;
import io.parvis.pointofsale.PointsOfSale;
import io.parvis.problem.ProblemException;
import io.parvis.problem.ProblemKind;
import io.parvis.problem.SharedAnswers;
import io.parvis.query.Query;
import io.parvis.site.ReturnUrls;
import io.smallrye.common.annotation.Blocking;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Where a visitor logs out. */
@Path("/v1/{pos}/sso/logout")
@Tag(name = "Visitor")
@Blocking
public final class LogoutResource {
    private final PointsOfSale pointsOfSale;
    private final SignOns signOns;
    private final ReturnUrls returnUrls;

    LogoutResource(PointsOfSale pointsOfSale, SignOns signOns, ReturnUrls returnUrls) {
        this.pointsOfSale = pointsOfSale;
        this.signOns = signOns;
        this.returnUrls = returnUrls;
    }

    @POST
    @Operation(
            operationId = "logout",
            summary = "Log out",
            description =
                    "For a form, not for fetch. Ends all sessions of the contact at this point of sale, then the one"
                            + " at the identity provider, which sends the browser back; then on to returnUrl. Only pages of the"
                            + " venue's own sites may post it.")
    @Parameter(
            name = "returnUrl",
            in = ParameterIn.QUERY,
            description = "Where the visitor goes afterwards: a whole address on one of the origins that the point of"
                    + " sale allows; else the first page of its site",
            schema = @Schema(type = SchemaType.STRING),
            example = "https://www.opera-du-parvis.example/fr/")
    @APIResponse(
            responseCode = "200",
            description = "A page whose form goes to the identity provider, where it takes requests by post")
    @APIResponse(responseCode = "303", description = "To the identity provider, or back to the site")
    @APIResponse(responseCode = "400", ref = SharedAnswers.INVALID)
    @APIResponse(responseCode = "403", ref = SharedAnswers.FORBIDDEN)
    @APIResponse(responseCode = "404", ref = SharedAnswers.UNKNOWN)
    @APIResponse(responseCode = "503", ref = SharedAnswers.NOT_READY)
    public RestResponse<String> logout(
            @PathParam("pos") String slug, @Context UriInfo uri, @Context HttpServerRequest request) {
        Caller caller = Caller.of(request);
        PointOfSale pos = pointsOfSale.get(slug);
        URI gateway = signOns.gateway(pos);
        Query query = Query.of(uri, "returnUrl");
        if (!fromOwnSite(pos, gateway, request)) {
            throw ProblemException.of(
                    ProblemKind.FORBIDDEN, "Only pages of the venue's own sites may log a visitor out.");
        }
        URI returnUrl = query.text("returnUrl")
                .map(address -> returnUrls.checked(pos, "returnUrl", address))
                .or(() -> returnUrls.home(pos))
                .orElse(gateway);
        return signOns.logout(pos, caller, returnUrl);
    }

    /** Browsers say with every post where it comes from. */
    private boolean fromOwnSite(PointOfSale pos, URI gateway, HttpServerRequest request) {
        String origin = request.getHeader("Origin");
        return origin != null && (returnUrls.isOwn(pos, origin) || origin.equals(gateway.toString()));
    }
}
