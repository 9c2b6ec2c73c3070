package io.parvis.sso;

import io.parvis.pointofsale.PointOfSale;
import io.parvis.pointofsale.PointsOfSale;
import io.parvis.problem.SharedAnswers;
import io.parvis.site.ReturnUrls;
import io.parvis.sso.saml.Binding;
import io.parvis.sso.xml.Refused;
import io.smallrye.common.annotation.Blocking;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Where the identity provider sends logout messages, by either binding. */
@Path("/v1/{pos}/sso/slo")
@Tag(name = "Visitor")
@Blocking
@APIResponse(responseCode = "200", description = "A page whose form goes back to the identity provider")
@APIResponse(responseCode = "303", description = "Back to the identity provider, or to the site")
@APIResponse(
        responseCode = "403",
        description = "A page that says that the logout did not succeed",
        content = @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(type = SchemaType.STRING)))
@APIResponse(responseCode = "404", ref = SharedAnswers.UNKNOWN)
@APIResponse(responseCode = "429", ref = SharedAnswers.TOO_MANY)
@APIResponse(responseCode = "503", ref = SharedAnswers.NOT_READY)
public final class SingleLogoutResource {
    private static final String DESCRIPTION =
            "For the identity provider alone: its requests to end somebody's sessions,"
                    + " and its answers to ours, as SAML 2.0 describes them.";

    private final PointsOfSale pointsOfSale;
    private final SamlLogout logout;
    private final ReturnUrls returnUrls;
    private final Throttle throttle;
    private final Outcomes outcomes;

    SingleLogoutResource(
            PointsOfSale pointsOfSale, SamlLogout logout, ReturnUrls returnUrls, Throttle throttle, Outcomes outcomes) {
        this.pointsOfSale = pointsOfSale;
        this.logout = logout;
        this.returnUrls = returnUrls;
        this.throttle = throttle;
        this.outcomes = outcomes;
    }

    @GET
    @Operation(
            operationId = "singleLogoutByRedirect",
            summary = "A logout message, in the address",
            description = DESCRIPTION)
    public RestResponse<String> redirected(@PathParam("pos") String slug, @Context HttpServerRequest request) {
        return hear(
                slug,
                request,
                Binding.REDIRECT,
                Optional.ofNullable(request.query()).orElse(""));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(operationId = "singleLogoutByPost", summary = "A logout message, in a form", description = DESCRIPTION)
    public RestResponse<String> posted(@PathParam("pos") String slug, @Context HttpServerRequest request, String form) {
        return hear(slug, request, Binding.POST, form);
    }

    private RestResponse<String> hear(String slug, HttpServerRequest request, Binding binding, String parameters) {
        Caller caller = Caller.of(request);
        PointOfSale pos = pointsOfSale.get(slug);
        throttle.pass(caller.address());
        try {
            return logout.hear(pos, caller, binding, parameters);
        } catch (Refused refused) {
            outcomes.refused(pos, refused.reason(), caller.trace());
            return Pages.logoutRefused(pos, caller, returnUrls.home(pos));
        }
    }
}
