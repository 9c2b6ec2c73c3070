package io.parvis.visitor;

import io.parvis.cookie.CookieHeader;
import io.parvis.pointofsale.PointsOfSale;
import io.parvis.problem.SharedAnswers;
import io.parvis.query.Query;
import io.parvis.startup.Starting;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Tells a website who is looking at it, as far as the session and the visitor's own cookies say. */
@Path("/v1/{pos}/visitor")
@Tag(name = "Visitor")
@Singleton
@Startup(Starting.BEFORE_TASKS)
public final class VisitorResource {
    static final String CACHING = "private, no-store";

    private final PointsOfSale pointsOfSale;
    private final Visitors visitors;

    VisitorResource(PointsOfSale pointsOfSale, Visitors visitors) {
        this.pointsOfSale = pointsOfSale;
        this.visitors = visitors;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "getVisitor",
            summary = "Who is looking at the site",
            description =
                    "Tells the session that single sign-on has begun, and reads the cookies that the ticketshop sets on the domain it shares with the site: the contact"
                            + " (to greet the visitor; never a proof of who it is) and the cart. A cookie that is missing,"
                            + " expired or unreadable simply leaves its part out. Call it from the browser with credentials.")
    @APIResponse(
            responseCode = "200",
            description = "What is known, which may be nothing",
            content = @Content(schema = @Schema(implementation = Visitor.class)))
    @APIResponse(responseCode = "400", ref = SharedAnswers.INVALID)
    @APIResponse(responseCode = "404", ref = SharedAnswers.UNKNOWN)
    public RestResponse<Visitor> visitor(
            @PathParam("pos") String slug, @Context UriInfo uri, @Context HttpHeaders headers) {
        Query.of(uri);
        Visitor visitor = visitors.lookedUp(pointsOfSale.get(slug), CookieHeader.of(headers));
        return ResponseBuilder.ok(visitor)
                .header(HttpHeaders.CACHE_CONTROL, CACHING)
                .header(HttpHeaders.VARY, HttpHeaders.COOKIE)
                .build();
    }
}
