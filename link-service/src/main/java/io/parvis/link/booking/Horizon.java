package io.parvis.link.booking;

import io.parvis.sale.SalePeriod;
import io.parvis.sale.SaleSheet.Performance;
import io.parvis.sale.SaleSheet.Product;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Until when a judgement holds as far as the clock goes: the next moment at which a sale period begins or ends, or a
 * performance begins.
 */
final class Horizon {
    /** Nothing ever changes by the clock alone. */
    static final Instant NEVER = Instant.MAX;

    private Horizon() {}

    static Instant of(Product product, Instant now) {
        return next(
                Stream.concat(periods(product), product.performances().stream().map(Performance::start)), now);
    }

    static Instant of(Product product, Performance performance, Instant now) {
        return next(Stream.concat(periods(product), Stream.ofNullable(performance.start())), now);
    }

    private static Stream<OffsetDateTime> periods(Product product) {
        return product.salePeriods().stream().flatMap(Horizon::bounds);
    }

    private static Stream<OffsetDateTime> bounds(SalePeriod period) {
        return Stream.of(period.start(), period.end()).filter(Objects::nonNull);
    }

    private static Instant next(Stream<OffsetDateTime> moments, Instant now) {
        return moments.filter(Objects::nonNull)
                .map(OffsetDateTime::toInstant)
                .filter(now::isBefore)
                .min(Instant::compareTo)
                .orElse(NEVER);
    }
}
