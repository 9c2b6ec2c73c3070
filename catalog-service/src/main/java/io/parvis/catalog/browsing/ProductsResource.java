package io.parvis.catalog.browsing;

import io.parvis.catalog.browsing.ListViews.PerformanceList;
import io.parvis.catalog.browsing.ListViews.ProductList;
import io.parvis.catalog.browsing.Views.ProductView;
import io.parvis.catalog.levels.LevelMirror;
import io.parvis.catalog.search.FacetValue;
import io.parvis.catalog.search.Filter;
import io.parvis.catalog.search.FoundProducts;
import io.parvis.catalog.search.ProductSearch;
import io.parvis.catalog.search.SearchQuestion;
import io.parvis.catalog.snapshot.Product;
import io.parvis.level.LevelIndex;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Products: the list, one of them, its performances. */
@Path("/v1/{pos}/products")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Catalogue")
@Published
@APIResponse(responseCode = "304", ref = SharedAnswers.UNCHANGED)
@APIResponse(responseCode = "400", ref = SharedAnswers.INVALID)
@APIResponse(responseCode = "404", ref = SharedAnswers.UNKNOWN)
@APIResponse(responseCode = "503", ref = SharedAnswers.NOT_READY)
public final class ProductsResource {
    private final Readers readers;
    private final LevelMirror levels;

    ProductsResource(Readers readers, LevelMirror levels) {
        this.readers = readers;
        this.levels = levels;
    }

    @GET
    @Operation(
            operationId = "listProducts",
            summary = "Products: searched, filtered, ordered, counted",
            description = "Values of one filter are alternatives; different filters must all hold. Venue, month, from"
                    + " and to speak of one and the same performance. A product that stands in several seasons is"
                    + " listed once for each of them.")
    @Parameter(
            name = "q",
            in = ParameterIn.QUERY,
            description =
                    "Plain words, all of which must be found: in names, codes, topics, activities, seasons, venues"
                            + " and descriptions. Accents, case and endings do not matter; a beginning of a word will do, and"
                            + " one letter may be wrong. Nothing in it is a syntax. Without letters and figures it counts as"
                            + " not given",
            schema = @Schema(type = SchemaType.STRING, maxLength = 200),
            example = "carmen")
    @Parameter(
            name = "topic",
            in = ParameterIn.QUERY,
            description = "Ids or codes of topics, separated by commas; those below count",
            example = "OPERA")
    @Parameter(name = "activity", in = ParameterIn.QUERY)
    @Parameter(name = "season", in = ParameterIn.QUERY)
    @Parameter(name = "family", in = ParameterIn.QUERY)
    @Parameter(name = "venue", in = ParameterIn.QUERY)
    @Parameter(
            name = "month",
            in = ParameterIn.QUERY,
            description = "Months that a performance starts in",
            example = "2027-03")
    @Parameter(
            name = "from",
            in = ParameterIn.QUERY,
            description = "With a performance that starts then or later: a date, or a time with offset; products"
                    + " without dates are left out",
            example = "2027-01-01")
    @Parameter(
            name = "to",
            in = ParameterIn.QUERY,
            description = "With a performance that starts then or earlier; a date counts whole")
    @Parameter(name = "code", in = ParameterIn.QUERY)
    @Parameter(
            name = "saleStatus",
            in = ParameterIn.QUERY,
            description = "ON_SALE_SOON, ON_SALE, SUSPENDED, ENDED or NOT_ON_SALE; several separated by commas",
            example = "ON_SALE")
    @Parameter(
            name = "level",
            in = ParameterIn.QUERY,
            description = "How many places are left: AVAILABLE, LIMITED, SOLD_OUT or UNKNOWN; several separated by"
                    + " commas. A product with dates is as those of its dates are that are on sale. 503 before levels"
                    + " are known",
            example = "AVAILABLE,LIMITED")
    @Parameter(
            name = "sort",
            in = ParameterIn.QUERY,
            description = "date: upcoming first, past last. name: as a dictionary of the language has it. relevance:"
                    + " what fits q best. Without it, relevance when q is given, else date",
            schema = @Schema(enumeration = {"date", "name", "relevance"}))
    @Parameter(
            name = "facets",
            in = ParameterIn.QUERY,
            description = "topic, activity, family, season, venue, month; several separated by commas. Each is"
                    + " answered with its values and how many products they have in this list when this facet's own"
                    + " filter is left out, so that counts tell what another choice would give; a topic counts those"
                    + " below it. Most products first, months in their order; values without products are left out"
                    + " unless they are chosen",
            example = "topic,month")
    @Parameter(name = "limit", in = ParameterIn.QUERY)
    @Parameter(name = "cursor", in = ParameterIn.QUERY)
    @Parameter(name = "lang", in = ParameterIn.QUERY)
    @APIResponseSchema(ProductList.class)
    @APIResponse(responseCode = "410", ref = SharedAnswers.EXPIRED)
    public RestResponse<ProductList> list(
            @PathParam("pos") String pos, @Context UriInfo uri, @Context HttpHeaders headers) {
        Query query = Query.of(
                uri,
                "q",
                "topic",
                "activity",
                "season",
                "family",
                "venue",
                "month",
                "from",
                "to",
                "code",
                "saleStatus",
                "level",
                "sort",
                "facets",
                "limit",
                "cursor",
                "lang");
        int limit = query.integer("limit", 1, 100, 20);
        Reader reader = readers.pagingReader(pos, query, headers);
        SearchQuestion question = Questions.of(query, reader.pos().timeZone());
        LevelIndex known = question.wanted(Filter.LEVEL).isEmpty() ? LevelIndex.EMPTY : levels.get(reader.pos());
        Cursor cursor = Cursor.of(reader, query, "products", known.generation());
        FoundProducts found = ProductSearch.find(
                        reader.pos(),
                        reader.catalog(),
                        question,
                        cursor.moment(),
                        reader.language(),
                        known,
                        cursor.levels())
                .orElseThrow(Cursor::expired);
        var page = cursor.page(found.total(), found::between, limit, new ProductViews(reader)::summary);
        return Readers.answer(
                reader, new ProductList(page.items(), page.total(), page.next(), facets(question, found)));
    }

