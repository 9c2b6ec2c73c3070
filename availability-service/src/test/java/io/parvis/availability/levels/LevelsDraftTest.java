package io.parvis.availability.levels;

import static io.parvis.availability.testing.Sheet.ALWAYS;
import static io.parvis.availability.testing.Sheet.date;
import static io.parvis.availability.testing.Sheet.dated;
import static io.parvis.availability.testing.Sheet.plain;
import static io.parvis.level.Level.AVAILABLE;
import static io.parvis.level.Level.LIMITED;
import static io.parvis.level.Level.SOLD_OUT;
import static io.parvis.level.Level.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;

import io.parvis.availability.sales.OnSale;
import io.parvis.availability.sales.SaleIndex;
import io.parvis.availability.testing.Sheet;
import io.parvis.level.Level;
import io.parvis.level.LevelSheet.Entry;
import io.parvis.secutix.AvailabilityReading;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LevelsDraftTest {
    private static final Instant OLD = Instant.parse("2026-11-23T19:00:00Z");
    private static final Instant NEW = OLD.plusSeconds(900);
    private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-11-23T19:20:00Z");

    private static final OnSale PASS = new OnSale("1", false, Set.of());
    private static final Set<String> DATES = Set.of("101", "102");
    private static final OnSale EVENT = new OnSale("10", true, Set.of("101", "102"));
    private static final SaleIndex SALES = new SaleIndex(Sheet.of(
            plain("1", "RUNNING", ALWAYS),
            dated("10", date("101", "RUNNING", NOW.plusDays(1)), date("102", "RUNNING", NOW.plusDays(2)))));

    private final Levels before = new Levels(
            7,
            OLD,
            OLD,
            Map.of("1", entry("1", AVAILABLE, null, OLD), "10", entry("10", UNKNOWN, null, OLD)),
            Map.of("101", entry("101", LIMITED, 3L, OLD), "102", entry("102", SOLD_OUT, 0L, OLD)));
    private final LevelsDraft draft = new LevelsDraft(before);

    @Test
    void answersReplaceWhatWasKnown() {
        draft.read(
                Set.of(),
                DATES,
                List.of(reading("10", "101", SOLD_OUT, 0L), reading("10", "102", AVAILABLE, 40L)),
                NEW);
        draft.read(Set.of("1"), Set.of(), List.of(reading("1", null, LIMITED, null)), NEW);

        Levels after = finish();
        assertThat(after.performances())
                .containsOnly(
                        Map.entry("101", entry("101", SOLD_OUT, 0L, NEW)),
                        Map.entry("102", entry("102", AVAILABLE, 40L, NEW)));
        assertThat(after.products())
                .containsOnly(
                        Map.entry("1", entry("1", LIMITED, null, NEW)),
                        Map.entry("10", entry("10", AVAILABLE, 40L, NEW)));
    }

    @Test
    void answersAboutOtherThingsArePassedOver() {
        draft.read(
                Set.of(),
                DATES,
                List.of(
                        reading("10", "999", SOLD_OUT, 0L),
                        reading("1", null, SOLD_OUT, 0L),
                        reading("10", null, SOLD_OUT, 0L),
                        reading(null, null, SOLD_OUT, 0L)),
                NEW);

        Levels after = finish();
        assertThat(after.performances()).isEqualTo(before.performances());
        assertThat(after.products()).containsEntry("1", entry("1", AVAILABLE, null, OLD));
    }

    @Test
    void whatIsNotAnsweredKeepsItsLevelAndItsAge() {
        draft.read(Set.of(), DATES, List.of(reading(null, "101", AVAILABLE, null)), NEW);

        assertThat(finish().performances())
                .containsEntry("101", entry("101", AVAILABLE, null, NEW))
                .containsEntry("102", entry("102", SOLD_OUT, 0L, OLD));
        assertThat(finish().products())
                .as("one date with places is enough to know that there are some")
                .containsEntry("10", entry("10", AVAILABLE, null, NEW));
    }

    @Test
    void whatWasNeverAnsweredIsUnknown() {
        LevelsDraft first = new LevelsDraft(Levels.NONE);
        first.read(Set.of("1"), DATES, List.of(), NEW);

        Levels after = first.finish(List.of(PASS, EVENT), SALES, NEW, NEW);
        assertThat(after.products()).containsEntry("1", entry("1", UNKNOWN, null, null));
        assertThat(after.performances()).containsEntry("101", entry("101", UNKNOWN, null, null));
        assertThat(after.product("1", Optional.of(SALES), NOW)).isEqualTo(KnownLevel.NONE);
    }

    @Test
    void linesAboutOneThingAreTakenTogether() {
        draft.read(
                Set.of(), DATES, List.of(reading("10", "101", SOLD_OUT, 0L), reading("10", "101", LIMITED, 2L)), NEW);

        assertThat(finish().performances()).containsEntry("101", entry("101", LIMITED, 2L, NEW));
    }

    @Test
    void aLineThatComesTwiceCountsOnce() {
        draft.read(Set.of(), DATES, List.of(reading("10", "101", LIMITED, 2L), reading("10", "101", LIMITED, 2L)), NEW);

        assertThat(finish().performances()).containsEntry("101", entry("101", LIMITED, 2L, NEW));
    }

    @Test
    void placesAreCountedOnlyWhereAllWereToldWithTheLevel() {
        draft.read(Set.of(), DATES, List.of(reading("10", "101", AVAILABLE, 30L)), NEW);
        assertThat(finish().product("10", Optional.of(SALES), NOW)).isEqualTo(new KnownLevel(AVAILABLE, null, NEW));

        draft.read(Set.of(), DATES, List.of(reading("10", "102", LIMITED, 3L)), NEW);
        assertThat(finish().product("10", Optional.of(SALES), NOW)).isEqualTo(new KnownLevel(AVAILABLE, 33L, NEW));
    }

    @Test
    void whatDidNotChangeIsConfirmed() {
        draft.confirm(PASS, NEW);
        draft.confirm(EVENT, NEW);

        assertThat(finish().products()).containsEntry("1", entry("1", AVAILABLE, null, NEW));
        assertThat(finish().performances())
                .containsOnly(
                        Map.entry("101", entry("101", LIMITED, 3L, NEW)),
                        Map.entry("102", entry("102", SOLD_OUT, 0L, NEW)));
    }

    @Test
    void whatWasNeverToldCannotBeConfirmed() {
        LevelsDraft silent = new LevelsDraft(Levels.NONE);
        silent.read(Set.of("1"), Set.of(), List.of(), OLD);
        silent.confirm(PASS, NEW);

        assertThat(silent.finish(List.of(PASS), SALES, NEW, NEW).products())
                .containsEntry("1", entry("1", UNKNOWN, null, null));
    }

    @Test
    void whatTheCatalogueNoLongerHasIsForgotten() {
        SaleIndex smaller = new SaleIndex(Sheet.of(dated("10", date("101", "RUNNING", NOW.plusDays(1)))));

        Levels after = draft.finish(List.of(new OnSale("10", true, Set.of("101"))), smaller, OLD, OLD);
        assertThat(after.products()).containsOnlyKeys("10");
        assertThat(after.performances()).containsOnlyKeys("101");
    }

    @Test
    void aDatedProductIsReadFromItsDatesOnSaleAtThatMoment() {
        Levels levels = finish();

        assertThat(levels.product("10", Optional.of(SALES), NOW)).isEqualTo(new KnownLevel(LIMITED, 3L, OLD));
        assertThat(levels.product("10", Optional.of(SALES), NOW.plusDays(1)))
                .isEqualTo(new KnownLevel(SOLD_OUT, 0L, OLD));
        assertThat(levels.product("10", Optional.of(SALES), NOW.plusDays(2)))
                .as("when its last date has begun")
                .isEqualTo(KnownLevel.NONE);
        assertThat(levels.product("10", Optional.empty(), NOW).level())
                .as("without a catalogue at hand, as it was when polled")
                .isEqualTo(LIMITED);
        assertThat(levels.product("1", Optional.of(SALES), NOW).level()).isEqualTo(AVAILABLE);
        assertThat(levels.product("99", Optional.of(SALES), NOW)).isEqualTo(KnownLevel.NONE);
    }

    private Levels finish() {
        return draft.finish(List.of(PASS, EVENT), SALES, OLD, OLD);
    }

    private static Entry entry(String id, Level level, Long remaining, Instant asOf) {
        return new Entry(id, level, remaining, asOf);
    }

    private static AvailabilityReading reading(String product, String performance, Level level, Long remaining) {
        return new AvailabilityReading(product, performance, level, remaining);
    }
}
