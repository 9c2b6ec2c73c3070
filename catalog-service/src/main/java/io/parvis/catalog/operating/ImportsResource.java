package io.parvis.catalog.operating;

import io.parvis.catalog.importing.Attempt;
import io.parvis.catalog.importing.AttemptLog;
import io.parvis.catalog.importing.Decisions;
import io.parvis.catalog.importing.Imports;
import io.parvis.pointofsale.PointsOfSale;
import io.parvis.problem.ProblemException;
import io.parvis.problem.ProblemKind;
import io.parvis.problem.SharedAnswers;
import io.parvis.query.Query;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
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
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestStreamElementType;

/** Imports, for operators. */
@Path("/v1/{pos}/imports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Operators")
@RolesAllowed("operator")
@Blocking
@SecurityRequirement(name = SharedAnswers.OPERATOR)
@APIResponse(responseCode = "401", ref = SharedAnswers.UNAUTHORIZED)
@APIResponse(responseCode = "403", ref = SharedAnswers.FORBIDDEN)
@APIResponse(responseCode = "404", ref = SharedAnswers.UNKNOWN)
public final class ImportsResource {
    private final PointsOfSale pointsOfSale;
    private final Imports imports;
    private final Decisions decisions;
    private final AttemptLog log;
    private final Progress progress;

    @Schema(name = "ImportList")
    public record ImportList(List<Attempt> items, int total) {}

    ImportsResource(
            PointsOfSale pointsOfSale, Imports imports, Decisions decisions, AttemptLog log, Progress progress) {
        this.pointsOfSale = pointsOfSale;
        this.imports = imports;
        this.decisions = decisions;
        this.log = log;
        this.progress = progress;
    }

    @POST
    @Operation(
            operationId = "startImport",
            summary = "Start an import now",
            description =
                    "It ends as UNCHANGED, without an export, when SecuTix says that nothing changed since the last one.")
    @Parameter(
            name = "force",
            in = ParameterIn.QUERY,
            description = "true = export even if nothing changed",
            schema = @Schema(implementation = Boolean.class, defaultValue = "false"))
    @APIResponse(
            responseCode = "202",
            description = "It has begun",
            content = @Content(schema = @Schema(implementation = Attempt.class)))
    @APIResponse(responseCode = "409", ref = SharedAnswers.CONFLICT)
    @APIResponse(responseCode = "429", ref = SharedAnswers.TOO_MANY)
    public RestResponse<Attempt> start(@PathParam("pos") String pos, @Context UriInfo uri) {
        boolean forced = Query.of(uri, "force").flag("force");
        Attempt begun = imports.start(pointsOfSale.get(pos), forced);
        return RestResponse.ResponseBuilder.create(RestResponse.Status.ACCEPTED, begun)
                .header(HttpHeaders.LOCATION, "/v1/" + pos + "/imports/" + begun.id())
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }

    @GET
    @Operation(operationId = "listImports", summary = "The last imports, newest first")
    @APIResponseSchema(ImportList.class)
    public RestResponse<ImportList> list(@PathParam("pos") String pos, @Context UriInfo uri) {
        Query.of(uri);
        List<Attempt> attempts = log.list(pointsOfSale.get(pos));
        return unshared(new ImportList(attempts, attempts.size()));
    }

    @GET
    @Path("/{importId}")
    @Operation(
            operationId = "getImport",
            summary = "One import: stage, counts, warnings, outcome",
            description = "With Accept: text/event-stream its progress is sent as it happens, until it has ended.")
    @APIResponseSchema(Attempt.class)
    public RestResponse<Attempt> one(
            @PathParam("pos") String pos, @PathParam("importId") String importId, @Context UriInfo uri) {
        Query.of(uri);
        return unshared(find(pos, importId));
    }

    @GET
    @Path("/{importId}")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @RestStreamElementType(MediaType.APPLICATION_JSON)
    @Operation(hidden = true)
    public Multi<Attempt> progress(
            @PathParam("pos") String pos, @PathParam("importId") String importId, @Context UriInfo uri) {
        Query.of(uri);
        return progress.of(pointsOfSale.get(pos), find(pos, importId));
    }

    @POST
    @Path("/{importId}/publish")
    @Operation(
            operationId = "publishImport",
            summary = "Publish an import that was held back",
            description = "Look at its detail first: it says what looked wrong.")
    @APIResponseSchema(Attempt.class)
    @APIResponse(responseCode = "409", ref = SharedAnswers.CONFLICT)
    public RestResponse<Attempt> publish(
            @PathParam("pos") String pos, @PathParam("importId") String importId, @Context UriInfo uri) {
        Query.of(uri);
        return unshared(decisions.publish(pointsOfSale.get(pos), importId));
    }

    @POST
    @Path("/{importId}/drop")
    @Operation(operationId = "dropImport", summary = "Drop an import that was held back")
    @APIResponseSchema(Attempt.class)
    @APIResponse(responseCode = "409", ref = SharedAnswers.CONFLICT)
    public RestResponse<Attempt> drop(
            @PathParam("pos") String pos, @PathParam("importId") String importId, @Context UriInfo uri) {
        Query.of(uri);
        return unshared(decisions.drop(pointsOfSale.get(pos), importId));
    }

    private Attempt find(String pos, String importId) {
        return log.find(pointsOfSale.get(pos), importId)
                .orElseThrow(() -> ProblemException.of(
                        ProblemKind.UNKNOWN_IMPORT,
                        "The point of sale '" + pos + "' has no import '" + importId + "'."));
    }

    static <T> RestResponse<T> unshared(T body) {
        return RestResponse.ResponseBuilder.ok(body)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }
}
