package io.parvis.catalog.operating;

import io.parvis.catalog.importing.Decisions;
import io.parvis.catalog.snapshot.KeptVersion;
import io.parvis.catalog.snapshot.Publication;
import io.parvis.catalog.snapshot.PublishedCatalogs;
import io.parvis.pointofsale.PointsOfSale;
import io.parvis.problem.SharedAnswers;
import io.parvis.query.Query;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The versions of the catalogue that are kept, and the way back, for operators. */
@Path("/v1/{pos}/catalog")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Operators")
@RolesAllowed("operator")
@Blocking
@SecurityRequirement(name = SharedAnswers.OPERATOR)
@APIResponse(responseCode = "401", ref = SharedAnswers.UNAUTHORIZED)
@APIResponse(responseCode = "403", ref = SharedAnswers.FORBIDDEN)
@APIResponse(responseCode = "404", ref = SharedAnswers.UNKNOWN)
public final class VersionsResource {
    private final PointsOfSale pointsOfSale;
    private final PublishedCatalogs catalogs;
    private final Decisions decisions;

    @RegisterForReflection
    @Schema(name = "CatalogVersions")
    public record Versions(
            @Schema(description = "The published one") String published,

            @Schema(description = "How often something was published")
            long generation,

            Instant publishedAt,

            @Schema(description = "Newest publication first")
            List<KeptVersion> items,

            int total) {
        static Versions of(Publication publication) {
            return new Versions(
                    publication.version(),
                    publication.generation(),
                    publication.publishedAt(),
                    publication.versions(),
                    publication.versions().size());
        }
    }

    VersionsResource(PointsOfSale pointsOfSale, PublishedCatalogs catalogs, Decisions decisions) {
        this.pointsOfSale = pointsOfSale;
        this.catalogs = catalogs;
        this.decisions = decisions;
    }

    @GET
    @Path("/versions")
    @Operation(operationId = "listCatalogVersions", summary = "The versions that can be gone back to")
    @APIResponseSchema(Versions.class)
    @APIResponse(responseCode = "503", ref = SharedAnswers.NOT_READY)
    public RestResponse<Versions> list(@PathParam("pos") String pos, @Context UriInfo uri) {
        Query.of(uri);
        return ImportsResource.unshared(
                Versions.of(catalogs.getServed(pointsOfSale.get(pos)).publication()));
    }

    @POST
    @Path("/rollback")
    @Operation(
            operationId = "rollBackCatalog",
            summary = "Back to the version before",
            description =
                    "What was rolled back from is not imported again by schedule, until SecuTix's set-up changes.")
    @Parameter(
            name = "version",
            in = ParameterIn.QUERY,
            description = "Another one of the kept versions, also one that was rolled back from")
    @APIResponseSchema(Versions.class)
    @APIResponse(responseCode = "409", ref = SharedAnswers.CONFLICT)
    public RestResponse<Versions> rollBack(@PathParam("pos") String pos, @Context UriInfo uri) {
        Query query = Query.of(uri, "version");
        return ImportsResource.unshared(Versions.of(decisions.rollBack(pointsOfSale.get(pos), query.text("version"))));
    }
}
