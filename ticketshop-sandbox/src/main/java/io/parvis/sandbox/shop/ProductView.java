package io.parvis.sandbox.shop;

import io.parvis.sandbox.venue.Offer;
import java.util.List;

/** What a product's page shows, in the page's language. */
public record ProductView(String id, String title, String description, int price, boolean dated, List<String> dates) {
    public static ProductView of(Offer offer, String language, List<String> dates) {
        return new ProductView(
                Long.toString(offer.id()),
                offer.title().in(language),
                offer.description().in(language),
                offer.fullPrice(),
                offer.performances() > 0,
                dates);
    }
}
