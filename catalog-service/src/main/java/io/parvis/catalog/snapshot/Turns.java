package io.parvis.catalog.snapshot;

import io.parvis.sale.SalePeriod;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The moments at which something about a catalogue turns by itself: a sale opens or closes, a performance begins. */
final class Turns {
    private final long[] millis;

    Turns(List<Product> products) {
        this.millis = products.stream()
                .flatMap(Turns::of)
                .filter(Objects::nonNull)
                .mapToLong(moment -> moment.toInstant().toEpochMilli())
                .sorted()
                .distinct()
                .toArray();
    }

    /** The last turn up to now: until the next one, everything is as it was then. */
    Instant lastBefore(Instant now) {
        int at = Arrays.binarySearch(millis, now.toEpochMilli());
        int last = at >= 0 ? at : -at - 2;
        return last < 0 ? Instant.EPOCH : Instant.ofEpochMilli(millis[last]);
    }

    private static Stream<OffsetDateTime> of(Product product) {
        return Stream.concat(
                product.performances().stream().map(Performance::start),
                product.salePeriods().stream().flatMap(Turns::of));
    }

    private static Stream<OffsetDateTime> of(SalePeriod period) {
        return Stream.of(period.start(), period.end()).filter(Objects::nonNull);
    }
}
