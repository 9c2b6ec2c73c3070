package io.parvis.catalog.browsing;

import io.parvis.catalog.browsing.Views.AdvantageList;
import io.parvis.catalog.browsing.Views.NamedList;
import io.parvis.catalog.browsing.Views.SeasonList;
import io.parvis.catalog.browsing.Views.ShowcaseList;
import io.parvis.catalog.browsing.Views.VenueList;
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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** What stands beside the products: seasons, activities, venues, advantages, showcases. */
@Path("/v1/{pos}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Catalogue")
@Published
@APIResponse(responseCode = "400", ref = SharedAnswers.INVALID)
@APIResponse(responseCode = "404", ref = SharedAnswers.UNKNOWN)
@APIResponse(responseCode = "503", ref = SharedAnswers.NOT_READY)
public final class ClassificationsResource {
    private final Readers readers;

    ClassificationsResource(Readers readers) {
        this.readers = readers;
    }

    @GET
    @Path("/seasons")
    @Operation(operationId = "listSeasons", summary = "Seasons, as the export has them")
    @Parameter(name = "lang", in = ParameterIn.QUERY, description = "Language of the answer", example = "fr")
    @APIResponseSchema(SeasonList.class)
    public RestResponse<SeasonList> seasons(
            @PathParam("pos") @Parameter(description = "Slug of the point of sale", example = "opera") String pos,
            @Context UriInfo uri,
            @Context HttpHeaders headers) {
        Reader reader = reader(pos, uri, headers);
        var items = reader.catalog().frame().seasons().stream()
                .map(new PartViews(reader)::season)
                .toList();
        return Readers.answer(reader, new SeasonList(items, items.size()));
    }

    @GET
    @Path("/activities")
    @Operation(operationId = "listActivities", summary = "Activities that products belong to")
    @Parameter(name = "lang", in = ParameterIn.QUERY, description = "Language of the answer", example = "fr")
    @APIResponseSchema(NamedList.class)
    public RestResponse<NamedList> activities(
            @PathParam("pos") @Parameter(description = "Slug of the point of sale", example = "opera") String pos,
            @Context UriInfo uri,
            @Context HttpHeaders headers) {
        Reader reader = reader(pos, uri, headers);
        var items = reader.catalog().activities().stream()
                .map(new ProductViews(reader)::named)
                .toList();
        return Readers.answer(reader, new NamedList(items, items.size()));
    }

    @GET
    @Path("/venues")
    @Operation(operationId = "listVenues", summary = "Places that performances take place in, with their addresses")
    @Parameter(name = "lang", in = ParameterIn.QUERY, description = "Language of the answer", example = "fr")
    @APIResponseSchema(VenueList.class)
    public RestResponse<VenueList> venues(
            @PathParam("pos") @Parameter(description = "Slug of the point of sale", example = "opera") String pos,
            @Context UriInfo uri,
            @Context HttpHeaders headers) {
        Reader reader = reader(pos, uri, headers);
        var items = reader.catalog().frame().venues().stream()
                .map(new ProductViews(reader)::venue)
                .toList();
        return Readers.answer(reader, new VenueList(items, items.size()));
    }

    @GET
    @Path("/advantages")
    @Operation(
            operationId = "listAdvantages",
            summary = "Discounts and access rights; their access codes are never told")
    @Parameter(name = "lang", in = ParameterIn.QUERY, description = "Language of the answer", example = "fr")
    @APIResponseSchema(AdvantageList.class)
    public RestResponse<AdvantageList> advantages(
            @PathParam("pos") @Parameter(description = "Slug of the point of sale", example = "opera") String pos,
            @Context UriInfo uri,
            @Context HttpHeaders headers) {
        Reader reader = reader(pos, uri, headers);
        var items = reader.catalog().frame().advantages().stream()
                .map(new PartViews(reader)::advantage)
                .toList();
        return Readers.answer(reader, new AdvantageList(items, items.size()));
    }

    @GET
    @Path("/showcases")
    @Operation(operationId = "listShowcases", summary = "Products that the shop puts forward, in its order")
    @Parameter(name = "lang", in = ParameterIn.QUERY, description = "Language of the answer", example = "fr")
    @APIResponseSchema(ShowcaseList.class)
    public RestResponse<ShowcaseList> showcases(
            @PathParam("pos") @Parameter(description = "Slug of the point of sale", example = "opera") String pos,
            @Context UriInfo uri,
            @Context HttpHeaders headers) {
        Reader reader = reader(pos, uri, headers);
        var items = reader.catalog().frame().showcases().stream()
                .map(new PartViews(reader)::showcase)
                .toList();
        return Readers.answer(reader, new ShowcaseList(items, items.size()));
    }

    private Reader reader(String pos, UriInfo uri, HttpHeaders headers) {
        return readers.reader(pos, Query.of(uri, "lang").text("lang"), headers);
    }
}
