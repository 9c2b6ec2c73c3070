package io.parvis.link.booking;

import io.parvis.link.sheet.KnownLevel;
import io.parvis.link.sheet.LevelIndex;
import io.parvis.link.sheet.Sheets;
import io.parvis.pointofsale.PointOfSale;
import io.parvis.problem.ProblemException;
import io.parvis.problem.ProblemKind;
import io.parvis.sale.SaleSheet.Performance;
import io.parvis.sale.SaleSheet.Product;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds what is asked for, and judges it by what this replica knows at that moment. */
@Singleton
public final class Bookings {
    private final Sheets sheets;
    private final Clock clock;

    Bookings(Sheets sheets, Clock clock) {
        this.sheets = sheets;
        this.clock = clock;
    }

    /** @throws ProblemException 404 {@code unknown-product}, 503 {@code not-ready} */
    public Booking product(PointOfSale pos, String id) {
        Stream<Product> seasons = sheets.sales(pos).byId(id).stream();
        return best(seasons.map(product -> judge(pos, product)))
                .orElseThrow(() -> unknown(ProblemKind.UNKNOWN_PRODUCT, pos, "product with the id '" + id + "'"));
    }

    /** As {@link #product}; where two seasons share a code, the newest one's. */
    public Booking productWithCode(PointOfSale pos, String code) {
        return sheets.sales(pos).byCode(code).stream()
                .findFirst()
                .map(newest -> judge(pos, newest))
                .orElseThrow(() -> unknown(ProblemKind.UNKNOWN_PRODUCT, pos, "product with the code '" + code + "'"));
    }

    /** @throws ProblemException 404 {@code unknown-performance}, 503 {@code not-ready} */
    public Booking performance(PointOfSale pos, String id) {
        return best(sheets.sales(pos).performance(id).stream()
                        .map(dated -> judge(pos, dated.product(), dated.performance())))
                .orElseThrow(
                        () -> unknown(ProblemKind.UNKNOWN_PERFORMANCE, pos, "performance with the id '" + id + "'"));
    }

    private Booking judge(PointOfSale pos, Product product) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        LevelIndex levels = sheets.levels(pos);
        KnownLevel level = levels.of(product, now);
        Verdict verdict = BookableRule.product(product, level.level(), now);
        return new Booking(
                product, verdict.bookable() ? onlyDate(product, levels, now) : Optional.empty(), verdict, level);
    }

    private Booking judge(PointOfSale pos, Product product, Performance date) {
        KnownLevel level = sheets.levels(pos).of(date);
        Verdict verdict = BookableRule.performance(product, date, level.level(), OffsetDateTime.now(clock));
        return new Booking(product, Optional.of(date.id()), verdict, level);
    }

    private static Optional<String> onlyDate(Product product, LevelIndex levels, OffsetDateTime now) {
        List<Performance> bookable = product.performances().stream()
                .filter(date -> BookableRule.performance(
                                product, date, levels.of(date).level(), now)
                        .bookable())
                .limit(2)
                .toList();
        return product.dated() && bookable.size() == 1
                ? Optional.of(bookable.get(0).id())
                : Optional.empty();
    }

    /** The same one stands in several seasons: any of them that sells it will do, else the newest one speaks. */
    private static Optional<Booking> best(Stream<Booking> newestFirst) {
        List<Booking> all = newestFirst.toList();
        return all.stream()
                .filter(booking -> booking.verdict().bookable())
                .findFirst()
                .or(() -> all.stream().findFirst());
    }

    private static ProblemException unknown(ProblemKind kind, PointOfSale pos, String what) {
        return ProblemException.of(kind, "The point of sale '" + pos.slug() + "' has no " + what + ".");
    }
}
