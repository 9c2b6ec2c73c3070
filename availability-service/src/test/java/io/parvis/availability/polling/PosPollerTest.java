package io.parvis.availability.polling;

import static io.parvis.level.Level.AVAILABLE;
import static io.parvis.level.Level.LIMITED;
import static io.parvis.level.Level.SOLD_OUT;
import static io.parvis.level.Level.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;

import io.parvis.availability.demand.Demand;
import io.parvis.availability.levels.CurrentLevels;
import io.parvis.availability.levels.Levels;
import io.parvis.availability.sales.SaleIndex;
import io.parvis.availability.testing.Catalogue;
import io.parvis.availability.testing.MovableClock;
import io.parvis.availability.testing.Sheet;
import io.parvis.availability.testing.Shop;
import io.parvis.level.LevelSheet.Entry;
import io.parvis.pointofsale.PointOfSale;
import io.parvis.pointofsale.PointsOfSale;
import io.parvis.sale.SaleSheet.Product;
import io.parvis.secutix.SecutixAvailability;
import io.parvis.secutix.SecutixCatalog;
import io.parvis.secutix.budget.Allowance;
import io.parvis.stack.testing.SandboxUrl;
import io.parvis.stack.testing.TicketshopResource;
import io.quarkus.redis.datasource.RedisDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Polls the real sandbox and writes to a real Redis by a clock of its own. The service's own polling rests, since the
 * catalogue service, as this test has it, never answers.
 */
@QuarkusTest
@WithTestResource(TicketshopResource.class)
@WithTestResource(Catalogue.class)
class PosPollerTest {
    private static final Duration CYCLE = Duration.ofMinutes(15);
    private static final Instant MONTH_ENDS = Instant.now().plus(Duration.ofDays(60));
    private static final Allowance AMPLE =
            new Allowance(100_000_000, 1_000_000_000_000L, MONTH_ENDS, Optional.empty(), 10_000);

    @SandboxUrl
    URI sandbox;

    @Inject
    PointsOfSale pointsOfSale;

    @Inject
    CurrentLevels current;

    @Inject
    SecutixAvailability secutix;

    @Inject
    SecutixCatalog catalog;

    @Inject
    PosIds ids;

    @Inject
    RedisDataSource redis;

    private final Instant realNow = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    private PointOfSale opera;
    private Shop shop;
    private List<Product> products;
    private Product event;
    private String date;
    private Product pass;
    private MovableClock clock;
    private Duty duty;
    private Demand demand = Demand.NONE;
    private Allowance allowance = AMPLE;
    private Optional<SaleIndex> sales;
    private PosPoller poller;

    @BeforeEach
    void fresh() {
        opera = pointsOfSale.get("opera");
        shop = new Shop(sandbox);
        worksAgain();
        products = Shop.products(catalog, opera, 20, 5);
        event = products.get(0);
        date = event.performances().get(0).id();
        pass = products.get(20);
        sales = Optional.of(new SaleIndex(Sheet.of(products.toArray(Product[]::new))));
        duty = new Duty(redis, "parvis:{opera}:test:" + UUID.randomUUID(), Duration.ofMinutes(5), System::nanoTime);
        duty.renew();
        assertThat(current.publish(opera, Levels.NONE, duty.fence())).isTrue();
        shop.forgetCalls();
    }

    @AfterEach
    void mend() {
        worksAgain();
    }

    /**
     * The tap that a refusal has closed opens by Redis's clock, which is not that of this test. Were all of the budget
     * deleted, the service would remember that it is closed.
     */
    private void worksAgain() {
        shop.works();
        String state = "parvis:{OPERA}:budget:state";
        redis.hash(String.class).hkeys(state).stream()
                .filter(field -> field.matches("(Availability|Catalog)Service:(closed|refus).*"))
                .forEach(field -> redis.hash(String.class).hdel(state, field));
    }

    /** A clock before the real one: then whatever is held by now changed after the last poll. */
    private void past() {
        start(realNow.minus(Duration.ofDays(30)));
    }

