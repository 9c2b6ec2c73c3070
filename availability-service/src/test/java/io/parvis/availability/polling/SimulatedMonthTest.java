package io.parvis.availability.polling;

import static org.assertj.core.api.Assertions.assertThat;

import io.parvis.availability.testing.Catalogue;
import io.parvis.secutix.budget.Usage;
import io.parvis.stack.testing.TicketshopResource;
import io.quarkus.redis.datasource.RedisDataSource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/**
 * The first days of the month. With {@code -Dparvis.simulated.days=30} it is all of it, which gives the figures of
 * docs/availability.md; they are left in {@code target}.
 */
@QuarkusTest
@WithTestResource(value = TicketshopResource.class, initArgs = @ResourceArg(name = "sandbox", value = "false"))
@WithTestResource(Catalogue.class)
class SimulatedMonthTest {
    /** A week to learn the hours in, the first of the two mornings, and some days on. */
    private static final int DAYS = Integer.getInteger("parvis.simulated.days", 12);

    @Inject
    RedisDataSource redis;

    @Test
    void theMonthHoldsAndFreshnessGoesWhereVisitorsLook() throws IOException {
        redis.execute("FLUSHALL");
        CompletableFuture<SimulatedMonth> running = CompletableFuture.supplyAsync(
                () -> SimulatedMonth.of(false, redis).run(DAYS));
        SimulatedMonth theatre = SimulatedMonth.of(true, redis).run(DAYS);
        SimulatedMonth museum = running.join();
        Files.writeString(Path.of("target", "simulated-month.md"), theatre.table() + '\n' + museum.table());

        holds(theatre);
        holds(museum);
        isFresher(theatre, 4.3, 2.4);
        isFresher(museum, 2.4, 2.2);
    }

    private static void holds(SimulatedMonth month) {
        SimulatedShop shop = month.shop();
        assertThat(shop.refused).as("calls that the budget refused").isZero();
        assertThat(month.books().total())
                .as("the budget's books against what SecuTix counted")
                .isEqualTo(new Usage(shop.calls, shop.bytes));
        long callsOfTheseDays = SimulatedMonth.STANDARD.callsPerMonth() * DAYS / 30;
        assertThat(shop.calls).isBetween(callsOfTheseDays * 9 / 10, callsOfTheseDays * 11 / 10);
        assertThat(shop.bytes).isLessThanOrEqualTo(SimulatedMonth.STANDARD.bytesPerMonth() * DAYS / 30);
        assertThat(month.shortestGap).isGreaterThanOrEqualTo(Duration.ofMinutes(1));
    }

    /** By how many times, at the median and at the 95th percentile. */
    private static void isFresher(SimulatedMonth month, double half, double most) {
        assertThat(month.looked.percentile(0.5) * half).isLessThanOrEqualTo(month.naiveLooked.percentile(0.5));
        assertThat(month.looked.percentile(0.95) * most).isLessThanOrEqualTo(month.naiveLooked.percentile(0.95));
    }
}
