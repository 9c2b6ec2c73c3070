package io.parvis.sandbox.venue;

import com.secutix.service.catalogservice.v1_33.Product;
import com.secutix.service.catalogservice.v1_33.Season;
import java.util.List;

/** A season whose products are made one by one while they are written. */
final class StreamedSeason extends Season {
    StreamedSeason(List<Product> products) {
        this.products = products;
    }
}
