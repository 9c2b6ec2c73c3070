package io.parvis.link.check;

import io.parvis.link.check.Report.Trigger;
import io.parvis.pointofsale.PointOfSale;
import io.parvis.pointofsale.PointsOfSale;
import io.parvis.problem.ProblemException;
import io.parvis.problem.ProblemKind;
import io.parvis.problem.SharedAnswers;
import io.parvis.query.Query;
import io.parvis.spell.Spells;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Duration;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** The check of the site's pages, for operators. */
@Path("/v1/{pos}/links/check")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Operators")
@RolesAllowed("operator")
@Blocking
@SecurityRequirement(name = SharedAnswers.OPERATOR)
@APIResponse(responseCode = "401", ref = SharedAnswers.UNAUTHORIZED)
@APIResponse(responseCode = "403", ref = SharedAnswers.FORBIDDEN)
@APIResponse(responseCode = "404", ref = SharedAnswers.UNKNOWN)
@APIResponse(responseCode = "503", ref = SharedAnswers.NOT_READY)
public final class PageCheckResource {
    private static final Logger LOG = Logger.getLogger(PageCheckResource.class);
    private static final Duration TRY_AGAIN = Duration.ofSeconds(10);

    private final PointsOfSale pointsOfSale;
    private final Checks checks;
    private final Reports reports;
    private final Spells spells;

    PageCheckResource(PointsOfSale pointsOfSale, Checks checks, Reports reports, Spells spells) {
        this.pointsOfSale = pointsOfSale;
        this.checks = checks;
        this.reports = reports;
        this.spells = spells;
    }

    @POST
    @Operation(
            operationId = "startPageCheck",
            summary = "Check the site's pages now",
            description =
                    "Every static page, and the pages of products, in every language: it answers 200, it is HTML, it"
                            + " is in the language that it should be in. GET tells how far it is.")
    @APIResponse(
            responseCode = "202",
            description = "It has begun",
            content = @Content(schema = @Schema(implementation = Report.class)))
    @APIResponse(responseCode = "409", ref = SharedAnswers.CONFLICT)
    public RestResponse<Report> start(@PathParam("pos") String slug, @Context UriInfo uri) {
        PointOfSale pos = pointOfSale(slug, uri);
        return ResponseBuilder.create(RestResponse.Status.ACCEPTED, stored(() -> checks.start(pos, Trigger.OPERATOR)))
                .header(HttpHeaders.LOCATION, "/v1/" + pos.slug() + "/links/check")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }

    @GET
    @Operation(operationId = "getPageCheck", summary = "The last check of the site's pages, and what is broken")
    @APIResponseSchema(Report.class)
    public RestResponse<Report> last(@PathParam("pos") String slug, @Context UriInfo uri) {
        PointOfSale pos = pointOfSale(slug, uri);
        Report report = stored(() -> reports.last(pos))
                .orElseThrow(() -> ProblemException.of(
                        ProblemKind.UNKNOWN_REPORT, "The pages of '" + slug + "' were never checked."));
        return ResponseBuilder.ok(report)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }

    /** Reports are kept in Redis alone: without it there is nothing to tell, and no agreement on who checks. */
    private <T> T stored(Supplier<T> access) {
        try {
            return access.get();
        } catch (ProblemException told) {
            throw told;
        } catch (RuntimeException unreachable) {
            String trouble = "reports of page checks cannot be kept or read";
            spells.add(LOG, trouble, trouble + ": " + unreachable.getMessage());
            throw ProblemException.retryAfter(ProblemKind.NOT_READY, "Redis cannot be reached.", TRY_AGAIN);
        }
    }

    private PointOfSale pointOfSale(String slug, UriInfo uri) {
        Query.of(uri);
        return pointsOfSale.get(slug);
    }
}
