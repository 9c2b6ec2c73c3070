package io.parvis.availability.polling;

import static org.assertj.core.api.Assertions.assertThat;

import io.parvis.availability.demand.Demand;
import io.parvis.availability.levels.CurrentLevels;
import io.parvis.availability.levels.Levels;
import io.parvis.availability.sales.SaleIndex;
import io.parvis.availability.testing.Sheet;
import io.parvis.availability.testing.Shop;
import io.parvis.pointofsale.PointOfSale;
import io.parvis.pointofsale.PointsOfSale;
import io.parvis.sale.SaleSheet.Product;
import io.parvis.secutix.SecutixAvailability;
import io.parvis.secutix.SecutixCatalog;
import io.parvis.secutix.budget.Allowance;
import io.parvis.stack.testing.MovableClock;
import io.parvis.stack.testing.SandboxUrl;
import io.quarkus.redis.datasource.RedisDataSource;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/**
 * Polls the real sandbox and writes to a real Redis by a clock of its own. The service's own polling rests, since the
 * catalogue service, as these tests have it, never answers.
 */
abstract class SandboxPolls {
    static final Duration CYCLE = Duration.ofMinutes(15);
    static final Instant MONTH_ENDS = Instant.now().plus(Duration.ofDays(60));

    static final Allowance AMPLE = new Allowance(100_000_000, 1_000_000_000_000L, MONTH_ENDS, Optional.empty(), 10_000);

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

    final Instant realNow = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    PointOfSale opera;
    Shop shop;
    List<Product> products;
    Product event;
    String date;
    Product pass;
    MovableClock clock;
    Duty duty;
    Demand demand = Demand.NONE;
    Allowance allowance = AMPLE;
    Optional<SaleIndex> sales;
    PosPoller poller;

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
    void worksAgain() {
        shop.works();
        String state = "parvis:{OPERA}:budget:state";
        redis.hash(String.class).hkeys(state).stream()
                .filter(field -> field.matches("(Availability|Catalog)Service:(closed|refus).*"))
                .forEach(field -> redis.hash(String.class).hdel(state, field));
    }

    /** A clock before the real one: then whatever is held by now changed after the last poll. */
    void past() {
        start(realNow.minus(Duration.ofDays(30)));
    }

    /** A clock after the real one: then nothing changed since the last poll. */
    void future() {
        start(realNow.plus(Duration.ofHours(1)));
    }

    void start(Instant now) {
        clock = new MovableClock(now);
        poller = poller(duty);
    }

    PosPoller poller(Duty someone) {
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

    void nextCycle() {
        clock.advance(CYCLE);
        tick();
    }

    /** The clock of turns is Redis's own, which goes on by itself outside of tests. */
    void tick() {
        duty.giveTurnBack();
        poller.tick();
    }

    Levels levels() {
        return current.of(opera);
    }
}
