package io.parvis.link.booking;

import io.parvis.level.KnownLevel;
import io.parvis.sale.SaleSheet.Product;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What was found of one product or performance, and how it was judged.
 *
 * @param performanceId the date to book: the one asked for, or a product's only one that can be booked; empty when the
 *     visitor has to choose, or when there are no dates
 * @param otherSeasons ids of the seasons that the same id or code stands in as well, the newest first
 * @param until when it has to be judged anew, even if nothing but the clock changes
 */
record Booking(
        Product product,
        Optional<String> performanceId,
        Verdict verdict,
        KnownLevel level,
        List<String> otherSeasons,
        Instant until) {

    /** The same, chosen among others: it holds no longer than any of them. */
    Booking among(List<Booking> all) {
        return new Booking(
                product,
                performanceId,
                verdict,
                level,
                all.stream()
                        .map(other -> other.product().seasonId())
                        .filter(season -> season != null && !season.equals(product.seasonId()))
                        .distinct()
                        .toList(),
                all.stream().map(Booking::until).min(Instant::compareTo).orElse(until));
    }
}
