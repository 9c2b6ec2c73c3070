package io.parvis.link;

import io.parvis.link.shop.Shops;
import io.parvis.pointofsale.PointsOfSale;
import io.parvis.query.Query;
import io.parvis.site.ReturnUrls;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;

/** Answers where one of the shop's own pages is. */
@Singleton
final class ShopPages {
    private final PointsOfSale pointsOfSale;
    private final Shops shops;
    private final ReturnUrls returnUrls;

    ShopPages(PointsOfSale pointsOfSale, Shops shops, ReturnUrls returnUrls) {
        this.pointsOfSale = pointsOfSale;
        this.shops = shops;
        this.returnUrls = returnUrls;
    }

    URI href(ShopPage page, String slug, UriInfo uri, HttpHeaders headers) {
        Visit visit = Visit.of(pointsOfSale.get(slug), Query.of(uri, page.parameters()), headers);
        return page.href(visit, shops.of(visit.pos()), returnUrls);
    }
}
