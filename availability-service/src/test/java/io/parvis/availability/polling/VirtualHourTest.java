package io.parvis.availability.polling;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.MeterRegistry;
import io.parvis.availability.demand.Demand;
import io.parvis.availability.levels.AnotherReplica;
import io.parvis.availability.levels.CurrentLevels;
import io.parvis.availability.sales.SaleIndex;
import io.parvis.availability.testing.Catalogue;
import io.parvis.availability.testing.Sheet;
import io.parvis.availability.testing.Shop;
import io.parvis.pointofsale.PointOfSale;
import io.parvis.pointofsale.PointsOfSale;
import io.parvis.sale.SaleSheet.Product;
import io.parvis.secutix.Outcome;
import io.parvis.secutix.SecutixAvailability;
import io.parvis.secutix.SecutixCatalog;
import io.parvis.secutix.budget.Budget;
import io.parvis.secutix.budget.Institution;
import io.parvis.secutix.budget.Limits;
import io.parvis.secutix.budget.Purpose;
import io.parvis.secutix.budget.Usage;
import io.parvis.stack.testing.MovableClock;
import io.parvis.stack.testing.SandboxUrl;
import io.parvis.stack.testing.TicketshopResource;
import io.quarkus.redis.datasource.RedisDataSource;
import io.quarkus.redis.runtime.datasource.BlockingRedisDataSourceImpl;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.redis.client.Redis;
import io.vertx.mutiny.redis.client.RedisAPI;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * An hour of polls by a clock of its own, with the real budget on a real Redis and calls to the real sandbox: what the
 * sandbox counted is what the budget says was spent.
 */
