package io.parvis.link.sheet;

import static io.parvis.level.Level.AVAILABLE;
import static io.parvis.level.Level.LIMITED;
import static io.parvis.level.Level.SOLD_OUT;
import static io.parvis.level.Level.UNKNOWN;
import static io.parvis.link.testing.Sheet.date;
import static io.parvis.link.testing.Sheet.dated;
import static io.parvis.link.testing.Sheet.period;
import static io.parvis.link.testing.Sheet.plain;
import static org.assertj.core.api.Assertions.assertThat;

import io.parvis.level.Level;
import io.parvis.level.LevelSheet;
import io.parvis.level.LevelSheet.Entry;
import io.parvis.sale.SaleSheet.Performance;
import io.parvis.sale.SaleSheet.Product;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class LevelIndexTest {
    private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-11-23T20:00:00Z");
    private static final Instant TOLD = NOW.toInstant().minusSeconds(60);

    private final Performance first = date("11", "RUNNING", NOW.plusDays(1));
    private final Performance second = date("12", "RUNNING", NOW.plusDays(2));
    private final Performance suspended = date("13", "SUSPENDED", NOW.plusDays(3));
    private final Product event = dated("1", period(null, null), first, second, suspended);

    @Test
    void aDatedProductIsAsItsDatesOnSaleAre() {
        LevelIndex levels =
                levels(entry("11", SOLD_OUT, TOLD), entry("12", LIMITED, TOLD), entry("13", AVAILABLE, TOLD));

        assertThat(levels.of(event, NOW)).isEqualTo(new KnownLevel(LIMITED, TOLD));
        assertThat(levels.of(event, NOW.plusDays(2)).level())
                .as("when both dates on sale have begun")
                .isEqualTo(UNKNOWN);
    }

    @Test
    void itChangesWhenADateBegins() {
        LevelIndex levels = levels(entry("11", AVAILABLE, TOLD), entry("12", SOLD_OUT, TOLD));

        assertThat(levels.of(event, NOW).level()).isEqualTo(AVAILABLE);
        assertThat(levels.of(event, NOW.plusDays(1)).level()).isEqualTo(SOLD_OUT);
    }

    @Test
    void oneUnknownDateKeepsItFromBeingSoldOut() {
        assertThat(levels(entry("11", SOLD_OUT, TOLD)).of(event, NOW).level()).isEqualTo(UNKNOWN);
    }

    @Test
    void itIsAsFreshAsItsOldestPart() {
        Instant older = TOLD.minusSeconds(600);
        LevelIndex levels = levels(entry("11", AVAILABLE, TOLD), entry("12", SOLD_OUT, older));

        assertThat(levels.of(event, NOW).asOf()).isEqualTo(older);
    }

    @Test
    void aProductWithoutDatesIsAsSecutixToldIt() {
        Product pass = plain("2", "RUNNING", period(null, null));
        LevelIndex levels = new LevelIndex(new LevelSheet(1, List.of(entry("2", LIMITED, TOLD)), List.of()));

        assertThat(levels.of(pass, NOW)).isEqualTo(new KnownLevel(LIMITED, TOLD));
        assertThat(LevelIndex.EMPTY.of(pass, NOW)).isEqualTo(KnownLevel.NONE);
        assertThat(LevelIndex.EMPTY.of(first)).isEqualTo(KnownLevel.NONE);
        assertThat(LevelIndex.EMPTY.of(event, NOW.withOffsetSameInstant(ZoneOffset.ofHours(5))))
                .isEqualTo(KnownLevel.NONE);
    }

    private static Entry entry(String id, Level level, Instant asOf) {
        return new Entry(id, level, null, asOf);
    }

    private static LevelIndex levels(Entry... performances) {
        return new LevelIndex(new LevelSheet(1, List.of(), List.of(performances)));
    }
}
