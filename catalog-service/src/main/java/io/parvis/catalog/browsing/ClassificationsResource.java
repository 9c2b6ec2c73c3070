package io.parvis.catalog.browsing;

import io.parvis.catalog.browsing.ListViews.AdvantageList;
import io.parvis.catalog.browsing.ListViews.NamedList;
import io.parvis.catalog.browsing.ListViews.SeasonList;
import io.parvis.catalog.browsing.ListViews.ShowcaseList;
import io.parvis.catalog.browsing.ListViews.VenueList;
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
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
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
@APIResponse(responseCode = "304", ref = SharedAnswers.UNCHANGED)
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
    @Parameter(name = "lang", in = ParameterIn.QUERY)
    @APIResponseSchema(SeasonList.class)
    public RestResponse<SeasonList> seasons(
            @PathParam("pos") String pos, @Context UriInfo uri, @Context HttpHeaders headers) {
        return listed(
                reader(pos, uri, headers),
                reader -> reader.catalog().frame().seasons().stream().map(new PartViews(reader)::season),
                SeasonList::new);
    }

    @GET
    @Path("/activities")
    @Operation(operationId = "listActivities", summary = "Activities that products belong to")
    @Parameter(name = "lang", in = ParameterIn.QUERY)
    @APIResponseSchema(NamedList.class)
    public RestResponse<NamedList> activities(
            @PathParam("pos") String pos, @Context UriInfo uri, @Context HttpHeaders headers) {
        return listed(
                reader(pos, uri, headers),
                reader -> reader.catalog().activities().stream().map(new NameViews(reader)::named),
                NamedList::new);
    }

    @GET
    @Path("/venues")
    @Operation(operationId = "listVenues", summary = "Places that performances take place in, with their addresses")
    @Parameter(name = "lang", in = ParameterIn.QUERY)
    @APIResponseSchema(VenueList.class)
    public RestResponse<VenueList> venues(
            @PathParam("pos") String pos, @Context UriInfo uri, @Context HttpHeaders headers) {
        return listed(
                reader(pos, uri, headers),
                reader -> reader.catalog().frame().venues().stream().map(new NameViews(reader)::venue),
                VenueList::new);
    }

    @GET
    @Path("/advantages")
    @Operation(
            operationId = "listAdvantages",
            summary = "Discounts and access rights; their access codes are never told")
    @Parameter(name = "lang", in = ParameterIn.QUERY)
    @APIResponseSchema(AdvantageList.class)
    public RestResponse<AdvantageList> advantages(
            @PathParam("pos") String pos, @Context UriInfo uri, @Context HttpHeaders headers) {
        return listed(
                reader(pos, uri, headers),
                reader -> reader.catalog().frame().advantages().stream().map(new PartViews(reader)::advantage),
                AdvantageList::new);
    }

    @GET
    @Path("/showcases")
    @Operation(operationId = "listShowcases", summary = "Products that the shop puts forward, in its order")
    @Parameter(name = "lang", in = ParameterIn.QUERY)
    @APIResponseSchema(ShowcaseList.class)
    public RestResponse<ShowcaseList> showcases(
            @PathParam("pos") String pos, @Context UriInfo uri, @Context HttpHeaders headers) {
        return listed(
                reader(pos, uri, headers),
                reader -> reader.catalog().frame().showcases().stream().map(new PartViews(reader)::showcase),
                ShowcaseList::new);
    }

    private static <T, L> RestResponse<L> listed(
            Reader reader, Function<Reader, Stream<T>> items, BiFunction<List<T>, Integer, L> list) {
        List<T> all = items.apply(reader).toList();
        return Readers.answer(reader, list.apply(all, all.size()));
    }

    private Reader reader(String pos, UriInfo uri, HttpHeaders headers) {
        return readers.reader(pos, Query.of(uri, "lang").text("lang"), headers);
    }
}