@QuarkusTest
@WithTestResource(TicketshopResource.class)
@WithTestResource(Catalogue.class)
class VirtualHourTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration LEASE = Duration.ofSeconds(15);
    private static final String DUTY = "parvis:{opera}:levels:polling";

    @SandboxUrl
    URI sandbox;

    @Inject
    PointsOfSale pointsOfSale;

    @Inject
    SecutixAvailability secutix;

    @Inject
    SecutixCatalog catalog;

    @Inject
    ObjectMapper json;

    @Inject
    MeterRegistry metrics;

    @Inject
    Vertx vertx;

    private final List<Redis> connections = new ArrayList<>();
    private PointOfSale opera;
    private Shop shop;
    private MovableClock clock;
    private SaleIndex sales;

    private record Replica(RedisDataSource redis, Budget budget, SecutixCatalog catalog, Duty duty, PosPoller poller) {
        long polls() {
            return poller.tally().polls();
        }
    }

    /** The morning of a month that nothing was counted in yet. */
    @BeforeEach
    void fresh() {
        opera = pointsOfSale.get("opera");
        shop = new Shop(sandbox);
        shop.works();
        List<Product> products = Shop.products(catalog, opera, 20, 5);
        sales = new SaleIndex(Sheet.of(products.toArray(Product[]::new)));
        clock = new MovableClock(ZonedDateTime.now(opera.timeZone())
                .truncatedTo(ChronoUnit.DAYS)
                .withDayOfMonth(1)
                .plusMonths(1)
                .withHour(9)
                .toInstant());
        shop.forgetCalls();
    }

    @AfterEach
    void disconnect() {
        shop.works();
        connections.forEach(Redis::close);
    }

    /** In a database of its own, where the service that runs by the real clock does not look. */
    private RedisDataSource connect() {
        Redis redis = Redis.createClient(vertx, TicketshopResource.redisUrl() + "/1");
        connections.add(redis);
        return new BlockingRedisDataSourceImpl(vertx, redis, RedisAPI.api(redis), Duration.ofSeconds(20));
    }

    private Replica replica(long callsPerMonth) {
        RedisDataSource redis = connect();
        if (connections.size() == 1) {
            redis.execute("FLUSHDB");
        }
        Limits limits = new Limits(60, Duration.ofMinutes(10), callsPerMonth, 1_000_000_000);
        Institution institution = new Institution(opera.institutionCode(), List.of("opera"), opera.timeZone(), limits);
        Budget budget = Budget.onClock(institution, redis, clock, new Random(1));
        CurrentLevels current = AnotherReplica.of(pointsOfSale, redis, json);
        Duty duty = new Duty(redis, DUTY, LEASE, () -> clock.millis() * 1_000_000);
        SecutixCatalog counted = catalog.countedBy(budget);
        PosPoller poller = new PosPoller(
                opera,
                new Rhythm(MINUTE, Duration.ofMinutes(15)),
                new PosPoller.Surroundings(
                        () -> Optional.of(sales),
                        () -> Demand.NONE,
                        () -> budget.allowance(opera, Purpose.AVAILABILITY)),
                current,
                new SecutixEnquiries(opera, secutix.countedBy(budget), new PosIds(counted, redis)),
                duty,
                new Random(1),
                clock);
        return new Replica(redis, budget, counted, duty, poller);
    }

    /** Sixty minutes, each with what is to happen in it; then nobody may have polled more than once in any of them. */
    private void hour(List<Replica> replicas, IntConsumer minute) {
        for (int number = 0; number < 60; number++) {
            long before = replicas.stream().mapToLong(Replica::polls).sum();
            replicas.get(0).duty().giveTurnBack(); // a minute has passed, though not by Redis's own clock
            minute.accept(number);
            assertThat(replicas.stream().mapToLong(Replica::polls).sum() - before)
                    .as("polls in minute %d", number)
                    .isBetween(0L, 1L);
            clock.advance(MINUTE);
        }
    }

    private void booksAgree(Budget budget, Map<String, Long> callsBefore, Map<String, Long> bytesBefore) {
        Map<String, Long> calls = shop.counted("calls");
        Map<String, Long> bytes = shop.counted("bytes");
        assertThat(since(callsBefore, metered("parvis.secutix.calls"))).isEqualTo(calls);
        assertThat(since(bytesBefore, metered("parvis.secutix.bytes"))).isEqualTo(bytes);
        Map<Purpose, Usage> spent = budget.report(opera).standing().usage();
        for (Purpose purpose : Purpose.values()) {
            assertThat(spent.get(purpose))
                    .as(purpose.service())
                    .isEqualTo(new Usage(sum(calls, purpose), sum(bytes, purpose)));
        }
    }

    private static long sum(Map<String, Long> byOperation, Purpose purpose) {
        return byOperation.entrySet().stream()
                .filter(operation -> operation.getKey().contains("Availabilit") == (purpose == Purpose.AVAILABILITY))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    private Map<String, Long> metered(String name) {
        return metrics.find(name).counters().stream()
                .collect(groupingBy(counter -> counter.getId().getTag("operation"), TreeMap::new, summingLong(counter ->
                        (long) counter.count())));
    }

    private static Map<String, Long> since(Map<String, Long> before, Map<String, Long> now) {
        Map<String, Long> grown = new TreeMap<>();
        now.forEach((operation, count) -> {
            long more = count - before.getOrDefault(operation, 0L);
            if (more > 0) {
                grown.put(operation, more);
            }
        });
        return grown;
    }

    @Test
    void whatSecutixCountedIsWhatTheBudgetSaysWasSpent() {
        Replica one = replica(200_000);
        Map<String, Long> calls = metered("parvis.secutix.calls");
        Map<String, Long> bytes = metered("parvis.secutix.bytes");
        hour(List.of(one), minute -> {
            if (minute == 10) {
                assertThat(one.catalog().lastSetupUpdate(opera)).isInstanceOf(Outcome.Data.class);
            }
            if (minute == 20) {
                shop.fails("*", "http_500");
            }
            if (minute == 21) {
                shop.works();
            }
            one.duty().renew();
            one.poller().tick();
        });

        assertThat(one.polls()).isBetween(50L, 60L);
        assertThat(one.poller().tally().failures()).isPositive();
        assertThat(shop.calls())
                .containsKeys("getLastSetupUpdate", "getPOSConfig", "getEventAvailability", "getUpdatedAvailabilities");
        booksAgree(one.budget(), calls, bytes);
    }

    @Test
    void underTheStandardContractAnHourTakesItsShare() {
        Replica one = replica(10_000);
        hour(List.of(one), minute -> {
            one.duty().renew();
            one.poller().tick();
        });

        long calls =
                shop.calls().values().stream().mapToLong(Integer::longValue).sum();
        assertThat(calls).isBetween(8L, 25L);
        assertThat(one.budget().report(opera).standing().total().calls()).isEqualTo(calls);
    }

    @Test
    void twoReplicasNeverDoubleACallAlsoWhenOneIsPaused() {
        Replica one = replica(200_000);
        Replica other = replica(200_000);
        Map<String, Long> calls = metered("parvis.secutix.calls");
        Map<String, Long> bytes = metered("parvis.secutix.bytes");
        hour(List.of(one, other), minute -> {
            if (minute == 20) {
                one.redis().key().del(DUTY); // what Redis does by its own clock when nobody renews it
            }
            if (minute < 20 || minute >= 40) {
                one.duty().renew();
            }
            other.duty().renew();
            one.poller().tick();
            other.poller().tick();
        });

        assertThat(one.polls()).isGreaterThanOrEqualTo(18);
        assertThat(other.polls()).isGreaterThanOrEqualTo(18);
        assertThat(one.polls() + other.polls()).isBetween(55L, 60L);
        booksAgree(other.budget(), calls, bytes);
        assertThat(one.budget().report(opera).standing().usage())
                .isEqualTo(other.budget().report(opera).standing().usage());
    }
}
