package io.parvis.availability.demand;

import io.parvis.pointofsale.PointOfSale;
import io.quarkus.redis.datasource.RedisDataSource;
import io.quarkus.redis.datasource.hash.HashCommands;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Looks in Redis, by slots of five minutes, and by hour of each of the last days. Calls block. */
@Singleton
class DemandStore {
    private static final String ADD = """
        for at = 5, #ARGV, 2 do redis.call('hincrby', KEYS[1], ARGV[at], ARGV[at + 1]) end
        redis.call('expire', KEYS[1], ARGV[1])
        redis.call('hincrby', KEYS[2], ARGV[3], ARGV[4])
        redis.call('expire', KEYS[2], ARGV[2])
        """;

    private final RedisDataSource redis;
    private final HashCommands<String, String, String> hashes;

    DemandStore(RedisDataSource redis) {
        this.redis = redis;
        this.hashes = redis.hash(String.class);
    }

    /** Adds looks, by {@link Demand#PRODUCT} or {@link Demand#PERFORMANCE} and id, in one command. */
    void add(PointOfSale pos, Map<String, Long> looks, Instant now) {
        ZonedDateTime local = now.atZone(pos.timeZone());
        List<String> command = new ArrayList<>(List.of(
                ADD,
                "2",
                slotKey(pos, slot(now)),
                dayKey(pos, local.toLocalDate()),
                Long.toString(Demand.SLOT.multipliedBy(Demand.SLOTS + 1).toSeconds()),
                Long.toString(Duration.ofDays(Demand.DAYS + 2).toSeconds()),
                Integer.toString(local.getHour()),
                Long.toString(looks.values().stream().mapToLong(Long::longValue).sum())));
        looks.forEach((field, count) -> {
            command.add(field);
            command.add(count.toString());
        });
        redis.execute("EVAL", command.toArray(String[]::new));
    }

    /** What is looked at by now. */
    Demand read(PointOfSale pos, Instant now) {
        List<Map<String, Long>> slots = new ArrayList<>();
        for (int back = 0; back < Demand.SLOTS; back++) {
            Map<String, Long> slot = new HashMap<>();
            hashes.hgetall(slotKey(pos, slot(now) - back))
                    .forEach((field, looks) -> slot.put(field, Long.valueOf(looks)));
            slots.add(slot);
        }
        return Demand.of(slots, byHour(pos, now.atZone(pos.timeZone()).toLocalDate()));
    }

    private double[] byHour(PointOfSale pos, LocalDate today) {
        List<double[]> days = new ArrayList<>();
        for (int back = 1; back <= Demand.DAYS; back++) {
            double[] hours = new double[24];
            hashes.hgetall(dayKey(pos, today.minusDays(back)))
                    .forEach((hour, looks) -> hours[Integer.parseInt(hour)] = Long.parseLong(looks));
            days.add(hours);
        }
        return Demand.week(days);
    }

    private static long slot(Instant now) {
        return now.getEpochSecond() / Demand.SLOT.toSeconds();
    }

    private static String slotKey(PointOfSale pos, long slot) {
        return "parvis:{" + pos.slug() + "}:demand:" + slot;
    }

    private static String dayKey(PointOfSale pos, LocalDate day) {
        return "parvis:{" + pos.slug() + "}:demand:" + day;
    }
}
