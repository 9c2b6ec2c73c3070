package io.parvis.catalog.browsing;

import io.smallrye.config.ConfigMapping;
import java.util.Map;
import java.util.Optional;

/** The part of {@code points-of-sale.yaml} that a website shows as it is: the shop's address, the site's pages. */
@ConfigMapping(prefix = "parvis")
public interface ShopPages {

    Map<String, Shop> pointsOfSale();

    interface Shop {
        TicketShop shop();

        Optional<Site> site();
    }

    interface TicketShop {
        /** Where the ticketshop is, such as https://opera.shop.secutix.com. */
        String url();
    }

    interface Site {
        /** Static pages by kind (terms, privacy, help, contact), {@code {LANGUAGE}} standing for the language. */
        Map<String, String> pages();
    }
}
