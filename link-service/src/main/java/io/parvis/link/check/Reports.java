package io.parvis.link.check;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.parvis.pointofsale.PointOfSale;
import io.quarkus.redis.datasource.RedisDataSource;
import io.quarkus.redis.datasource.value.SetArgs;
import io.quarkus.redis.datasource.value.ValueCommands;
import jakarta.inject.Singleton;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The last report of each point of sale, where all replicas see it. Calls block. */
@Singleton
class Reports {
    /** A report that was not written for that long belongs to nobody any more. */
    static final Duration SILENCE = Duration.ofMinutes(2);

    private static final Duration REMEMBERED = Duration.ofDays(1);

    private final ValueCommands<String, String> values;
    private final ObjectMapper json;
    private final Clock clock;

    Reports(RedisDataSource redis, ObjectMapper json, Clock clock) {
        this.values = redis.value(String.class);
        this.json = json;
        this.clock = clock;
    }

    static String leaseKey(PointOfSale pos) {
        return key(pos) + ":lease";
    }

    private static String key(PointOfSale pos) {
        return "parvis:{" + pos.slug() + "}:links:check";
    }

    void keep(PointOfSale pos, Report report) {
        try {
            values.set(key(pos), json.writeValueAsString(report));
        } catch (JsonProcessingException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    Optional<Report> last(PointOfSale pos) {
        return Optional.ofNullable(values.get(key(pos)))
                .map(this::read)
                .map(report -> report.in(pos.timeZone()))
                .map(this::asItStands);
    }

    /** True for the one replica that may run what the schedule struck at that moment. */
    boolean claim(PointOfSale pos, Instant struck) {
        String mine = key(pos) + ":struck:" + struck.getEpochSecond();
        return values.setGet(mine, "1", new SetArgs().nx().ex(REMEMBERED)) == null;
    }

    private Report asItStands(Report report) {
        boolean silent = report.updatedAt().toInstant().plus(SILENCE).isBefore(clock.instant());
        return report.state() == Report.State.RUNNING && silent ? report.brokenOff() : report;
    }

    /** Its times are in UTC: reading loses the offsets that they were written with. */
    private Report read(String written) {
        try {
            return json.readValue(written, Report.class);
        } catch (JsonProcessingException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
