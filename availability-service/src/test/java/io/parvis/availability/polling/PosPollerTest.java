package io.parvis.availability.polling;

import static io.parvis.level.Level.AVAILABLE;
import static io.parvis.level.Level.LIMITED;
import static io.parvis.level.Level.SOLD_OUT;
import static io.parvis.level.Level.UNKNOWN;
import static io.quarkus.test.common.TestResourceScope.RESTRICTED_TO_CLASS;
import static org.assertj.core.api.Assertions.assertThat;

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
import io.parvis.secutix.BackOff;
import io.parvis.secutix.SecutixAvailability;
import io.parvis.secutix.SecutixCatalog;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Polls the real sandbox and writes to a real Redis by a clock of its own. The service's own polling rests, since the
 * catalogue service, as this test has it, never answers.
 */
@QuarkusTest
@WithTestResource(value = TicketshopResource.class, scope = RESTRICTED_TO_CLASS)
@WithTestResource(value = Catalogue.class, scope = RESTRICTED_TO_CLASS)
class PosPollerTest {
    private static final Duration CYCLE = Duration.ofMinutes(15);

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
    private Optional<SaleIndex> sales;
    private PosPoller poller;

    @BeforeEach
    void fresh() {
        opera = pointsOfSale.get("opera");
        shop = new Shop(sandbox);
        shop.works();
        products = Shop.products(catalog, opera, 20, 5);
        event = products.get(0);
        date = event.performances().get(0).id();
        pass = products.get(20);
        sales = Optional.of(new SaleIndex(Sheet.of(products.toArray(Product[]::new))));
        current.publish(opera, Levels.NONE);
        shop.forgetCalls();
    }

    @AfterEach
    void mend() {
        shop.works();
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
        poller = new PosPoller(
                opera,
                new Rhythm(CYCLE, CYCLE),
                () -> sales,
                current,
                new Poll(secutix, ids, clock),
                new BackOff(Duration.ofSeconds(5), new Random(1)),
                clock);
    }

    private void nextCycle() {
        clock.advance(CYCLE);
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
        poller.tick();

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
        poller.tick();
        shop.forgetCalls();
        clock.advance(CYCLE.minusMillis(1));
        poller.tick();

        assertThat(shop.calls()).isEmpty();
    }

    @Test
    void oneCallSaysThatNothingChangedAndMakesLevelsFresh() {
        future();
        poller.tick();
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
        poller.tick();
        assertThat(levels().performance(date).level()).isEqualTo(AVAILABLE);
        shop.hold("performance", date, "{\"level\":3}");
        shop.hold("product", pass.id(), "{\"level\":2}");
        nextCycle();

        assertThat(levels().performance(date).level()).isEqualTo(SOLD_OUT);
        assertThat(levels().performance(date).asOf()).isEqualTo(clock.instant());
        assertThat(levels().products().get(pass.id()).level()).isEqualTo(LIMITED);
    }

    @Test
    void everythingIsAskedForFromTimeToTime() {
        future();
        poller.tick();
        for (int cycle = 1; cycle < 24; cycle++) {
            nextCycle();
        }
        shop.forgetCalls();
        nextCycle();

        assertThat(shop.calls())
                .containsOnly(Map.entry("getEventAvailability", 1), Map.entry("getProductAvailability", 1));
    }

    @Test
    void whatComesOnSaleIsAskedForWithTheNextPoll() {
        future();
        sales = Optional.of(new SaleIndex(Sheet.of(products.subList(1, 25).toArray(Product[]::new))));
        poller.tick();
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
        poller.tick();
        shop.forgetCalls();
        nextCycle();

        assertThat(levels().products()).containsEntry("424242", new Entry("424242", UNKNOWN, null, null));
        assertThat(shop.calls()).containsOnlyKeys("getUpdatedAvailabilities");
    }

    @Test
    void withNothingOnSaleSecutixIsNotCalled() {
        future();
        sales = Optional.of(new SaleIndex(Sheet.of()));
        poller.tick();

        assertThat(shop.calls()).isEmpty();
        assertThat(levels().polledAt()).isEqualTo(clock.instant());
    }

