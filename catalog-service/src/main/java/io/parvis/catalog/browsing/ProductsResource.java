package io.parvis.catalog.browsing;

import io.parvis.catalog.browsing.Views.PerformanceList;
import io.parvis.catalog.browsing.Views.ProductList;
import io.parvis.catalog.browsing.Views.ProductView;
import io.parvis.catalog.snapshot.CatalogIndex.Dated;
import io.parvis.catalog.snapshot.Product;
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
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
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
@APIResponse(responseCode = "400", ref = SharedAnswers.INVALID)
@APIResponse(responseCode = "404", ref = SharedAnswers.UNKNOWN)
@APIResponse(responseCode = "503", ref = SharedAnswers.NOT_READY)
public final class ProductsResource {
    private static final String LANG = "Language of the answer, one of the point of sale's";

    private final Readers readers;

    ProductsResource(Readers readers) {
        this.readers = readers;
    }

    @GET
    @Operation(
            operationId = "listProducts",
            summary = "Products, upcoming first and past last",
            description = "A product that stands in several seasons is listed once for each of them.")
    @Parameter(
            name = "q",
            in = ParameterIn.QUERY,
            description = "Words or beginnings of words; accents and case do not matter",
            schema =
                    @Schema(
                            type = org.eclipse.microprofile.openapi.annotations.enums.SchemaType.STRING,
                            maxLength = 200),
            example = "carmen")
    @Parameter(
            name = "topic",
            in = ParameterIn.QUERY,
            description = "Ids or codes of topics, separated by commas; those below count",
            example = "OPERA")
    @Parameter(name = "activity", in = ParameterIn.QUERY, description = "Ids or codes of activities")
    @Parameter(name = "season", in = ParameterIn.QUERY, description = "Ids or codes of seasons")
    @Parameter(name = "family", in = ParameterIn.QUERY, description = "Product families", example = "SINGLE_ENTRY")
    @Parameter(name = "code", in = ParameterIn.QUERY, description = "Product codes", example = "CARMEN")
    @Parameter(
            name = "saleStatus",
            in = ParameterIn.QUERY,
            description = "ON_SALE_SOON, ON_SALE, SUSPENDED, ENDED or NOT_ON_SALE; several separated by commas",
            example = "ON_SALE")
    @Parameter(
            name = "limit",
            in = ParameterIn.QUERY,
            description = "Items in a page, 1 to 100",
            schema = @Schema(implementation = Integer.class, minimum = "1", maximum = "100", defaultValue = "20"))
    @Parameter(name = "cursor", in = ParameterIn.QUERY, description = "The next of the page before")
    @Parameter(name = "lang", in = ParameterIn.QUERY, description = LANG, example = "fr")
    @APIResponseSchema(ProductList.class)
    @APIResponse(responseCode = "410", ref = SharedAnswers.EXPIRED)
    public RestResponse<ProductList> list(
            @PathParam("pos") @Parameter(description = "Slug of the point of sale", example = "opera") String pos,
            @Context UriInfo uri,
            @Context HttpHeaders headers) {
        Query query = Query.of(
                uri, "q", "topic", "activity", "season", "family", "code", "saleStatus", "limit", "cursor", "lang");
        int limit = query.integer("limit", 1, 100, 20);
        Reader reader = readers.reader(pos, query.text("lang"), headers);
        Cursor cursor = Cursor.of(
                query.text("cursor"),
                reader.catalog().frame().version(),
                query.asked("limit", "cursor"),
                reader.lastTurn());
        Reader steady = reader.at(cursor.moment());
        List<Product> found = reader.catalog().products().stream()
                .filter(new ProductFilter(reader.catalog(), steady.now()).of(query))
                .sorted(Timeline.ofProducts(steady.now()))
                .toList();
        var page = cursor.page(found, limit, new ProductViews(reader)::summary);
        return Readers.answer(reader, new ProductList(page.items(), page.total(), page.next()));
    }

    @GET
    @Path("/{productId}")
    @Operation(
            operationId = "getProduct",
            summary = "One product with performances, prices, sale periods and cross-sells",
            description = "In the newest season that it is on sale in, unless season says otherwise.")
    @Parameter(name = "productId", in = ParameterIn.PATH, description = "Id of the product", example = "10228500000042")
    @Parameter(name = "season", in = ParameterIn.QUERY, description = "Id or code of a season")
    @Parameter(name = "lang", in = ParameterIn.QUERY, description = LANG, example = "fr")
    @APIResponseSchema(ProductView.class)
    public RestResponse<ProductView> one(
            @PathParam("pos") @Parameter(description = "Slug of the point of sale", example = "opera") String pos,
            @PathParam("productId") String productId,
            @Context UriInfo uri,
            @Context HttpHeaders headers) {
        Query query = Query.of(uri, "season", "lang");
        Reader reader = readers.reader(pos, query.text("lang"), headers);
        return Readers.answer(reader, new ProductViews(reader).detail(product(reader, productId, query)));
    }

    @GET
    @Path("/{productId}/performances")
    @Operation(operationId = "listProductPerformances", summary = "Performances of one product, upcoming first")
    @Parameter(name = "productId", in = ParameterIn.PATH, description = "Id of the product", example = "10228500000042")
    @Parameter(name = "season", in = ParameterIn.QUERY, description = "Id or code of a season")
    @Parameter(
            name = "from",
            in = ParameterIn.QUERY,
            description = "Starting then or later: a date, or a time with offset",
            example = "2027-01-01")
    @Parameter(name = "to", in = ParameterIn.QUERY, description = "Starting then or earlier; a date counts whole")
    @Parameter(
            name = "limit",
            in = ParameterIn.QUERY,
            description = "Items in a page, 1 to 100",
            schema = @Schema(implementation = Integer.class, minimum = "1", maximum = "100", defaultValue = "20"))
    @Parameter(name = "cursor", in = ParameterIn.QUERY, description = "The next of the page before")
    @Parameter(name = "lang", in = ParameterIn.QUERY, description = LANG, example = "fr")
    @APIResponseSchema(PerformanceList.class)
    public RestResponse<PerformanceList> performances(
            @PathParam("pos") @Parameter(description = "Slug of the point of sale", example = "opera") String pos,
            @PathParam("productId") String productId,
            @Context UriInfo uri,
            @Context HttpHeaders headers) {
        Query query = Query.of(uri, "season", "from", "to", "limit", "cursor", "lang");
        Reader reader = readers.reader(pos, query.text("lang"), headers);
        Product product = product(reader, productId, query);
        List<Dated> all = product.performances().stream()
                .map(performance -> new Dated(product, performance))
                .toList();
        return Agenda.page(reader, query, all, "product " + product.seasonId() + "/" + product.id());
    }

    /**
     * The product of that id in the season that {@code season} names; without it, in the one that is on sale, else in the
     * newest.
     *
     * @throws ProblemException 404 {@code unknown-product}
     */
    public static Product product(Reader reader, String productId, Query query) {
        List<Product> found = reader.catalog().inEachSeason(productId).stream()
                .filter(new ProductFilter(reader.catalog(), reader.now()).inSeasons(query.list("season")))
                .toList();
        return found.stream()
                .filter(product -> product.saleAt(reader.now()).isOpen())
                .findFirst()
                .or(() -> found.stream().findFirst())
                .orElseThrow(() -> ProblemException.of(
                        ProblemKind.UNKNOWN_PRODUCT,
                        "The point of sale '" + reader.pos().slug() + "' has no product '" + productId + "'."));
    }
}
