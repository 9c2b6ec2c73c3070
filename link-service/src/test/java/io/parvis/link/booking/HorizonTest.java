package io.parvis.link.booking;

import static io.parvis.link.testing.Sheet.date;
import static io.parvis.link.testing.Sheet.dated;
import static io.parvis.link.testing.Sheet.period;
import static io.parvis.link.testing.Sheet.plain;
import static org.assertj.core.api.Assertions.assertThat;

import io.parvis.level.LevelIndex;
import io.parvis.level.LevelSheet;
import io.parvis.link.sheet.SaleIndex;
import io.parvis.sale.SaleSheet;
import io.parvis.sale.SaleSheet.Performance;
import io.parvis.sale.SaleSheet.Product;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HorizonTest {
    private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-12-01T10:00:00Z");

    @Test
    void theNextBoundOfASalePeriod() {
        Product product = plain(
                "1",
                "RUNNING",
                period(NOW.minusDays(9), NOW.minusDays(8)),
                period(NOW.minusDays(1), NOW.plusHours(2)),
                period(NOW.plusHours(1), null));

        assertThat(Horizon.of(product, NOW.toInstant()))
                .isEqualTo(NOW.plusHours(1).toInstant());
        assertThat(Horizon.of(product, NOW.plusHours(1).toInstant()))
                .as("a moment that has come is past")
                .isEqualTo(NOW.plusHours(2).toInstant());
        assertThat(Horizon.of(product, NOW.plusHours(2).toInstant())).isEqualTo(Horizon.NEVER);
    }

    @Test
    void theNextPerformanceToBegin() {
        Performance first = date("7", "RUNNING", NOW.plusHours(1));
        Performance second = date("8", "RUNNING", NOW.plusHours(2));
        Product product = dated("1", period(null, null), second, first, date("9", "RUNNING", null));

        assertThat(Horizon.of(product, NOW.toInstant()))
                .isEqualTo(NOW.plusHours(1).toInstant());
        assertThat(Horizon.of(product, second, NOW.toInstant()))
                .as("another date changes nothing for this one")
                .isEqualTo(NOW.plusHours(2).toInstant());
    }

    @Test
    void withoutBoundsNothingChanges() {
        assertThat(Horizon.of(plain("1", "RUNNING", period(null, null)), NOW.toInstant()))
                .isEqualTo(Horizon.NEVER);
    }

    /** Minute by minute through a day in which much happens: a judgement never changes before it says so. */
    @Test
    void aJudgementHoldsUntilThen() {
        Product product = dated(
                "1",
                period(NOW.plusMinutes(61), NOW.plusMinutes(300)),
                date("7", "RUNNING", NOW.plusMinutes(30)),
                date("8", "RUNNING", NOW.plusMinutes(120)),
                date("9", "RUNNING", NOW.plusMinutes(240)));
        SaleIndex sales = new SaleIndex(new SaleSheet("v", List.of(product)));
        LevelIndex levels = new LevelIndex(new LevelSheet(1, List.of(), List.of()));
        Booking before = null;
        Instant holds = Instant.MIN;
        int changes = 0;
        for (int minute = 0; minute < 400; minute++) {
            OffsetDateTime now = NOW.plusMinutes(minute);
            Booking booking = new Bookings(sales, levels, now).product("1").orElseThrow();
            if (before != null && !same(before, booking)) {
                changes++;
                assertThat(now.toInstant()).as("minute %d", minute).isAfterOrEqualTo(holds);
            }
            if (before == null || !now.toInstant().isBefore(holds)) {
                holds = booking.until();
                before = booking;
            }
        }
        assertThat(changes).isEqualTo(3);
    }

    private static boolean same(Booking one, Booking other) {
        return one.verdict().equals(other.verdict())
                && one.performanceId().equals(other.performanceId())
                && Optional.of(one.level()).equals(Optional.of(other.level()));
    }
}
