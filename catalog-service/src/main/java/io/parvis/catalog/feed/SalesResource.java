package io.parvis.catalog.feed;

import io.parvis.catalog.snapshot.CatalogIndex;
import io.parvis.catalog.snapshot.Product;
import io.parvis.catalog.snapshot.PublishedCatalogs;
import io.parvis.catalog.snapshot.Season;
import io.parvis.pointofsale.PointsOfSale;
import io.parvis.sale.SaleSheet;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;

/** What the other services need of the catalogue to judge sales. Not part of the public API. */
@Path("/internal/{pos}/sales")
@Produces(MediaType.APPLICATION_JSON)
public final class SalesResource {
    private final PointsOfSale pointsOfSale;
    private final PublishedCatalogs catalogs;

    SalesResource(PointsOfSale pointsOfSale, PublishedCatalogs catalogs) {
        this.pointsOfSale = pointsOfSale;
        this.catalogs = catalogs;
    }

    @GET
    @Operation(hidden = true)
    public RestResponse<SaleSheet> sales(
            @PathParam("pos") String pos, @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch) {
        CatalogIndex catalog = catalogs.get(pointsOfSale.get(pos));
        String etag = '"' + catalog.frame().version() + '"';
        if (etag.equals(ifNoneMatch)) {
            return RestResponse.notModified();
        }
        SaleSheet sheet = new SaleSheet(
                catalog.frame().version(),
                catalog.products().stream()
                        .map(product -> product(catalog, product))
                        .toList());
        return RestResponse.ResponseBuilder.ok(sheet)
                .header(HttpHeaders.ETAG, etag)
                .build();
    }

    private static SaleSheet.Product product(CatalogIndex catalog, Product product) {
        return new SaleSheet.Product(
                product.id(),
                product.code(),
                product.seasonId(),
                catalog.season(product.seasonId()).map(Season::start).orElse(null),
                product.family(),
                product.dated(),
                product.state(),
                product.salePeriods(),
                product.pageUrl(),
                product.performances().stream()
                        .map(performance ->
                                new SaleSheet.Performance(performance.id(), performance.state(), performance.start()))
                        .toList());
    }
}
