package io.parvis.availability.polling;

import static io.parvis.level.Level.AVAILABLE;
import static io.parvis.level.Level.LIMITED;
import static io.parvis.level.Level.SOLD_OUT;
import static io.parvis.level.Level.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;

import io.parvis.availability.levels.Levels;
import io.parvis.availability.sales.SaleIndex;
import io.parvis.availability.testing.Catalogue;
import io.parvis.availability.testing.Sheet;
import io.parvis.level.LevelSheet.Entry;
import io.parvis.sale.SaleSheet.Product;
import io.parvis.secutix.budget.Allowance;
import io.parvis.stack.testing.TicketshopResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is asked for, and when. */
@QuarkusTest
@WithTestResource(TicketshopResource.class)
@WithTestResource(Catalogue.class)
class PosPollerTest extends SandboxPolls {
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