    @GET
    @Path("/{productId}")
    @Operation(
            operationId = "getProduct",
            summary = "One product with performances, prices, sale periods and cross-sells",
            description = "In the newest season that it is on sale in, unless season says otherwise.")
    @Parameter(name = "season", in = ParameterIn.QUERY, description = "Id or code of a season")
    @Parameter(name = "lang", in = ParameterIn.QUERY)
    @APIResponseSchema(ProductView.class)
    public RestResponse<ProductView> one(
            @PathParam("pos") String pos,
            @PathParam("productId") String productId,
            @Context UriInfo uri,
            @Context HttpHeaders headers) {
        Query query = Query.of(uri, "season", "lang");
        Reader reader = readers.reader(pos, query.text("lang"), headers);
        return Readers.answer(reader, new ProductViews(reader).detail(ProductChoice.of(reader, productId, query)));
    }

    @GET
    @Path("/{productId}/performances")
    @Operation(operationId = "listProductPerformances", summary = "Performances of one product, upcoming first")
    @Parameter(name = "season", in = ParameterIn.QUERY, description = "Id or code of a season")
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
    public RestResponse<PerformanceList> performances(
            @PathParam("pos") String pos,
            @PathParam("productId") String productId,
            @Context UriInfo uri,
            @Context HttpHeaders headers) {
        Query query = Query.of(uri, "season", "venue", "month", "from", "to", "saleStatus", "limit", "cursor", "lang");
        Reader reader = readers.pagingReader(pos, query, headers);
        Product product = ProductChoice.of(reader, productId, query);
        SearchQuestion question = Questions.of(query, reader.pos().timeZone())
                .with(Filter.PRODUCT, List.of(product.id()))
                .with(Filter.SEASON, List.of(product.seasonId()));
        return Agenda.page(reader, query, question, "product " + product.seasonId() + "/" + product.id());
    }

    /** {@code null} when none were asked for. */
    private static Map<String, List<FacetValue>> facets(SearchQuestion question, FoundProducts found) {
        if (question.facets().isEmpty()) {
            return null;
        }
        Map<String, List<FacetValue>> facets = new LinkedHashMap<>();
        found.facets().forEach((facet, values) -> facets.put(facet.parameter(), values));
        return facets;
    }
}
