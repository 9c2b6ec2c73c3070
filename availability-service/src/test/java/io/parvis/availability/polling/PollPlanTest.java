package io.parvis.availability.polling;

import static org.assertj.core.api.Assertions.assertThat;

import io.parvis.availability.levels.Levels;
import io.parvis.availability.polling.PollPlan.Batch;
import io.parvis.availability.sales.OnSale;
import io.parvis.level.Level;
import io.parvis.level.LevelSheet.Entry;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PollPlanTest {
    private static final Instant NOW = Instant.parse("2026-11-23T20:00:00Z");

    @Test
    void aWholeSeasonTakesFewCalls() {
        List<OnSale> onSale = Stream.concat(
                        IntStream.range(0, 110).mapToObj(number -> event("1" + number, "9" + number)),
                        IntStream.range(0, 40).mapToObj(number -> pass("2" + number)))
                .toList();

        List<Batch> batches = PollPlan.sweep(onSale, Levels.NONE, NOW);

        assertThat(batches).hasSize(3).extracting(Batch::dated).containsExactly(true, true, false);
        assertThat(batches).extracting(batch -> batch.ids().size()).containsExactly(100, 10, 40);
        assertThat(batches).flatExtracting(Batch::products).containsExactlyInAnyOrderElementsOf(onSale);
    }

    @Test
    void nothingOnSaleTakesNone() {
        assertThat(PollPlan.sweep(List.of(), Levels.NONE, NOW)).isEmpty();
        assertThat(PollPlan.changes(List.of(), Levels.NONE, Set.of("1"))).isEmpty();
    }

    @Test
    void aSweepThatWasStoppedGoesOnWithWhatIsLeft() {
        Levels halfWay = levels(
                Map.of("1", NOW, "2", NOW.minusMillis(1)),
                Map.of("31", NOW, "32", NOW.minus(Duration.ofHours(1)), "41", NOW.plusSeconds(60)));

        List<Batch> batches = PollPlan.sweep(
                List.of(pass("1"), pass("2"), pass("5"), event("3", "31", "32"), event("4", "41")), halfWay, NOW);

        assertThat(batches)
                .containsExactly(
                        new Batch(true, List.of(event("3", "31", "32"))),
                        new Batch(false, List.of(pass("5"), pass("2"))));
    }

    @Test
    void theOldestComeFirst() {
        Levels levels =
                levels(Map.of("1", NOW.minus(Duration.ofHours(1)), "2", NOW.minus(Duration.ofHours(3))), Map.of());

        assertThat(PollPlan.changes(List.of(pass("1"), pass("2"), pass("3")), levels, Set.of("1", "2", "3")))
                .singleElement()
                .extracting(Batch::ids)
                .isEqualTo(List.of("3", "2", "1"));
    }

    @Test
    void afterwardsOnlyWhatChangedOrIsNewIsAskedFor() {
        Levels levels = levels(Map.of("1", NOW, "2", NOW), Map.of("31", NOW, "41", NOW));

        List<Batch> batches = PollPlan.changes(
                List.of(pass("1"), pass("2"), pass("5"), event("3", "31", "32"), event("4", "41")),
                levels,
                Set.of("2", "777"));

        assertThat(batches).flatExtracting(Batch::ids).containsExactlyInAnyOrder("2", "5", "3");
    }

    @Test
    void whatSecutixNeverToldIsNotWorthACallButTakenAlong() {
        Levels levels = levels(Map.of("1", NOW, "2", NOW), Map.of("31", NOW));
        List<OnSale> onSale = List.of(pass("1"), pass("2"), pass("8"), event("3", "31"));
        Map<String, Entry> silent = new HashMap<>(levels.products());
        silent.put("8", new Entry("8", Level.UNKNOWN, null, null));
        Levels withSilent = new Levels(1, NOW, NOW, silent, levels.performances());

        assertThat(PollPlan.changes(onSale, withSilent, Set.of())).isEmpty();
        assertThat(PollPlan.changes(onSale, withSilent, Set.of("3")))
                .containsExactly(new Batch(true, List.of(event("3", "31"))));
        assertThat(PollPlan.changes(onSale, withSilent, Set.of("2")))
                .containsExactly(new Batch(false, List.of(pass("2"), pass("8"))));
        assertThat(PollPlan.sweep(onSale, withSilent, NOW))
                .flatExtracting(Batch::ids)
                .containsExactly("8");
    }

    @Test
    void takingAlongNeverMakesAnotherCall() {
        List<OnSale> changed =
                IntStream.range(0, 99).mapToObj(number -> pass("1" + number)).toList();
        List<OnSale> silent =
                IntStream.range(0, 9).mapToObj(number -> pass("2" + number)).toList();
        Map<String, Entry> known = silent.stream()
                .map(product -> new Entry(product.productId(), Level.UNKNOWN, null, null))
                .collect(Collectors.toMap(Entry::id, Function.identity()));
        Levels levels = new Levels(1, NOW, NOW, known, Map.of());

        assertThat(PollPlan.changes(
                        Stream.concat(silent.stream(), changed.stream()).toList(), levels, Set.of()))
                .singleElement()
                .satisfies(batch -> assertThat(batch.ids()).hasSize(100));
    }

    private static OnSale pass(String id) {
        return new OnSale(id, false, Set.of());
    }

    private static OnSale event(String id, String... dates) {
        return new OnSale(id, true, Set.of(dates));
    }

    private static Levels levels(Map<String, Instant> products, Map<String, Instant> performances) {
        return new Levels(1, NOW, NOW, entries(products), entries(performances));
    }

    private static Map<String, Entry> entries(Map<String, Instant> told) {
        return told.keySet().stream()
                .collect(Collectors.toMap(
                        Function.identity(), id -> new Entry(id, Level.AVAILABLE, null, told.get(id))));
    }
}
