package io.parvis.availability.polling;

import static org.assertj.core.api.Assertions.assertThat;

import io.parvis.availability.levels.Levels;
import io.parvis.availability.polling.PollPlan.Batch;
import io.parvis.availability.polling.Wish.Kind;
import io.parvis.availability.sales.OnSale;
import io.parvis.level.Level;
import io.parvis.level.LevelSheet.Entry;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashSet;
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
    private static final int MANY = 10_000;

    @Test
    void aWholeSeasonTakesFewCalls() {
        List<OnSale> onSale = Stream.concat(
                        IntStream.range(0, 110).mapToObj(number -> event("1" + number, "9" + number)),
                        IntStream.range(0, 40).mapToObj(number -> pass("2" + number)))
                .toList();

        List<Batch> batches = PollPlan.sweep(onSale, Levels.NONE, NOW, NOW, MANY);

        assertThat(batches).hasSize(3).extracting(Batch::kind).containsExactly(Kind.EVENT, Kind.PRODUCT, Kind.EVENT);
        assertThat(batches).extracting(batch -> batch.ids().size()).containsExactly(100, 40, 10);
        assertThat(batches)
                .flatExtracting(Batch::wishes)
                .extracting(Wish::product)
                .containsExactlyInAnyOrderElementsOf(onSale);
    }

    @Test
    void nothingOnSaleTakesNone() {
        assertThat(PollPlan.sweep(List.of(), Levels.NONE, NOW, NOW, MANY)).isEmpty();
        assertThat(PollPlan.next(List.of(), MANY)).isEmpty();
    }

    @Test
    void aSweepThatWasStoppedGoesOnWithWhatIsLeftTheOldestFirst() {
        Levels halfWay = levels(
                Map.of("1", NOW, "2", NOW.minusMillis(1)),
                Map.of("31", NOW, "32", NOW.minus(Duration.ofHours(1)), "41", NOW.plusSeconds(60)));

        List<Batch> batches = PollPlan.sweep(
                List.of(pass("1"), pass("2"), pass("5"), event("3", "31", "32"), event("4", "41")),
                halfWay,
                NOW,
                NOW.plusSeconds(90),
                MANY);

        assertThat(batches).extracting(Batch::ids).containsExactly(List.of("5", "2"), List.of("3"));
    }

    @Test
    void whatAClockThatJumpedToldIsAskedForAgain() {
        Levels ahead = levels(Map.of("1", NOW.plusSeconds(61)), Map.of());

        assertThat(PollPlan.sweep(List.of(pass("1")), ahead, NOW, NOW.plusSeconds(60), MANY))
                .flatExtracting(Batch::ids)
                .containsExactly("1");
    }

    @Test
    void theCallThatBringsTheMostIsMadeFirst() {
        List<Wish> wishes = List.of(wish(pass("1"), 5), wish(pass("2"), 1), wish(event("3", "31"), 10));

        assertThat(PollPlan.best(wishes, 2, MANY))
                .extracting(Batch::ids)
                .containsExactly(List.of("3"), List.of("1", "2"));
        assertThat(PollPlan.best(wishes, 1, MANY)).extracting(Batch::kind).containsExactly(Kind.EVENT);
    }

    @Test
    void aCallTakesAHundredIdsAndTheBestOfThem() {
        List<Wish> wishes = IntStream.rangeClosed(1, 250)
                .mapToObj(number -> wish(pass("" + number), number))
                .toList();

        Batch first = PollPlan.next(wishes, MANY).orElseThrow();
        assertThat(first.ids()).hasSize(100).startsWith("250", "249").endsWith("151");
        assertThat(PollPlan.best(wishes, 99, MANY))
                .extracting(batch -> batch.ids().size())
                .containsExactly(100, 100, 50);
    }

    @Test
    void anAnswerIsLongerThanItsShareOfBytesOnlyWhereThatIsWorthIt() {
        OnSale large = event("1", "11", "12", "13", "14");
        List<Wish> wishes = List.of(
                wish(large, 9), wish(event("2", "21"), 5), wish(event("3", "31", "32"), 4), wish(event("4", "41"), 3));

        assertThat(PollPlan.best(wishes, 9, 3))
                .extracting(Batch::ids)
                .containsExactly(List.of("1", "2", "4"), List.of("3"));
        assertThat(PollPlan.next(wishes, 3).orElseThrow().gain()).isEqualTo(8.5);
    }

    @Test
    void whatIsWorthNothingIsNotAskedForAndTheSilentOnlyRide() {
        assertThat(PollPlan.next(List.of(wish(pass("1"), 0)), MANY)).isEmpty();
        assertThat(PollPlan.next(List.of(wish(pass("1"), 1e-6)), MANY)).isEmpty();
        assertThat(PollPlan.next(List.of(wish(pass("1"), 1e-6), wish(pass("2"), 1), wish(pass("3"), 0)), MANY)
                        .orElseThrow()
                        .ids())
                .containsExactly("2", "1");
    }

    @Test
    void datesAreNotAskedForAgainOnceTheirEventIs() {
        OnSale run = event("1", "11", "12");
        List<Wish> wishes = List.of(wish(run, 50), new Wish(Kind.PERFORMANCE, "11", run, 1, 20));

        assertThat(PollPlan.best(wishes, 9, MANY)).extracting(Batch::kind).containsExactly(Kind.EVENT);
    }

    @Test
    void aCallKnowsWhatItsAnswerIsAbout() {
        OnSale run = event("1", "11", "12");
        Batch events = new Batch(Kind.EVENT, List.of(wish(run, 1)), 1);
        Batch dates = new Batch(Kind.PERFORMANCE, List.of(new Wish(Kind.PERFORMANCE, "11", run, 1, 1)), 1);
        Batch passes = new Batch(Kind.PRODUCT, List.of(wish(pass("2"), 1)), 1);

        assertThat(events.dates()).containsExactlyInAnyOrder("11", "12");
        assertThat(events.wholes()).isEmpty();
        assertThat(dates.dates()).containsExactly("11");
        assertThat(passes.wholes()).containsExactly("2");
        assertThat(passes.dates()).isEmpty();
    }

    private static Wish wish(OnSale product, double gain) {
        return Wishes.whole(product, gain);
    }

    private static OnSale pass(String id) {
        return new OnSale(id, false, Set.of());
    }

    private static OnSale event(String id, String... dates) {
        return new OnSale(id, true, new LinkedHashSet<>(Arrays.asList(dates)));
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
