package io.parvis.secutix.budget;

import io.parvis.pointofsale.PointOfSale;
import io.parvis.secutix.BackOff;
import io.parvis.secutix.Outcome;
import io.parvis.secutix.Outcome.Limit;
import io.parvis.secutix.Outcome.Refused;
import io.parvis.secutix.Outcome.Trouble;
import io.quarkus.redis.datasource.RedisDataSource;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.jboss.logging.Logger;

/**
 * What SecuTix's contract allows, counted in Redis over all replicas and services of an institution. A call is counted
 * before it is made: one whose caller dies stays counted. While Redis cannot be reached, none is made. All methods block.
 */
@Singleton
public class Budget {
    private static final Logger LOG = Logger.getLogger(Budget.class);
    private static final Duration FRESH = Duration.ofSeconds(3);
    private static final Duration UNCOUNTED_WAIT = Duration.ofSeconds(10);
    private static final Duration FIRST_WAIT = Duration.ofMinutes(1);
    private static final Duration LONGEST_WAIT = Duration.ofHours(1);
    private static final Duration LONGEST_NAMED = Duration.ofDays(31);
    private static final int WAITS = 8;

    private final Institutions institutions;
    private final Ledger ledger;
    private final Settlements settlements;
    private final InstantSource clock;
    private final RandomGenerator random;
    private final BackOff backOff;
    private final Map<String, Look> looks = new ConcurrentHashMap<>();

    /** @param at by this machine's clock */
    private record Look(Standing standing, Instant at) {
        boolean isFresh(Instant now) {
            Duration age = Duration.between(at, now);
            return !age.isNegative() && age.compareTo(FRESH) < 0;
        }
    }

    @Inject
    Budget(Institutions institutions, RedisDataSource redis, Clock clock, RandomGenerator random) {
        this(institutions, new Ledger(redis, clock, Optional.empty()), clock, random);
    }

    Budget(Institutions institutions, Ledger ledger, InstantSource clock, RandomGenerator random) {
        this.institutions = institutions;
        this.ledger = ledger;
        this.settlements = new Settlements(ledger);
        this.clock = clock;
        this.random = random;
        this.backOff = new BackOff(FIRST_WAIT, LONGEST_WAIT, random);
    }

    /**
     * A budget of one institution on a clock of its own, in the place of Redis's: for simulations.
     *
     * @param random for how long to wait after refusals
     */
    public static Budget onClock(
            Institution institution, RedisDataSource redis, InstantSource clock, RandomGenerator random) {
        return new Budget(new Institutions(institution), new Ledger(redis, clock, Optional.of(clock)), clock, random);
    }

    /**
     * What is left, as it was a few seconds ago at most. Nothing is, and it is closed for the moment, while that cannot
     * be told.
     */
    public Allowance allowance(PointOfSale pos, Purpose purpose) {
        Institution institution = institutions.of(pos);
        try {
            Standing standing = fresh(institution);
            if (!standing.month().isEmpty()) {
                return new Shares(institution, standing).allowance(purpose);
            }
        } catch (RuntimeException unreachable) {
            LOG.debug("What is left of the budget cannot be told", unreachable);
        }
        Instant now = clock.instant();
        Instant ends = Month.at(now, institution.zone()).ends();
        return new Allowance(0, 0, ends, Optional.of(now.plus(UNCOUNTED_WAIT)), 0);
    }

    /**
     * How far the budget of the point of sale's institution is used now.
     *
     * @throws RuntimeException while Redis cannot be reached
     */
    public Report report(PointOfSale pos) {
        return report(institutions.of(pos));
    }

    Report report(Institution institution) {
        settlements.flush();
        return Report.of(institution, look(institution));
    }

    /** Whether this replica is the first to claim something of a month, such as to warn of it. */
    boolean claim(Institution institution, String month, String what) {
        return ledger.claim(institution, month, what);
    }

