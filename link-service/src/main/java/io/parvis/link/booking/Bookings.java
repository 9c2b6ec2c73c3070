package io.parvis.link.booking;

import io.parvis.level.KnownLevel;
import io.parvis.level.LevelIndex;
import io.parvis.link.sheet.SaleIndex;
import io.parvis.sale.SaleSheet.Performance;
import io.parvis.sale.SaleSheet.Product;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/** Finds what is asked for, and judges it by what is known at one moment. */
final class Bookings {
    private final SaleIndex sales;
    private final LevelIndex levels;
    private final OffsetDateTime now;

    Bookings(SaleIndex sales, LevelIndex levels, OffsetDateTime now) {
        this.sales = sales;
        this.levels = levels;
        this.now = now;
    }

    /** Of several seasons that hold it any that sells it will do, else the newest one speaks. */
    Optional<Booking> product(String id) {
        return bookableOrFirst(sales.byId(id).stream().map(this::judge).toList());
    }

    /** Where several seasons share a code, the newest one's. */
    Optional<Booking> productWithCode(String code) {
        List<Booking> newestFirst = sales.byCode(code).stream().map(this::judge).toList();
        return newestFirst.stream().findFirst().map(newest -> newest.among(newestFirst));
    }

    /** As {@link #product}. */
    Optional<Booking> performance(String id) {
        return bookableOrFirst(sales.performance(id).stream()
                .map(dated -> judge(dated.product(), dated.performance()))
                .toList());
    }

    private Booking judge(Product product) {
        KnownLevel level = levels.of(product, now);
        Verdict verdict = BookableRule.product(product, level.level(), now);
        return new Booking(
                product,
                verdict.bookable() ? onlyDate(product) : Optional.empty(),
                verdict,
                level,
                List.of(),
                Horizon.of(product, now.toInstant()));
    }

    private Booking judge(Product product, Performance date) {
        KnownLevel level = levels.ofPerformance(date.id());
        return new Booking(
                product,
                Optional.of(date.id()),
                BookableRule.performance(product, date, level.level(), now),
                level,
                List.of(),
                Horizon.of(product, date, now.toInstant()));
    }

    private Optional<String> onlyDate(Product product) {
        List<Performance> bookable = product.performances().stream()
                .filter(date -> BookableRule.performance(
                                product, date, levels.ofPerformance(date.id()).level(), now)
                        .bookable())
                .limit(2)
                .toList();
        return product.dated() && bookable.size() == 1
                ? Optional.of(bookable.get(0).id())
                : Optional.empty();
    }

    private static Optional<Booking> bookableOrFirst(List<Booking> newestFirst) {
        return newestFirst.stream()
                .filter(booking -> booking.verdict().bookable())
                .findFirst()
                .or(() -> newestFirst.stream().findFirst())
                .map(chosen -> chosen.among(newestFirst));
    }
}
