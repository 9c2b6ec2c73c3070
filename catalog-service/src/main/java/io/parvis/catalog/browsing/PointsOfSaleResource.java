package io.parvis.catalog.browsing;

import io.parvis.catalog.browsing.PointOfSaleViews.CatalogView;
import io.parvis.catalog.browsing.PointOfSaleViews.Counts;
import io.parvis.catalog.browsing.PointOfSaleViews.PointOfSaleItem;
import io.parvis.catalog.browsing.PointOfSaleViews.PointOfSaleList;
import io.parvis.catalog.browsing.PointOfSaleViews.PointOfSaleView;
import io.parvis.catalog.snapshot.CatalogIndex;
import io.parvis.catalog.snapshot.PublishedCatalogs;
import io.parvis.language.Languages;
import io.parvis.pointofsale.PointOfSale;
import io.parvis.pointofsale.PointsOfSale;
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
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The points of sale, and which catalogue each of them serves. */
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Points of sale")
@Published
@APIResponse(responseCode = "304", ref = SharedAnswers.UNCHANGED)
@APIResponse(responseCode = "400", ref = SharedAnswers.INVALID)
public final class PointsOfSaleResource {
    private final PointsOfSale pointsOfSale;
    private final PublishedCatalogs catalogs;
    private final ShopPages pages;

    PointsOfSaleResource(PointsOfSale pointsOfSale, PublishedCatalogs catalogs, ShopPages pages) {
        this.pointsOfSale = pointsOfSale;
        this.catalogs = catalogs;
        this.pages = pages;
    }

    @GET
    @Path("/points-of-sale")
    @Operation(operationId = "listPointsOfSale", summary = "The configured points of sale")
    @APIResponseSchema(PointOfSaleList.class)
    public PointOfSaleList list(@Context UriInfo uri, @Context HttpHeaders headers) {
        Query.of(uri);
        String accepted = headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE);
        List<PointOfSaleItem> items = pointsOfSale.all().stream()
                .map(pos -> new PointOfSaleItem(
                        pos.slug(),
                        pos.name(Languages.choose(pos, null, accepted)),
                        pos.languages(),
                        pos.currency().getCurrencyCode()))
                .toList();
        return new PointOfSaleList(items, items.size());
    }

    @GET
    @Path("/{pos}")
    @Operation(operationId = "getPointOfSale", summary = "One point of sale: languages, currency, shop, static pages")
    @Parameter(name = "pos", in = ParameterIn.PATH, description = "Slug of the point of sale", example = "opera")
    @Parameter(name = "lang", in = ParameterIn.QUERY)
    @APIResponseSchema(PointOfSaleView.class)
    @APIResponse(responseCode = "404", ref = SharedAnswers.UNKNOWN)
    public RestResponse<PointOfSaleView> one(
            @PathParam("pos") String slug, @Context UriInfo uri, @Context HttpHeaders headers) {
        Query query = Query.of(uri, "lang");
        PointOfSale pos = pointsOfSale.get(slug);
        String language = Languages.choose(
                pos, query.text("lang").orElse(null), headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        ShopPages.Shop shop = pages.pointsOfSale().get(slug);
        return Readers.answer(
                language,
                new PointOfSaleView(
                        pos.slug(),
                        pos.name(language),
                        pos.languages(),
                        pos.mainLanguage(),
                        pos.currency().getCurrencyCode(),
                        pos.timeZone().getId(),
                        shop.shop().url(),
                        shop.site().map(site -> resolved(site.pages(), pos)).orElse(Map.of())));
    }

    @GET
    @Path("/{pos}/catalog")
    @Operation(operationId = "getCatalog", summary = "Which catalogue is served, and what it counts")
    @Parameter(name = "pos", in = ParameterIn.PATH, description = "Slug of the point of sale", example = "opera")
    @APIResponseSchema(CatalogView.class)
    @APIResponse(responseCode = "404", ref = SharedAnswers.UNKNOWN)
    @APIResponse(responseCode = "503", ref = SharedAnswers.NOT_READY)
    public CatalogView catalog(@PathParam("pos") String slug, @Context UriInfo uri) {
        Query.of(uri);
        CatalogIndex catalog = catalogs.get(pointsOfSale.get(slug));
        var frame = catalog.frame();
        return new CatalogView(
                frame.version(),
                frame.importedAt(),
                frame.setupUpdatedAt(),
                new Counts(
                        frame.seasons().size(),
                        catalog.products().size(),
                        catalog.performanceCount(),
                        frame.topics().size(),
                        frame.venues().size()));
    }

    private static Map<String, Map<String, String>> resolved(Map<String, String> pages, PointOfSale pos) {
        Map<String, Map<String, String>> resolved = new TreeMap<>();
        pages.forEach((kind, page) -> resolved.put(
                kind,
                pos.languages().stream()
                        .collect(Collectors.toMap(
                                language -> language, language -> page.replace("{LANGUAGE}", language)))));
        return resolved;
    }
}