    /**
     * Makes a call if the budget allows it, and counts it.
     *
     * @param service such as {@code CatalogService}
     * @param call gets what is to be told of the bytes that come
     * @return how the call ended; {@link Refused} by one of our own limits if it was not made
     */
    public <T> Outcome<T> spend(
            PointOfSale pos, String service, String operation, Function<LongConsumer, Outcome<T>> call) {
        Institution institution = institutions.of(pos);
        Ledger.Decision decision;
        try {
            settlements.flush();
            decision = reserve(institution, pos, Purpose.ofService(service), operation);
        } catch (RuntimeException unreachable) {
            LOG.debug("A call cannot be counted", unreachable);
            return new Refused<>(UNCOUNTED_WAIT, 0, Limit.UNCOUNTED);
        }
        if (decision instanceof Ledger.Decision.Denied denied) {
            return new Refused<>(denied.retryAfter(), 0, denied.limit());
        }
        return made(institution, ((Ledger.Decision.Granted) decision).reservation(), call);
    }

    private Ledger.Decision reserve(Institution institution, PointOfSale pos, Purpose purpose, String operation) {
        Reservation asked = new Reservation(UUID.randomUUID().toString(), pos, purpose, operation, "", "", 0, 0, 0);
        Standing standing = fresh(institution);
        Usage kept = standing.month().isEmpty() ? Usage.NONE : new Shares(institution, standing).keptFrom(purpose);
        long guess = asked.isExport() ? Shares.EXPORT_GUESS : Shares.ANSWER_GUESS;
        return ledger.reserve(institution, asked, new Ledger.Terms(kept, guess));
    }

    private <T> Outcome<T> made(
            Institution institution, Reservation reservation, Function<LongConsumer, Outcome<T>> call) {
        CallInProgress progress =
                new CallInProgress(reservation.bytes(), more -> topUp(institution, reservation, more));
        Outcome<T> outcome = new Trouble<>(Trouble.Kind.CUT_OFF, "it was not read to its end");
        Duration closed = Duration.ZERO;
        try {
            outcome = call.apply(progress);
        } finally {
            closed = settlements.settle(new Settlements.Settlement(
                    institution,
                    reservation.withBytes(progress.charged()),
                    progress.received(),
                    Ending.of(outcome),
                    named(outcome),
                    IntStream.rangeClosed(1, WAITS).mapToObj(backOff::after).toList()));
        }
        return outcome instanceof Refused<T> refused ? closed(institution, reservation, refused, closed) : outcome;
    }

    private <T> Outcome<T> closed(Institution institution, Reservation call, Refused<T> refused, Duration closed) {
        Duration wait = closed.isZero() ? named(refused).plus(FIRST_WAIT) : closed; // zero = it could not be counted
        LOG.warnf(
                "%s: SecuTix refused %s (HTTP %d): %s is not called for %d s",
                institution.code(),
                call.operation(),
                refused.httpStatus(),
                call.purpose().service(),
                wait.toSeconds());
        return new Refused<>(wait, refused.httpStatus(), refused.limit());
    }

    /** The wait that SecuTix named, and a little more by chance; zero = none. */
    private Duration named(Outcome<?> outcome) {
        if (!(outcome instanceof Refused<?> refused) || refused.retryAfter().isZero()) {
            return Duration.ZERO;
        }
        Duration named = refused.retryAfter();
        Duration believed = named.compareTo(LONGEST_NAMED) > 0 ? LONGEST_NAMED : named;
        return believed.plusMillis(random.nextLong(1_000));
    }

    private boolean topUp(Institution institution, Reservation reservation, long bytes) {
        try {
            return ledger.topUp(institution, reservation, bytes);
        } catch (RuntimeException unreachable) {
            LOG.debug("Bytes are counted at the end of the call", unreachable);
            return false;
        }
    }

    private Standing fresh(Institution institution) {
        Look last = looks.get(institution.code());
        return last != null && last.isFresh(clock.instant()) ? last.standing() : look(institution);
    }

    private Standing look(Institution institution) {
        Instant now = clock.instant();
        Standing standing = ledger.standing(institution);
        looks.put(institution.code(), new Look(standing, now));
        return standing;
    }
}
