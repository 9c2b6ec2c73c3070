package io.parvis.link;

import io.parvis.link.Visits.Passage;
import io.parvis.link.address.Address;
import io.parvis.link.shop.CartCookies;
import io.parvis.link.shop.Shops;
import io.parvis.site.ReturnUrls;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import java.util.List;

/** Answers where one of the shop's own pages is. */
@Singleton
final class ShopPages {
    private final Visits visits;
    private final Shops shops;
    private final ReturnUrls returnUrls;
    private final CartCookies cartCookies;

    ShopPages(Visits visits, Shops shops, ReturnUrls returnUrls, CartCookies cartCookies) {
        this.visits = visits;
        this.shops = shops;
        this.returnUrls = returnUrls;
        this.cartCookies = cartCookies;
    }

    URI href(ShopPage page, VisitRequest request) {
        return address(page, visits.of(request, page.parameters()), request).href();
    }

    /** As {@link #href}, with the tracking parameters of the request. */
    URI hrefPassing(ShopPage page, VisitRequest request) {
        Passage passage = visits.passing(request, page.parameters());
        return passage.trail().on(address(page, passage.visit(), request)).href();
    }

    private Address address(ShopPage page, Visit visit, VisitRequest request) {
        List<String> cookies = request.headers.getRequestHeader(HttpHeaders.COOKIE);
        return page.address(visit, shops.of(visit.pos()), returnUrls, cartCookies.order(visit.pos(), cookies));
    }
}
