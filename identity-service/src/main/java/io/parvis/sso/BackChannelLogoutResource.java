package io.parvis.sso;

import io.parvis.pointofsale.PointOfSale;
import io.parvis.pointofsale.PointsOfSale;
import io.parvis.problem.ProblemException;
import io.parvis.problem.ProblemKind;
import io.parvis.problem.SharedAnswers;
import io.parvis.sso.xml.Refusal;
import io.parvis.sso.xml.Refused;
import io.smallrye.common.annotation.Blocking;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Where the OpenID Connect provider itself, no browser, says that somebody's session has ended. */
@Path("/v1/{pos}/sso/backchannel-logout")
@Tag(name = "Visitor")
@Blocking
public final class BackChannelLogoutResource {
    private static final Duration ASK_AGAIN = Duration.ofSeconds(10);

    private final PointsOfSale pointsOfSale;
    private final BackChannelLogout logout;
    private final Outcomes outcomes;

    BackChannelLogoutResource(PointsOfSale pointsOfSale, BackChannelLogout logout, Outcomes outcomes) {
        this.pointsOfSale = pointsOfSale;
        this.logout = logout;
        this.outcomes = outcomes;
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(
            operationId = "backChannelLogout",
            summary = "A logout token, in a form",
            description =
                    "For the OpenID Connect provider alone: the form field logout_token of OpenID Connect Back-Channel"
                            + " Logout 1.0, which says that somebody's session, or all of somebody's sessions, have ended.")
    @APIResponse(responseCode = "200", description = "They have ended here, too, if there were any")
    @APIResponse(responseCode = "400", description = "The logout token is missing or not accepted")
    @APIResponse(responseCode = "404", ref = SharedAnswers.UNKNOWN)
    @APIResponse(responseCode = "415", description = "Not a form")
    @APIResponse(responseCode = "429", ref = SharedAnswers.TOO_MANY)
    @APIResponse(responseCode = "503", ref = SharedAnswers.NOT_READY)
    public RestResponse<Void> loggedOut(
            @PathParam("pos") String slug, @Context HttpServerRequest request, String form) {
        Caller caller = Caller.of(request);
        PointOfSale pos = pointsOfSale.get(slug);
        try {
            logout.hear(pos, caller, form);
        } catch (Refused refused) {
            outcomes.refused(pos, refused.reason(), caller.trace());
            throw problem(refused.reason());
        }
        return ResponseBuilder.<Void>ok()
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private static ProblemException problem(Refusal reason) {
        return reason == Refusal.PROVIDER_UNREACHABLE
                ? ProblemException.retryAfter(ProblemKind.NOT_READY, "The provider's keys cannot be read.", ASK_AGAIN)
                : ProblemException.of(ProblemKind.INVALID_REQUEST, "The logout token is missing or not accepted.");
    }
}
