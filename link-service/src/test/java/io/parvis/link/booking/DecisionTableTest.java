package io.parvis.link.booking;

import static io.parvis.link.testing.Sheet.date;
import static io.parvis.link.testing.Sheet.period;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.parvis.level.Level;
import io.parvis.level.LevelIndex;
import io.parvis.level.LevelSheet;
import io.parvis.level.LevelSheet.Entry;
import io.parvis.link.sheet.SaleIndex;
import io.parvis.query.Kind;
import io.parvis.sale.SalePeriod;
import io.parvis.sale.SaleSheet;
import io.parvis.sale.SaleSheet.Performance;
import io.parvis.sale.SaleSheet.Product;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvFileSource;

/**
 * Every cell of the rule: what is linked, or why it is not, by state, sale, clock and level. The tables stand in files
 * beside this test, one row for each combination, one column for each level.
 */
class DecisionTableTest {
    private static final OffsetDateTime OPENS = OffsetDateTime.parse("2026-12-01T10:00:00+01:00");
    private static final OffsetDateTime CLOSES = OffsetDateTime.parse("2027-03-01T18:00:00+01:00");
    private static final OffsetDateTime REOPENS = CLOSES.plusDays(10);
    private static final SalePeriod FIRST = period(OPENS, CLOSES);
    private static final SalePeriod SECOND = period(REOPENS, REOPENS.plusDays(10));

    /** Where a sale stands: its periods, the moment, and when it opens next. */
    private enum Sale {
        NONE(OPENS, null),
        ALWAYS(OPENS, null, period(null, null)),
        BEFORE(OPENS.minusNanos(1), OPENS, FIRST),
        OPENING(OPENS, null, FIRST),
        OPEN(OPENS.plusDays(30), null, FIRST),
        CLOSING(CLOSES.minusNanos(1), null, FIRST),
        CLOSED(CLOSES, null, FIRST),
        BETWEEN(CLOSES, REOPENS, FIRST, SECOND),
        REOPENED(REOPENS, null, FIRST, SECOND),
        ENDLESS(CLOSES.plusYears(1), null, period(OPENS, null));

        private final OffsetDateTime now;
        private final OffsetDateTime opens;
        private final List<SalePeriod> periods;

        Sale(OffsetDateTime now, OffsetDateTime opens, SalePeriod... periods) {
            this.now = now;
            this.opens = opens;
            this.periods = List.of(periods);
        }

        static Sale named(String name) {
            return valueOf(name.toUpperCase(Locale.ROOT));
        }
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/booking/products.csv", delimiter = '|', numLinesToSkip = 1)
    void products(ArgumentsAccessor row) {
        Sale sale = Sale.named(row.getString(1));
        Product product = product(row.getString(0), sale, false, List.of());

        assertThat(cells(product, Kind.PRODUCT, "1", sale)).isEqualTo(expected(row, 2));
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/booking/performances.csv", delimiter = '|', numLinesToSkip = 1)
    void performances(ArgumentsAccessor row) {
        Sale sale = Sale.named(row.getString(3));
        OffsetDateTime start = row.getString(2).equals("begun") ? sale.now : sale.now.plusNanos(1);
        Product product = product(row.getString(0), sale, true, List.of(date("7", row.getString(1), start)));

        assertThat(cells(product, Kind.PERFORMANCE, "7", sale)).isEqualTo(expected(row, 4));
    }

    /** A product with this one date is linked straight to it, in the very same cells. */
    @ParameterizedTest
    @CsvFileSource(resources = "/booking/performances.csv", delimiter = '|', numLinesToSkip = 1)
    void productsWithASingleDate(ArgumentsAccessor row) {
        Sale sale = Sale.named(row.getString(3));
        OffsetDateTime start = row.getString(2).equals("begun") ? sale.now : sale.now.plusNanos(1);
        Product product = product(row.getString(0), sale, true, List.of(date("7", row.getString(1), start)));

        List<String> linked = cells(product, Kind.PRODUCT, "1", sale).stream()
                .filter(cell -> !cell.contains("_") && !cell.equals("SUSPENDED"))
                .toList();
        assertThat(linked)
                .isEqualTo(expected(row, 4).stream()
                        .filter(cell -> cell.equals("performance"))
                        .toList());
    }

    @Test
    void noCombinationIsMissing() {
        assertThat(rows("/booking/products.csv")).hasSize(8 * Sale.values().length);
        assertThat(rows("/booking/performances.csv")).hasSize(8 * 8 * 2 * Sale.values().length);
    }

    private static Product product(String state, Sale sale, boolean dated, List<Performance> dates) {
        return new Product("1", "C1", "1", null, "SINGLE_ENTRY", dated, state, sale.periods, null, dates);
    }

    private static List<String> cells(Product product, Kind kind, String id, Sale sale) {
        return Stream.of(Level.AVAILABLE, Level.LIMITED, Level.SOLD_OUT, Level.UNKNOWN)
                .map(level -> cell(product, kind, id, sale, level))
                .toList();
    }

    private static String cell(Product product, Kind kind, String id, Sale sale, Level level) {
        List<Entry> told = level == Level.UNKNOWN
                ? List.of()
                : List.of(
                        new Entry("1", level, null, sale.now.toInstant()),
                        new Entry("7", level, null, sale.now.toInstant()));
        Bookings bookings = new Bookings(
                new SaleIndex(new SaleSheet("v", List.of(product))),
                new LevelIndex(new LevelSheet(1, told, told)),
                sale.now);
        Booking booking = (kind == Kind.PRODUCT ? bookings.product(id) : bookings.performance(id)).orElseThrow();
        Verdict verdict = booking.verdict();
        if (verdict.bookable()) {
            assertThat(verdict.opensAt()).isEmpty();
            return booking.performanceId().isPresent() ? "performance" : "product";
        }
        verdict.opensAt().ifPresent(opens -> assertThat(opens).isEqualTo(sale.opens));
        return verdict.reason().orElseThrow() + (verdict.opensAt().isPresent() ? "@opens" : "");
    }

    private static List<String> expected(ArgumentsAccessor row, int first) {
        List<String> cells = new ArrayList<>();
        for (int column = first; column < row.size(); column++) {
            cells.add(row.getString(column));
        }
        return cells;
    }

    private static List<String> rows(String file) {
        try (InputStream rows = DecisionTableTest.class.getResourceAsStream(file)) {
            return new String(rows.readAllBytes(), UTF_8)
                    .lines()
                    .skip(1)
                    .distinct()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
