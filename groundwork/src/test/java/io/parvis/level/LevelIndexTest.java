package io.parvis.level;

import static io.parvis.level.Level.AVAILABLE;
import static io.parvis.level.Level.LIMITED;
import static io.parvis.level.Level.SOLD_OUT;
import static io.parvis.level.Level.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;

import io.parvis.level.LevelSheet.Entry;
import io.parvis.sale.SalePeriod;
import io.parvis.sale.SaleSheet.Performance;
import io.parvis.sale.SaleSheet.Product;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LevelIndexTest {
    private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-11-23T20:00:00Z");
    private static final Instant TOLD = NOW.toInstant().minusSeconds(60);
    private static final Instant OLDER = TOLD.minusSeconds(600);

    private final Product event = product(
            "1",
            true,
            new Performance("11", "RUNNING", NOW.plusDays(1)),
            new Performance("12", "RUNNING", NOW.plusDays(2)),
            new Performance("13", "SUSPENDED", NOW.plusDays(3)));

    @Test
    void whatIsNotInTheSheetIsUnknown() {
        LevelIndex levels = new LevelIndex(
                new LevelSheet(7, List.of(entry("1", LIMITED, TOLD)), List.of(entry("11", SOLD_OUT, OLDER))));

        assertThat(levels.ofProduct("1")).isEqualTo(new KnownLevel(LIMITED, TOLD));
        assertThat(levels.ofProduct("11")).isEqualTo(KnownLevel.NONE);
        assertThat(levels.ofPerformance("11")).isEqualTo(new KnownLevel(SOLD_OUT, OLDER));
        assertThat(levels.ofPerformance("1")).isEqualTo(KnownLevel.NONE);
        assertThat(LevelIndex.EMPTY.ofProduct("1").level()).isEqualTo(UNKNOWN);
        assertThat(levels.generation()).isEqualTo(7);
    }

    @Test
    void aProductIsAsItsPerformancesOnSale() {
        LevelIndex levels =
                levels(entry("11", SOLD_OUT, TOLD), entry("12", AVAILABLE, TOLD), entry("13", UNKNOWN, null));

        assertThat(levels.ofPerformances(Stream.of("11", "12")).level()).isEqualTo(AVAILABLE);
        assertThat(levels.ofPerformances(Stream.of("11")).level()).isEqualTo(SOLD_OUT);
        assertThat(levels.ofPerformances(Stream.of("11", "13")).level()).isEqualTo(UNKNOWN);
        assertThat(levels.ofPerformances(Stream.of())).isEqualTo(KnownLevel.NONE);
    }

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
    void placesAreAsFreshAsTheirNewestProof() {
        assertThat(levels(entry("11", AVAILABLE, TOLD), entry("12", AVAILABLE, OLDER))
                        .of(event, NOW))
                .isEqualTo(new KnownLevel(AVAILABLE, TOLD));
        assertThat(levels(entry("11", AVAILABLE, OLDER), entry("12", SOLD_OUT, TOLD))
                        .of(event, NOW))
                .isEqualTo(new KnownLevel(AVAILABLE, OLDER));
    }

    @Test
    void anythingElseIsAsFreshAsTheOldestPart() {
        assertThat(levels(entry("11", LIMITED, TOLD), entry("12", SOLD_OUT, OLDER))
                        .of(event, NOW))
                .isEqualTo(new KnownLevel(LIMITED, OLDER));
        assertThat(levels(entry("11", SOLD_OUT, OLDER), entry("12", SOLD_OUT, TOLD))
                        .of(event, NOW))
                .isEqualTo(new KnownLevel(SOLD_OUT, OLDER));
    }

    @Test
    void aProductWithoutDatesIsAsSecutixToldIt() {
        Product pass = product("2", false);
        LevelIndex levels = new LevelIndex(new LevelSheet(1, List.of(entry("2", LIMITED, TOLD)), List.of()));

        assertThat(levels.of(pass, NOW)).isEqualTo(new KnownLevel(LIMITED, TOLD));
        assertThat(LevelIndex.EMPTY.of(pass, NOW)).isEqualTo(KnownLevel.NONE);
        assertThat(LevelIndex.EMPTY.of(event, NOW.withOffsetSameInstant(ZoneOffset.ofHours(5))))
                .isEqualTo(KnownLevel.NONE);
    }

    private static Product product(String id, boolean dated, Performance... dates) {
        return new Product(
                id,
                "C" + id,
                "1",
                null,
                "PASS",
                dated,
                "RUNNING",
                List.of(new SalePeriod(null, null)),
                null,
                List.of(dates));
    }

    private static Entry entry(String id, Level level, Instant asOf) {
        return new Entry(id, level, null, asOf);
    }

    private static LevelIndex levels(Entry... performances) {
        return new LevelIndex(new LevelSheet(1, List.of(), List.of(performances)));
    }
}
