package io.parvis.link;

import io.parvis.cookie.CartCookies;
import io.parvis.cookie.CartSummary;
import io.parvis.cookie.CookieHeader;
import io.parvis.link.Visits.Passage;
import io.parvis.link.address.Address;
import io.parvis.link.shop.Shops;
import io.parvis.site.ReturnUrls;
import io.parvis.startup.Starting;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Optional;

/** Answers where one of the shop's own pages is. Created at start, so that a wrong setting stops it. */
@Singleton
@Startup(Starting.BEFORE_TASKS)
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
        return page.address(visit, shops.of(visit.pos()), returnUrls, cartOrder(visit, request));
    }

    private Optional<String> cartOrder(Visit visit, VisitRequest request) {
        return cartCookies.cart(visit.pos(), CookieHeader.of(request.headers)).flatMap(CartSummary::orderId);
    }
}