    @Test
    void withoutACatalogueNothingIsDue() {
        future();
        sales = Optional.empty();
        poller.tick();

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
        poller.tick();
        Levels before = levels();
        shop.hold("product", pass.id(), "{\"level\":2}");
        shop.fails("*", fault);
        nextCycle();

        assertThat(levels()).isEqualTo(before);
        assertThat(poller.trouble())
                .hasValueSatisfying(trouble -> assertThat(trouble).contains(told));
        shop.forgetCalls();
        poller.tick();
        assertThat(shop.calls()).as("calls during the back-off").isEmpty();

        shop.works();
        clock.advance(Duration.ofMinutes(30));
        poller.tick();
        assertThat(levels().products().get(pass.id()).level()).isEqualTo(LIMITED);
        assertThat(poller.trouble()).isEmpty();
    }

    @Test
    void troubleAtTheVeryStartIsTriedAgainToo() {
        future();
        shop.fails("*", "unauthorized");
        poller.tick();
        assertThat(levels().polledAt()).isNull();
        assertThat(poller.trouble()).isPresent();

        shop.works();
        clock.advance(Duration.ofMinutes(10));
        poller.tick();
        assertThat(levels().polledAt()).isEqualTo(clock.instant());
    }

    @Test
    void aSweepThatIsStoppedHalfWayGoesOnThere() {
        future();
        Instant began = clock.instant();
        shop.fails("getProductAvailability", "http_429");
        poller.tick();

        assertThat(levels().performance(date).asOf()).isEqualTo(began);
        assertThat(levels().products()).doesNotContainKey(pass.id());
        assertThat(levels().polledAt()).isNull();
        clock.advance(Duration.ofSeconds(59));
        assertThat(poller.isDue()).as("before SecuTix allows it").isFalse();

        shop.works();
        shop.forgetCalls();
        clock.advance(Duration.ofMinutes(10));
        poller.tick();
        assertThat(shop.calls()).containsOnly(Map.entry("getProductAvailability", 1));
        assertThat(levels().products()).containsKey(pass.id());
        assertThat(levels().polledAt())
                .as("changes since then are still to be asked for")
                .isEqualTo(began);

        nextCycle();
        assertThat(levels().performance(date).asOf()).isEqualTo(clock.instant());
    }

    @Test
    void anAnswerWithoutLevelsChangesNone() {
        future();
        poller.tick();
        Levels before = levels();
        for (int cycle = 1; cycle < 24; cycle++) {
            clock.advance(CYCLE);
        }
        shop.fails("*", "empty");
        nextCycle();

        assertThat(levels().performances()).isEqualTo(before.performances());
    }

    @Test
    void valuesThatNobodyKnowsAreUnknown() {
        future();
        shop.hold("product", pass.id(), "{\"level\":\"VIOLET\"}");
        poller.tick();

        assertThat(levels().products()).containsEntry(pass.id(), new Entry(pass.id(), UNKNOWN, null, clock.instant()));
    }

    @Test
    void anotherReplicaGoesOnFromRedis() {
        future();
        poller.tick();
        PosPoller other = poller;
        start(clock.instant().plus(CYCLE).minusSeconds(1));
        shop.forgetCalls();
        poller.tick();
        assertThat(shop.calls()).as("not due for the other one either").isEmpty();

        clock.advance(Duration.ofSeconds(1));
        poller.tick();
        assertThat(shop.calls()).containsOnly(Map.entry("getUpdatedAvailabilities", 1));
        assertThat(other.trouble()).isEmpty();
    }

    @Test
    void theShopsIdIsAskedForOnce() {
        ids.forget(opera);
        future();
        poller.tick();
        nextCycle();
        PosIds afterRestart = new PosIds(catalog, redis);
        afterRestart.of(opera);

        assertThat(shop.calls()).containsEntry("getPOSConfig", 1);
    }
}
