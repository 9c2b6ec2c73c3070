package io.parvis.secutix.budget;

import io.parvis.secutix.Outcome;
import io.quarkus.redis.datasource.RedisDataSource;
import io.vertx.mutiny.redis.client.Response;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The count that all replicas and services keep in Redis. Calls block, and throw while Redis cannot be reached. */
final class Ledger {
    private final RedisDataSource redis;
    private final InstantSource clock;
    private final Optional<InstantSource> serverClock;
    private final Map<String, Seen> seen = new ConcurrentHashMap<>();

    /** What this replica knows of an institution, should Redis lose it: the facts as they came. */
    private record Seen(String month, List<String> facts) {
        static final Seen NOTHING = new Seen("", Collections.nCopies(9, "0"));

        static Seen of(String month, Response facts) {
            return new Seen(
                    month,
                    IntStream.range(0, facts.size())
                            .mapToObj(at -> facts.get(at).toString())
                            .toList());
        }
    }

    /**
     * What a call is measured by.
     *
     * @param kept what of the month is not for it
     * @param guess bytes, where no such answer was seen yet
     */
    record Terms(Usage kept, long guess) {}

    /** A call may be made, or not yet. */
    sealed interface Decision {
        record Granted(Reservation reservation) implements Decision {}

        record Denied(Outcome.Limit limit, Duration retryAfter) implements Decision {}
    }

    /** @param serverClock in the place of Redis's own; empty = Redis's own */
    Ledger(RedisDataSource redis, InstantSource clock, Optional<InstantSource> serverClock) {
        this.redis = redis;
        this.clock = clock;
        this.serverClock = serverClock;
    }

    Decision reserve(Institution institution, Reservation asked, Terms terms) {
        Month month = month(institution);
        Limits limits = institution.limits();
        Response answer = run(
                Scripts.RESERVE,
                institution,
                month,
                asked.purpose().service(),
                Reservation.kind(asked.operation(), asked.pos()),
                asked.pos().slug(),
                asked.id(),
                month.day(),
                limits.callsPerMinute(),
                limits.callsPerMonth(),
                limits.bytesPerMonth(),
                terms.kept().calls(),
                terms.kept().bytes(),
                terms.guess(),
                interval(institution, asked));
        String verdict = answer.get(0).toString();
        if (!verdict.equals("GO")) {
            return new Decision.Denied(
                    Outcome.Limit.valueOf(verdict),
                    Duration.ofMillis(answer.get(1).toLong()));
        }
        String charged = answer.get(3).toString();
        Reservation reservation = new Reservation(
                asked.id(),
                asked.pos(),
                asked.purpose(),
                asked.operation(),
                charged,
                month.day().toString(),
                answer.get(1).toLong(),
                answer.get(2).toLong(),
                answer.get(4).toLong());
        seen.put(institution.code(), Seen.of(charged, answer.get(5)));
        return new Decision.Granted(reservation);
    }

    /** @return whether the call is known still */
    boolean topUp(Institution institution, Reservation call, long bytes) {
        return run(
                                Scripts.TOP_UP,
                                institution,
                                month(institution),
                                call.purpose().service(),
                                call.id(),
                                call.month(),
                                call.day(),
                                bytes)
                        .toLong()
                == 1;
    }

    /**
     * @param named the wait that SecuTix named; zero = none
     * @param waits after one refusal, two in a row and so on
     * @return for how long the service is closed now; zero when it is not
     */
    Duration settle(
            Institution institution,
            Reservation call,
            long bytes,
            Ending ending,
            Duration named,
            List<Duration> waits) {
        List<Object> arguments = new ArrayList<>(List.of(
                call.purpose().service(),
                Reservation.kind(call.operation(), call.pos()),
                call.pos().slug(),
                call.id(),
                call.month(),
                call.day(),
                call.at(),
                call.bytes(),
                bytes,
                ending,
                named.toMillis(),
                interval(institution, call),
                call.exportFrom()));
        waits.forEach(wait -> arguments.add(wait.toMillis()));
        return Duration.ofMillis(run(Scripts.SETTLE, institution, month(institution), arguments.toArray())
                .toLong());
    }

    Standing standing(Institution institution) {
        Response answer = run(
                Scripts.STANDING,
                institution,
                month(institution),
                institution.limits().exportInterval().toMillis());
        Standing standing = StandingReader.read(answer);
        if (!standing.month().isEmpty()) {
            seen.put(institution.code(), Seen.of(standing.month(), answer.get(2)));
        }
        return standing;
    }

    /** Whether nobody claimed that of the month before. */
    boolean claim(Institution institution, String month, String what) {
        return redis.execute("EVAL", Scripts.CLAIM, "1", institution.key("usage"), month + ":" + what)
                        .toLong()
                == 1;
    }

    private Response run(String script, Institution institution, Month month, Object... arguments) {
        List<String> keys = Stream.of("state", "usage", "days", "open", "minute:catalog", "minute:availability")
                .map(institution::key)
                .toList();
        Seen known = seen.getOrDefault(institution.code(), Seen.NOTHING);
        List<String> command = new ArrayList<>();
        command.add(script);
        command.add(Integer.toString(keys.size()));
        command.addAll(keys);
        command.add(Long.toString(serverClock.map(InstantSource::millis).orElse(-1L)));
        command.add(month.month().toString());
        command.add(Long.toString(month.starts().toEpochMilli()));
        command.add(Long.toString(month.ends().toEpochMilli()));
        command.add(month.oldestKept().toString());
        command.add(known.month());
        command.addAll(known.facts());
        Stream.of(arguments).map(String::valueOf).forEach(command::add);
        return redis.execute("EVAL", command.toArray(String[]::new));
    }

    private Month month(Institution institution) {
        return Month.at(clock.instant(), institution.zone());
    }

    private static long interval(Institution institution, Reservation call) {
        return call.isExport() ? institution.limits().exportInterval().toMillis() : -1;
    }
}
