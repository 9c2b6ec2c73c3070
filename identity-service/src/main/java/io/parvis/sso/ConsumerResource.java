package io.parvis.sso;

import io.parvis.pointofsale.PointOfSale;
import io.parvis.pointofsale.PointsOfSale;
import io.parvis.problem.SharedAnswers;
import io.parvis.site.ReturnUrls;
import io.parvis.sso.xml.Refusal;
import io.parvis.sso.xml.Refused;
import io.smallrye.common.annotation.Blocking;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Where the identity provider's answers are posted to: the assertion consumer. */
@Path("/v1/{pos}/sso/acs")
@Tag(name = "Visitor")
@Blocking
public final class ConsumerResource {
    private final PointsOfSale pointsOfSale;
    private final ServiceProviders services;
    private final SamlLogin login;
    private final ReturnUrls returnUrls;
    private final Throttle throttle;
    private final Outcomes outcomes;

    ConsumerResource(
            PointsOfSale pointsOfSale,
            ServiceProviders services,
            SamlLogin login,
            ReturnUrls returnUrls,
            Throttle throttle,
            Outcomes outcomes) {
        this.pointsOfSale = pointsOfSale;
        this.services = services;
        this.login = login;
        this.returnUrls = returnUrls;
        this.throttle = throttle;
        this.outcomes = outcomes;
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(
            operationId = "consumeAssertion",
            summary = "The identity provider's answer",
            description = "For the identity provider alone: the form fields SAMLResponse and RelayState of SAML 2.0's"
                    + " HTTP-POST binding, posted by the visitor's browser.")
    @APIResponse(responseCode = "303", description = "Logged in, or not to be; back to the site")
    @APIResponse(
            responseCode = "403",
            description = "A page that says that the login did not succeed",
            content = @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(type = SchemaType.STRING)))
    @APIResponse(responseCode = "404", ref = SharedAnswers.UNKNOWN)
    @APIResponse(responseCode = "429", ref = SharedAnswers.TOO_MANY)
    @APIResponse(responseCode = "503", ref = SharedAnswers.NOT_READY)
    public RestResponse<String> consume(
            @PathParam("pos") String slug, @Context HttpServerRequest request, String form) {
        Caller caller = Caller.of(request);
        PointOfSale pos = pointsOfSale.get(slug);
        ServiceProvider service = services.of(pos);
        throttle.pass(caller.address());
        try {
            return login.answer(pos, caller, form);
        } catch (Refused refused) {
            return refused(service, caller, refused.reason());
        }
    }

    private RestResponse<String> refused(ServiceProvider service, Caller caller, Refusal reason) {
        outcomes.refused(service.pos(), reason, caller.trace());
        return Pages.loginRefused(service.pos(), caller, service.addresses().login(), returnUrls.home(service.pos()));
    }
}
