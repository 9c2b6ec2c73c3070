package io.parvis.catalog.operating;

import io.parvis.pointofsale.PointOfSale;
import io.parvis.pointofsale.PointsOfSale;
import io.parvis.problem.ProblemException;
import io.parvis.problem.ProblemKind;
import io.parvis.problem.SharedAnswers;
import io.parvis.query.Query;
import io.parvis.secutix.budget.Budget;
import io.parvis.secutix.budget.Report;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestResponse;

/** What SecuTix's contract allows and what is left of it, for operators. */
@Path("/v1/{pos}/budget")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Operators")
@RolesAllowed("operator")
@Blocking
@SecurityRequirement(name = SharedAnswers.OPERATOR)
@APIResponse(responseCode = "400", ref = SharedAnswers.INVALID)
@APIResponse(responseCode = "401", ref = SharedAnswers.UNAUTHORIZED)
@APIResponse(responseCode = "403", ref = SharedAnswers.FORBIDDEN)
@APIResponse(responseCode = "404", ref = SharedAnswers.UNKNOWN)
@APIResponse(responseCode = "503", ref = SharedAnswers.NOT_READY)
public final class BudgetResource {
    private static final Logger LOG = Logger.getLogger(BudgetResource.class);
    private static final Duration TRY_AGAIN = Duration.ofSeconds(10);
    private static final String EXAMPLE = """
            {
              "institution": "OPERA",
              "pointsOfSale": ["opera"],
              "asOf": "2026-11-24T10:15:00.123+01:00",
              "month": {
                "month": "2026-11",
                "ends": "2026-12-01T00:00:00+01:00",
                "calls": {"limit": 10000, "used": 7320, "left": 2680, "keptForImports": 70},
                "bytes": {"limit": 1000000000, "used": 402118764, "left": 597881236, "keptForImports": 98140000}
              },
              "services": [
                {"service": "CatalogService", "calls": 75, "bytes": 336002118, "callsThisMinute": 0,
                 "callsPerMinute": 60},
                {"service": "AvailabilityService", "calls": 7245, "bytes": 66116646, "callsThisMinute": 1,
                 "callsPerMinute": 60, "closedUntil": "2026-11-24T10:20:00+01:00"}
              ],
              "days": [
                {"date": "2026-11-24", "calls": 143, "bytes": 15120400, "services": [
                  {"service": "CatalogService", "calls": 3, "bytes": 14004000},
                  {"service": "AvailabilityService", "calls": 140, "bytes": 1116400}
                ]}
              ],
              "export": {"interval": "PT10M"},
              "open": 0,
              "forecast": {"holds": true, "calls": 9411, "bytes": 516112000}
            }
            """;

    private final PointsOfSale pointsOfSale;
    private final Budget budget;

    BudgetResource(PointsOfSale pointsOfSale, Budget budget) {
        this.pointsOfSale = pointsOfSale;
        this.budget = budget;
    }

    @GET
    @Operation(
            operationId = "getBudget",
            summary = "Calls and bytes that SecuTix's contract allows, used and left",
            description = "Points of sale of one institution share one budget, and so one answer.")
    @APIResponse(
            responseCode = "200",
            description = "This month so far",
            content =
                    @Content(
                            schema = @Schema(implementation = BudgetView.class),
                            examples = @ExampleObject(name = "budget", value = EXAMPLE)))
    public RestResponse<BudgetView> budget(@PathParam("pos") String slug, @Context UriInfo uri) {
        Query.of(uri);
        BudgetView view = BudgetView.of(report(pointsOfSale.get(slug)))
                .orElseThrow(() -> ProblemException.retryAfter(
                        ProblemKind.NOT_READY,
                        "The clocks of Redis and of this service are in different months.",
                        TRY_AGAIN));
        return ImportsResource.unshared(view);
    }

    private Report report(PointOfSale pos) {
        try {
            return budget.report(pos);
        } catch (RuntimeException unreachable) {
            LOG.debug("The budget cannot be told", unreachable);
            throw ProblemException.retryAfter(
                    ProblemKind.NOT_READY, "Redis, where calls are counted, cannot be reached.", TRY_AGAIN);
        }
    }
}