    /** A clock after the real one: then nothing changed since the last poll. */
    private void future() {
        start(realNow.plus(Duration.ofHours(1)));
    }

    private void start(Instant now) {
        clock = new MovableClock(now);
        poller = poller(duty);
    }

    private PosPoller poller(Duty someone) {
        return new PosPoller(
                opera,
                new Rhythm(CYCLE, CYCLE),
                new PosPoller.Surroundings(() -> sales, () -> demand, () -> allowance),
                current,
                new SecutixEnquiries(opera, secutix, ids),
                someone,
                new Random(1),
                clock);
    }

    private void nextCycle() {
        clock.advance(CYCLE);
        tick();
    }

    /** The clock of turns is Redis's own, which goes on by itself outside of tests. */
    private void tick() {
        duty.giveTurnBack();
        poller.tick();
    }

    private Levels levels() {
        return current.of(opera);
    }

    @Test
    void theFirstPollAsksForEverythingInFewCalls() {
        ids.forget(opera);
        shop.hold("performance", date, "{\"count\":0}");
        shop.hold("product", pass.id(), "{\"level\":\"LIMITED\",\"count\":3}");
        future();
        tick();

        assertThat(shop.calls())
                .containsOnly(
                        Map.entry("getPOSConfig", 1),
                        Map.entry("getEventAvailability", 1),
                        Map.entry("getProductAvailability", 1));
        assertThat(levels().performances()).containsEntry(date, new Entry(date, SOLD_OUT, 0L, clock.instant()));
        assertThat(levels().products())
                .containsEntry(pass.id(), new Entry(pass.id(), LIMITED, 3L, clock.instant()))
                .hasSize(25);
        assertThat(levels().performances())
                .hasSize(products.stream()
                        .mapToInt(product -> product.performances().size())
                        .sum());
        assertThat(levels().performances().values())
                .allSatisfy(entry -> assertThat(entry.asOf()).isEqualTo(clock.instant()))
                .noneMatch(entry -> entry.level() == UNKNOWN);
        assertThat(levels().polledAt()).isEqualTo(clock.instant());
        assertThat(poller.trouble()).isEmpty();
    }

    @Test
    void nothingIsAskedBeforeTheCycleIsOver() {
        future();
        tick();
        shop.forgetCalls();
        clock.advance(CYCLE.minusMillis(1));
        tick();

        assertThat(shop.calls()).isEmpty();
    }

    @Test
    void oneCallSaysThatNothingChangedAndMakesLevelsFresh() {
        future();
        tick();
        Levels first = levels();
        shop.forgetCalls();
        nextCycle();

        assertThat(shop.calls()).containsOnly(Map.entry("getUpdatedAvailabilities", 1));
        assertThat(levels().performances().values()).allSatisfy(entry -> {
            Entry then = first.performances().get(entry.id());
            assertThat(entry).isEqualTo(new Entry(entry.id(), then.level(), then.remaining(), clock.instant()));
        });
        assertThat(levels().generation()).isEqualTo(first.generation() + 1);
    }

    @Test
    void whatChangedIsAskedForAgain() {
        past();
        shop.hold("performance", date, "{\"level\":1}");
        shop.hold("product", pass.id(), "{\"level\":1}");
        tick();
        assertThat(levels().performance(date).level()).isEqualTo(AVAILABLE);
        shop.hold("performance", date, "{\"level\":3}");
        shop.hold("product", pass.id(), "{\"level\":2}");
        nextCycle();

        assertThat(levels().performance(date).level()).isEqualTo(SOLD_OUT);
        assertThat(levels().performance(date).asOf()).isEqualTo(clock.instant());
        assertThat(levels().products().get(pass.id()).level()).isEqualTo(LIMITED);
    }

