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
import jakarta.ws.rs.GET;
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

/** Where a login begins. */
@Path("/v1/{pos}/sso/login")
@Tag(name = "Visitor")
@Blocking
public final class LoginResource {
    private final PointsOfSale pointsOfSale;
    private final ReturnUrls returnUrls;
    private final SignOns signOns;
    private final Throttle throttle;

    LoginResource(PointsOfSale pointsOfSale, ReturnUrls returnUrls, SignOns signOns, Throttle throttle) {
        this.pointsOfSale = pointsOfSale;
        this.returnUrls = returnUrls;
        this.signOns = signOns;
        this.throttle = throttle;
    }

    @GET
    @Operation(
            operationId = "login",
            summary = "Begin single sign-on",
            description = "For a link, not for fetch: the browser goes to the identity provider, and comes back to"
                    + " returnUrl when that is done. With passive=true no page is shown: a visitor who is not logged in"
                    + " at the identity provider comes back with sso=none in the query.")
    @Parameter(
            name = "returnUrl",
            in = ParameterIn.QUERY,
            description = "Where the visitor goes afterwards: a whole address on one of the origins that the point of"
                    + " sale allows; else the first page of its site",
            schema = @Schema(type = SchemaType.STRING),
            example = "https://www.opera-du-parvis.example/fr/")
    @Parameter(
            name = "passive",
            in = ParameterIn.QUERY,
            description = "Whether to ask without showing a page",
            schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
    @APIResponse(
            responseCode = "200",
            description = "A page whose form goes to the identity provider, where it takes requests by post")
    @APIResponse(responseCode = "303", description = "To the identity provider")
    @APIResponse(responseCode = "400", ref = SharedAnswers.INVALID)
    @APIResponse(responseCode = "404", ref = SharedAnswers.UNKNOWN)
    @APIResponse(responseCode = "429", ref = SharedAnswers.TOO_MANY)
    @APIResponse(responseCode = "503", ref = SharedAnswers.NOT_READY)
    public RestResponse<String> login(
            @PathParam("pos") String slug, @Context UriInfo uri, @Context HttpServerRequest request) {
        Caller caller = Caller.of(request);
        PointOfSale pos = pointsOfSale.get(slug);
        Query query = Query.of(uri, "returnUrl", "passive");
        URI returnUrl = query.text("returnUrl")
                .map(address -> returnUrls.checked(pos, "returnUrl", address))
                .or(() -> returnUrls.home(pos))
                .orElseThrow(() -> ProblemException.about(ProblemKind.MISSING_PARAMETER, "returnUrl", "must be given"));
        boolean passive = passive(query);
        throttle.pass(caller.address());
        return signOns.login(pos, caller, returnUrl, passive);
    }

    private static boolean passive(Query query) {
        String text = query.text("passive").orElse("false");
        if (!text.equals("true") && !text.equals("false")) {
            throw ProblemException.about(ProblemKind.INVALID_PARAMETER, "passive", "must be true or false");
        }
        return text.equals("true");
    }
}
