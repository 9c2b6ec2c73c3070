package io.parvis.catalog.browsing;

import io.parvis.catalog.browsing.ListViews.PerformanceList;
import io.parvis.catalog.browsing.Views.PerformanceView;
import io.parvis.catalog.snapshot.CatalogIndex.Dated;
import io.parvis.problem.ProblemException;
import io.parvis.problem.ProblemKind;
import io.parvis.problem.SharedAnswers;
import io.parvis.published.Published;
import io.parvis.query.Query;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Performances of all products: the agenda, and one of them. */
@Path("/v1/{pos}/performances")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Catalogue")
@Published
@APIResponse(responseCode = "304", ref = SharedAnswers.UNCHANGED)
@APIResponse(responseCode = "400", ref = SharedAnswers.INVALID)
@APIResponse(responseCode = "404", ref = SharedAnswers.UNKNOWN)
@APIResponse(responseCode = "503", ref = SharedAnswers.NOT_READY)
public final class PerformancesResource {
    private final Readers readers;

    PerformancesResource(Readers readers) {
        this.readers = readers;
    }

    @GET
    @Operation(
            operationId = "listPerformances",
            summary = "The agenda: performances, upcoming first and past last",
            description = "Values of one filter are alternatives; different filters must all hold.")
    @Parameter(
            name = "q",
            in = ParameterIn.QUERY,
            description = "Plain words of the products, as in their list",
            schema = @Schema(type = SchemaType.STRING, maxLength = 200),
            example = "carmen")
    @Parameter(
            name = "topic",
            in = ParameterIn.QUERY,
            description = "Ids or codes of topics, separated by commas; those below count",
            example = "DANSE")
    @Parameter(name = "activity", in = ParameterIn.QUERY)
    @Parameter(name = "season", in = ParameterIn.QUERY)
    @Parameter(name = "family", in = ParameterIn.QUERY)
    @Parameter(name = "product", in = ParameterIn.QUERY)
    @Parameter(name = "venue", in = ParameterIn.QUERY)
    @Parameter(name = "month", in = ParameterIn.QUERY)
    @Parameter(name = "from", in = ParameterIn.QUERY)
    @Parameter(name = "to", in = ParameterIn.QUERY)
    @Parameter(name = "saleStatus", in = ParameterIn.QUERY)
    @Parameter(name = "limit", in = ParameterIn.QUERY)
    @Parameter(name = "cursor", in = ParameterIn.QUERY)
    @Parameter(name = "lang", in = ParameterIn.QUERY)
    @APIResponseSchema(PerformanceList.class)
    @APIResponse(responseCode = "410", ref = SharedAnswers.EXPIRED)
    public RestResponse<PerformanceList> list(
            @PathParam("pos") String pos, @Context UriInfo uri, @Context HttpHeaders headers) {
        Query query = Query.of(
                uri,
                "q",
                "topic",
                "activity",
                "season",
                "family",
                "product",
                "venue",
                "month",
                "from",
                "to",
                "saleStatus",
                "limit",
                "cursor",
                "lang");
        Reader reader = readers.pagingReader(pos, query, headers);
        return Agenda.page(reader, query, Questions.of(query, reader.pos().timeZone()), "agenda");
    }

    @GET
    @Path("/{performanceId}")
    @Operation(operationId = "getPerformance", summary = "One performance with its prices")
    @Parameter(
            name = "performanceId",
            in = ParameterIn.PATH,
            description = "Id of the performance",
            example = "20228500000042")
    @Parameter(name = "lang", in = ParameterIn.QUERY)
    @APIResponseSchema(PerformanceView.class)
    public RestResponse<PerformanceView> one(
            @PathParam("pos") String pos,
            @PathParam("performanceId") String performanceId,
            @Context UriInfo uri,
            @Context HttpHeaders headers) {
        Query query = Query.of(uri, "lang");
        Reader reader = readers.reader(pos, query.text("lang"), headers);
        Dated found = reader.catalog()
                .performance(performanceId)
                .orElseThrow(() -> ProblemException.of(
                        ProblemKind.UNKNOWN_PERFORMANCE,
                        "The point of sale '" + pos + "' has no performance '" + performanceId + "'."));
        return Readers.answer(reader, new ProductViews(reader).alone(found.product(), found.performance()));
    }
}