    @Test
    void underASmallContractAPollIsOneCallAndWhatChangedIsAskedForSoon() {
        past();
        shop.hold("performance", date, "{\"level\":1}");
        tick();
        allowance = new Allowance(720, 1_000_000_000, clock.instant().plus(Duration.ofDays(30)), Optional.empty(), 1);
        shop.hold("performance", date, "{\"level\":3}");
        List<String> asked = new ArrayList<>();
        while (asked.size() < 3 && levels().performance(date).level() == AVAILABLE) {
            shop.forgetCalls();
            clock.advance(Duration.ofHours(1));
            tick();
            assertThat(shop.calls().values()).containsExactly(1);
            asked.addAll(shop.calls().keySet());
        }

        assertThat(asked).startsWith("getUpdatedAvailabilities").endsWith("getEventAvailability");
        assertThat(levels().performance(date).level()).isEqualTo(SOLD_OUT);
        assertThat(levels().performance(date).asOf()).isEqualTo(clock.instant());
    }

    @Test
    void everythingIsAskedForOnceADay() {
        future();
        tick();
        clock.advance(Duration.ofHours(23));
        shop.forgetCalls();
        nextCycle();
        assertThat(shop.calls()).containsOnlyKeys("getUpdatedAvailabilities");

        shop.forgetCalls();
        clock.advance(Duration.ofHours(1));
        tick();
        assertThat(shop.calls())
                .containsOnly(Map.entry("getEventAvailability", 1), Map.entry("getProductAvailability", 1));
    }

    @Test
    void whatComesOnSaleIsAskedForWithTheNextPoll() {
        future();
        sales = Optional.of(new SaleIndex(Sheet.of(products.subList(1, 25).toArray(Product[]::new))));
        tick();
        assertThat(levels().products()).doesNotContainKey(event.id());
        sales = Optional.of(new SaleIndex(Sheet.of(products.toArray(Product[]::new))));
        shop.forgetCalls();
        nextCycle();

        assertThat(shop.calls())
                .containsOnly(Map.entry("getUpdatedAvailabilities", 1), Map.entry("getEventAvailability", 1));
        assertThat(levels().products()).containsKey(event.id());
    }

    @Test
    void idsThatSecutixDoesNotKnowStayUnknownAndCostNothingLater() {
        future();
        sales = Optional.of(new SaleIndex(Sheet.of(pass, Sheet.plain("424242", "RUNNING", Sheet.ALWAYS))));
        tick();
        shop.forgetCalls();
        nextCycle();

        assertThat(levels().products()).containsEntry("424242", new Entry("424242", UNKNOWN, null, null));
        assertThat(shop.calls()).containsOnlyKeys("getUpdatedAvailabilities");
    }

    @Test
    void withNothingOnSaleSecutixIsNotCalled() {
        future();
        sales = Optional.of(new SaleIndex(Sheet.of()));
        tick();

        assertThat(shop.calls()).isEmpty();
        assertThat(levels().polledAt()).isEqualTo(clock.instant());
    }

    @Test
    void withoutACatalogueNothingIsDue() {
        future();
        sales = Optional.empty();
        tick();

        assertThat(poller.isDue()).isFalse();
        assertThat(levels().polledAt()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "http_500, an HTTP error",
        "soap_fault, rejected the call",
        "unauthorized, rejected the call",
        "garbage, SecuTix",
        "cut, SecuTix",
        "in_progress, still preparing",
        "in_progress_no_id, still preparing",
        "http_509, limits are reached",
        "http_429, limits are reached",
    })
    void troubleEmptiesNothingAndIsTriedAgain(String fault, String told) {
        past();
        shop.hold("product", pass.id(), "{\"level\":1}");
        tick();
        Levels before = levels();
        shop.hold("product", pass.id(), "{\"level\":2}");
        shop.fails("*", fault);
        nextCycle();

        assertThat(levels()).isEqualTo(before);
        assertThat(poller.trouble())
                .hasValueSatisfying(trouble -> assertThat(trouble).contains(told));
        shop.forgetCalls();
        tick();
        assertThat(shop.calls()).as("calls during the back-off").isEmpty();

        worksAgain();
        clock.advance(Duration.ofMinutes(30));
        tick();
        assertThat(levels().products().get(pass.id()).level()).isEqualTo(LIMITED);
        assertThat(poller.trouble()).isEmpty();
    }

