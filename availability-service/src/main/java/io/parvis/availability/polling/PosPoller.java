package io.parvis.availability.polling;

import io.parvis.availability.demand.Demand;
import io.parvis.availability.levels.CurrentLevels;
import io.parvis.availability.levels.Levels;
import io.parvis.availability.sales.SaleIndex;
import io.parvis.pointofsale.PointOfSale;
import io.parvis.secutix.BackOff;
import io.parvis.secutix.Outcome;
import io.parvis.secutix.budget.Allowance;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.jboss.logging.Logger;

/** The polls of one point of sale: one at a time, when they are due, put off after failures. */
final class PosPoller {
    private static final Logger LOG = Logger.getLogger(PosPoller.class);
    /** Between two polls, a little less than a minute: whoever counts to sixty must not miss a beat. */
    private static final Duration TURN = Duration.ofSeconds(59);

    /**
     * What is known at the moment of asking.
     *
     * @param sales what is on sale; empty until the catalogue is known
     */
    record Surroundings(Supplier<Optional<SaleIndex>> sales, Supplier<Demand> demand, Supplier<Allowance> allowance) {}

    private final PointOfSale pos;
    private final Cadence cadence;
    private final Surroundings surroundings;
    private final CurrentLevels current;
    private final Enquiries secutix;
    private final Duty duty;
    private final BackOff atFirst;
    private final BackOff later;
    private final Clock clock;

    private final ReentrantLock turn = new ReentrantLock();
    private final Unrest unrest = new Unrest();
    private final Silences silences;
    private final LongAdder polls = new LongAdder();
    private final LongAdder refusals = new LongAdder();
    private final LongAdder failures = new LongAdder();
    private volatile Optional<Setback> setback = Optional.empty();
    private volatile Optional<Allowance> known = Optional.empty();

    PosPoller(
            PointOfSale pos,
            Rhythm rhythm,
            Surroundings surroundings,
            CurrentLevels current,
            Enquiries secutix,
            Duty duty,
            RandomGenerator random,
            Clock clock) {
        this.pos = pos;
        this.cadence = new Cadence(new FreshnessPolicy(pos.timeZone(), rhythm.cycle()), rhythm.cycle());
        this.surroundings = surroundings;
        this.current = current;
        this.secutix = secutix;
        this.duty = duty;
        this.atFirst = new BackOff(Duration.ofSeconds(5), random);
        this.later = new BackOff(Duration.ofMinutes(2), random);
        this.silences = new Silences(pos.slug(), later);
        this.clock = clock;
    }

    /** Why there are no newer levels; empty when all is well, or it is not this replica that polls. */
    Optional<String> trouble() {
        return setback.map(Setback::reason).or(silences::reason).or(() -> known.flatMap(this::limits));
    }

    private Optional<String> limits(Allowance allowance) {
        Optional<Instant> closed = allowance.closedUntil().filter(clock.instant()::isBefore);
        if (closed.isPresent()) {
            return closed.map(until -> "SecuTix is not to be called before " + until.truncatedTo(ChronoUnit.SECONDS));
        }
        return allowance.callsLeft() > 0 && allowance.bytesLeft() > 0
                ? Optional.empty()
                : Optional.of("what SecuTix's contract gives until " + allowance.monthEnds() + " is spent");
    }

    private Allowance allowance() {
        Allowance now = surroundings.allowance().get();
        known = Optional.of(now);
        return now;
    }

    /** What this replica's polls came to so far. */
    Tally tally() {
        return new Tally(polls.sum(), refusals.sum(), failures.sum());
    }

    /** Whether to {@link #tick}. Blocks now and then, to learn what is left of the budget. */
    boolean isDue() {
        Instant now = clock.instant();
        return duty.isHeld()
                && setback.map(wait -> wait.isOver(now)).orElse(true)
                && surroundings.sales().get().filter(sales -> isDue(sales, now)).isPresent();
    }

    private boolean isDue(SaleIndex sales, Instant now) {
        return current.isLost(pos)
                || cadence.isDue(
                        sales,
                        current.of(pos),
                        allowance(),
                        surroundings.demand().get(),
                        now);
    }

    /** Does what is due. Blocks while SecuTix answers. */
    void tick() {
        if (!turn.tryLock()) {
            return;
        }
        try {
            current.refresh(pos);
            if (current.isLost(pos)) {
                current.publish(pos, current.of(pos), duty.fence());
            } else if (isDue() && duty.takeTurn(TURN)) {
                poll(surroundings.sales().get().orElseThrow());
            }
        } catch (Overtaken late) {
            LOG.infof("%s: another replica polls by now", pos.slug());
        } catch (RuntimeException unexpected) {
            String kind = unexpected.getClass().getSimpleName();
            LOG.debug("A poll failed", unexpected);
            putOff(kind, "the poll failed here (" + kind + ")", backOff().after(failures()));
        } finally {
            turn.unlock();
        }
    }

    private void poll(SaleIndex sales) {
        Levels before = current.of(pos);
        Poll.Task task =
                cadence.task(sales, before, allowance(), surroundings.demand().get(), clock.instant());
        Poll.Result result = new Poll(new WhileOnDuty(secutix, duty), unrest, silences, clock, task).run();
        if (!result.levels().equals(before) && !current.publish(pos, result.levels(), duty.fence())) {
            throw new Overtaken();
        }
        cadence.polled(task, result);
        polls.increment();
        result.stoppedBy().ifPresentOrElse(this::stopped, () -> wentWell(result));
    }

    private void stopped(Outcome<?> outcome) {
        silences.forget();
        (outcome instanceof Outcome.Refused<?> ? refusals : failures).increment();
        putOff(Setback.kind(outcome), outcome.describe(), backOff().after(failures(), outcome));
        if (current.of(pos).polledAt() == null || cadence.isSweeping()) {
            duty.giveTurnBack(); // a poll that goes on is still the same one
        }
    }

    /** Quick as long as there is nothing to serve. */
    private BackOff backOff() {
        return current.of(pos).polledAt() == null ? atFirst : later;
    }

    private int failures() {
        return setback.map(Setback::failures).orElse(0) + 1;
    }

    private void putOff(String kind, String reason, Duration wait) {
        if (!setback.map(Setback::kind).equals(Optional.of(kind))) {
            LOG.warnf(
                    "%s: no new levels: %s. Those known stay in use; next try in %d s",
                    pos.slug(), reason, wait.toSeconds());
        }
        Instant now = clock.instant();
        setback = Optional.of(new Setback(kind, reason, failures(), now, now.plus(wait)));
    }

    private void wentWell(Poll.Result result) {
        if (result.failure().isPresent()) {
            failures.increment();
        }
        if (setback.isPresent() || current.of(pos).generation() == 1) {
            LOG.infof(
                    "%s: levels are known as of %s", pos.slug(), current.of(pos).polledAt());
        }
        setback = Optional.empty();
    }
}
