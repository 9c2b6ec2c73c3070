package io.parvis.availability.polling;

import io.parvis.availability.levels.CurrentLevels;
import io.parvis.availability.levels.Levels;
import io.parvis.availability.sales.SaleIndex;
import io.parvis.pointofsale.PointOfSale;
import io.parvis.secutix.BackOff;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/** The polls of one point of sale: one at a time, in its rhythm, put off after failures. */
final class PosPoller {
    private static final Logger LOG = Logger.getLogger(PosPoller.class);

    private final PointOfSale pos;
    private final Rhythm rhythm;
    private final Supplier<Optional<SaleIndex>> sales;
    private final CurrentLevels current;
    private final Poll poll;
    private final BackOff backOff;
    private final Clock clock;

    private final ReentrantLock turn = new ReentrantLock();
    private volatile Optional<Setback> setback = Optional.empty();
    private Optional<Instant> unfinishedSweep = Optional.empty();

    /** @param sales what is on sale, as far as it is known at the moment of asking */
    PosPoller(
            PointOfSale pos,
            Rhythm rhythm,
            Supplier<Optional<SaleIndex>> sales,
            CurrentLevels current,
            Poll poll,
            BackOff backOff,
            Clock clock) {
        this.pos = pos;
        this.rhythm = rhythm;
        this.sales = sales;
        this.current = current;
        this.poll = poll;
        this.backOff = backOff;
        this.clock = clock;
    }

    /** Why the last poll came to nothing, or not to all; empty when it went well or there was none. */
    Optional<String> trouble() {
        return setback.map(Setback::reason);
    }

    boolean isDue() {
        Instant now = clock.instant();
        return sales.get().isPresent()
                && rhythm.isPollDue(current.of(pos).polledAt(), now)
                && setback.map(wait -> !now.isBefore(wait.until())).orElse(true);
    }

    /** Does what is due. Blocks while SecuTix answers. */
    void tick() {
        if (!turn.tryLock()) {
            return;
        }
        try {
            current.refresh(pos);
            if (isDue()) {
                poll(sales.get().orElseThrow());
            }
        } catch (RuntimeException unexpected) {
            String kind = unexpected.getClass().getSimpleName();
            putOff(kind, "the poll failed here (" + kind + ")", backOff.after(failures()));
        } finally {
            turn.unlock();
        }
    }

    private void poll(SaleIndex index) {
        Levels before = current.of(pos);
        Poll.Result result = poll.run(pos, index, before, rhythm, unfinishedSweep);
        if (!result.levels().equals(before)) {
            current.publish(pos, result.levels());
        }
        unfinishedSweep = result.unfinishedSweep();
        result.stoppedBy()
                .ifPresentOrElse(
                        outcome ->
                                putOff(Setback.kind(outcome), outcome.describe(), backOff.after(failures(), outcome)),
                        this::wentWell);
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
        setback = Optional.of(
                new Setback(kind, reason, failures(), clock.instant().plus(wait)));
    }

    private void wentWell() {
        if (setback.isPresent() || current.of(pos).generation() == 1) {
            LOG.infof(
                    "%s: levels are known as of %s", pos.slug(), current.of(pos).polledAt());
        }
        setback = Optional.empty();
    }
}