    @Test
    void troubleAtTheVeryStartIsTriedAgainToo() {
        future();
        shop.fails("*", "unauthorized");
        tick();
        assertThat(levels().polledAt()).isNull();
        assertThat(poller.trouble()).isPresent();

        worksAgain();
        clock.advance(Duration.ofMinutes(10));
        tick();
        assertThat(levels().polledAt()).isEqualTo(clock.instant());
    }

    @Test
    void aSweepThatIsStoppedHalfWayGoesOnThere() {
        future();
        Instant began = clock.instant();
        shop.fails("getProductAvailability", "http_429");
        tick();

        assertThat(levels().performance(date).asOf()).isEqualTo(began);
        assertThat(levels().products()).doesNotContainKey(pass.id());
        assertThat(levels().polledAt()).isNull();
        clock.advance(Duration.ofSeconds(59));
        assertThat(poller.isDue()).as("before SecuTix allows it").isFalse();

        worksAgain();
        shop.forgetCalls();
        clock.advance(Duration.ofMinutes(10));
        tick();
        assertThat(shop.calls()).containsOnly(Map.entry("getProductAvailability", 1));
        assertThat(levels().products()).containsKey(pass.id());
        assertThat(levels().polledAt())
                .as("changes since then are still to be asked for")
                .isEqualTo(began);

        nextCycle();
        assertThat(levels().performance(date).asOf()).isEqualTo(clock.instant());
    }

    @Test
    void whatSecutixStillPreparesIsAskedForAgainAtOnce() {
        future();
        shop.fails("getEventAvailability", "in_progress", 2);
        tick();

        assertThat(shop.calls()).containsEntry("getEventAvailability", 3).containsEntry("getProductAvailability", 1);
        assertThat(levels().performance(date).asOf()).isEqualTo(clock.instant());
        assertThat(poller.trouble()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"in_progress, 4", "in_progress_no_id, 1"})
    void butNotForEver(String fault, int times) {
        future();
        shop.fails("getEventAvailability", fault);
        tick();

        assertThat(shop.calls()).containsEntry("getEventAvailability", times);
        assertThat(poller.trouble())
                .hasValueSatisfying(trouble -> assertThat(trouble).contains("still preparing"));
    }

    @Test
    void anAnswerWithoutLevelsChangesNone() {
        future();
        tick();
        Levels before = levels();
        clock.advance(Duration.ofDays(1));
        shop.fails("*", "empty");
        nextCycle();

        assertThat(levels().performances()).isEqualTo(before.performances());
    }

    @ParameterizedTest
    @ValueSource(strings = {"VIOLET", "7", "-3"})
    void valuesThatNobodyKnowsAreUnknown(String level) {
        future();
        shop.hold("product", pass.id(), "{\"level\":\"" + level + "\"}");
        tick();

        assertThat(levels().products()).containsEntry(pass.id(), new Entry(pass.id(), UNKNOWN, null, clock.instant()));
    }

    @Test
    void anotherReplicaGoesOnFromRedis() {
        future();
        tick();
        Duty other = new Duty(redis, duty.fence().key().replace(":fence", ""), Duration.ofMinutes(5), System::nanoTime);
        other.renew();
        assertThat(other.isHeld()).isFalse();
        duty.handOn();
        other.renew();
        poller = poller(other);
        shop.forgetCalls();
        clock.advance(CYCLE.minusSeconds(1));
        tick();
        assertThat(shop.calls()).as("not due for the other one either").isEmpty();

        clock.advance(Duration.ofSeconds(1));
        tick();
        assertThat(shop.calls()).containsOnly(Map.entry("getUpdatedAvailabilities", 1));
    }

