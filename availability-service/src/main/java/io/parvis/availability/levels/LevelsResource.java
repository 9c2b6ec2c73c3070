package io.parvis.availability.levels;

import io.parvis.level.LevelSheet;
import io.parvis.pointofsale.PointOfSale;
import io.parvis.pointofsale.PointsOfSale;
import io.parvis.problem.ProblemException;
import io.parvis.problem.ProblemKind;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** All levels at once, for the other services. Not part of the public API. */
@Path("/internal/{pos}/levels")
@Produces(MediaType.APPLICATION_JSON)
public final class LevelsResource {
    private static final Duration SOON = Duration.ofSeconds(5);

    private final PointsOfSale pointsOfSale;
    private final CurrentLevels current;

    LevelsResource(PointsOfSale pointsOfSale, CurrentLevels current) {
        this.pointsOfSale = pointsOfSale;
        this.current = current;
    }

    @GET
    @Operation(hidden = true)
    public RestResponse<LevelSheet> levels(
            @PathParam("pos") String slug, @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch) {
        PointOfSale pos = pointsOfSale.get(slug);
        Levels levels = current.of(pos);
        if (levels.generation() == 0) {
            throw ProblemException.retryAfter(
                    ProblemKind.NOT_READY, "The levels of '" + slug + "' are not known yet.", SOON);
        }
        String etag = "\"" + levels.generation() + '"';
        return etag.equals(ifNoneMatch)
                ? RestResponse.notModified()
                : ResponseBuilder.ok(levels.sheet())
                        .header(HttpHeaders.ETAG, etag)
                        .build();
    }
}