    @Test
    void twoWhoBothThinkThatItIsTheirTurnMakeOnePoll() {
        future();
        PosPoller other = poller(duty);
        tick();
        clock.advance(CYCLE);
        shop.forgetCalls();
        tick();
        clock.advance(CYCLE);
        other.tick();

        assertThat(shop.calls()).containsOnly(Map.entry("getUpdatedAvailabilities", 1));
    }

    @Test
    void whoeverWasOvertakenWhileSecutixAnsweredPublishesNothing() {
        future();
        tick();
        long generation = levels().generation();
        redis.value(String.class).set(duty.fence().key(), "999");
        nextCycle();

        assertThat(levels().generation()).isEqualTo(generation);
        assertThat(poller.trouble()).isEmpty();
    }

    @Test
    void whoeverIsNotOnDutyAsksNothing() {
        future();
        duty.handOn();
        tick();

        assertThat(shop.calls()).isEmpty();
        assertThat(poller.isDue()).isFalse();
    }

    @Test
    void levelsThatRedisLostAreStoredAgainWithoutACall() {
        future();
        tick();
        long generation = levels().generation();
        shop.forgetCalls();
        redis.execute("FLUSHALL");
        duty.renew();
        current.refresh(opera);
        assertThat(poller.isDue()).isTrue();
        tick();

        assertThat(shop.calls()).isEmpty();
        assertThat(current.isLost(opera)).isFalse();
        assertThat(levels().generation()).isEqualTo(generation + 1);
    }

    @Test
    void aClockThatIsSetBackDoesNotStopThePolls() {
        future();
        tick();
        clock.advance(Duration.ofDays(-3));
        shop.forgetCalls();
        tick();

        assertThat(shop.calls())
                .as("what changed since a moment to come cannot be asked")
                .containsOnly(Map.entry("getEventAvailability", 1), Map.entry("getProductAvailability", 1));
        assertThat(levels().performance(date).asOf()).isEqualTo(clock.instant());
        shop.forgetCalls();
        tick();
        assertThat(shop.calls()).isEmpty();
    }

    @Test
    void whatAClockThatJumpedAheadHadToldIsAskedForAgain() {
        future();
        tick();
        clock.advance(Duration.ofDays(3));
        tick();
        clock.advance(Duration.ofDays(-3));
        nextCycle();
        nextCycle();

        assertThat(levels().polledAt()).isEqualTo(clock.instant());
        assertThat(levels().performances().values())
                .allSatisfy(entry -> assertThat(entry.asOf()).isEqualTo(clock.instant()));
        assertThat(levels().products().get(pass.id()).asOf()).isEqualTo(clock.instant());
    }

    @Test
    void whileTheTapIsClosedNothingIsAsked() {
        future();
        tick();
        shop.forgetCalls();
        Instant open = clock.instant().plus(Duration.ofHours(3));
        allowance = new Allowance(10_000, 1_000_000_000, MONTH_ENDS, Optional.of(open), 10);
        nextCycle();
        assertThat(shop.calls()).isEmpty();

        clock.advance(Duration.ofHours(3));
        tick();
        assertThat(shop.calls()).isNotEmpty();
    }

    @Test
    void aSmallBudgetStretchesTheCycle() {
        future();
        tick();
        allowance = new Allowance(720, 1_000_000_000, clock.instant().plus(Duration.ofDays(30)), Optional.empty(), 1);
        clock.advance(Duration.ofMinutes(45));
        assertThat(poller.isDue()).isFalse();

        clock.advance(Duration.ofMinutes(15));
        assertThat(poller.isDue()).as("an hour is the longest").isTrue();
    }

    @Test
    void theShopsIdIsAskedForOnce() {
        ids.forget(opera);
        future();
        tick();
        nextCycle();
        PosIds afterRestart = new PosIds(catalog, redis);
        afterRestart.of(opera);

        assertThat(shop.calls()).containsEntry("getPOSConfig", 1);
    }
}
