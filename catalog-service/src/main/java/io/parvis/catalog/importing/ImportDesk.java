package io.parvis.catalog.importing;

import io.parvis.catalog.importing.Attempt.Result;
import io.parvis.catalog.importing.Attempt.Trigger;
import io.parvis.catalog.snapshot.PublishedCatalogs;
import io.parvis.pointofsale.PointOfSale;
import io.parvis.problem.ProblemException;
import io.parvis.problem.ProblemKind;
import io.parvis.replica.Lease;
import io.parvis.secutix.BackOff;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jboss.logging.Logger;

/** The imports of one point of sale: one at a time over all replicas, tried again with growing waits. */
final class ImportDesk {
    private static final Logger LOG = Logger.getLogger(ImportDesk.class);
    /** SecuTix gives one export in that time. */
    private static final Duration BETWEEN_EXPORTS = Duration.ofMinutes(10);

    private final PointOfSale pos;
    private final Importer importer;
    private final PublishedCatalogs published;
    private final AttemptLog log;
    private final Lease lease;
    private final BackOff backOff;
    private final Clock clock;

    private final ReentrantLock turn = new ReentrantLock();
    private volatile Import running;
    private volatile Trigger wanted;
    private volatile Instant due = Instant.MIN;
    private volatile Optional<Attempt> last = Optional.empty();
    private int failures;

    ImportDesk(
            PointOfSale pos,
            Importer importer,
            PublishedCatalogs published,
            AttemptLog log,
            Lease lease,
            BackOff backOff,
            Clock clock) {
        this.pos = pos;
        this.importer = importer;
        this.published = published;
        this.log = log;
        this.lease = lease;
        this.backOff = backOff;
        this.clock = clock;
    }

    /** How this replica's last import ended. */
    Optional<Attempt> last() {
        return last;
    }

    /** Asks for an import, at once or when the wait after a failure is over. */
    void request(Trigger trigger) {
        if (wanted == null) {
            wanted = trigger;
        }
    }

    boolean isDue() {
        return (running != null || wanted != null) && !due.isAfter(clock.instant());
    }

    /** Keeps other replicas off while an import is under way here. */
    void extendLease() {
        if (running != null) {
            lease.takeOrExtend();
        }
    }

    /**
     * Starts an import for an operator; it goes on with the next tick.
     *
     * @throws ProblemException 409 while one runs here or elsewhere, 429 while SecuTix's limits forbid an export
     */
    Attempt start() {
        if (!turn.tryLock()) {
            throw alreadyRunning();
        }
        try {
            if (running != null || !lease.takeOrExtend()) {
                throw alreadyRunning();
            }
            refuseTooSoon();
            return begin(Trigger.OPERATOR);
        } finally {
            turn.unlock();
        }
    }

    /** Does what is due. Blocks while SecuTix answers. */
    void tick() {
        if (!turn.tryLock()) {
            return;
        }
        try {
            if (isDue() && lease.takeOrExtend()) {
                if (running != null || isStillWanted()) {
                    goOn();
                }
            }
        } finally {
            turn.unlock();
        }
    }

    private boolean isStillWanted() {
        published.refresh(pos);
        if (wanted == Trigger.START && published.find(pos).isPresent()) {
            wanted = null;
            lease.release();
            return false;
        }
        begin(wanted);
        return true;
    }

    private Attempt begin(Trigger trigger) {
        Import run = new Import(pos, trigger, clock.instant());
        Attempt attempt = run.running();
        log.record(pos, attempt);
        due = Instant.MIN;
        running = run;
        LOG.infof("%s: import %s begins (%s)", pos.slug(), run.id, trigger);
        return attempt;
    }

    private void goOn() {
        Step step = importer.step(running);
        if (step instanceof Step.NotYet notYet) {
            due = clock.instant().plus(notYet.askAgainAfter());
            log.record(pos, running.running());
        } else if (step instanceof Step.Done done) {
            failures = 0;
            wanted = null;
            due = Instant.MIN;
            end(done.attempt());
        } else if (step instanceof Step.Failed failed) {
            failures++;
            wanted = running.trigger;
            Duration backOffWait = backOff.after(failures);
            Duration wait = backOffWait.compareTo(failed.atLeast()) < 0 ? failed.atLeast() : backOffWait;
            due = clock.instant().plus(wait);
            end(failed.attempt());
            LOG.warnf("%s: next try in %d s", pos.slug(), wait.toSeconds());
        }
    }

    private void end(Attempt attempt) {
        LOG.infof("%s: import %s ended: %s, %s", pos.slug(), attempt.id(), attempt.result(), attempt.detail());
        last = Optional.of(attempt);
        running = null;
        log.record(pos, attempt);
        lease.release();
    }

    private void refuseTooSoon() {
        Instant now = clock.instant();
        Optional<Instant> allowed = log.list(pos).stream()
                .filter(attempt -> attempt.result() == Result.PUBLISHED)
                .map(attempt -> attempt.endedAt().plus(BETWEEN_EXPORTS))
                .filter(moment -> moment.isAfter(now))
                .findFirst();
        if (allowed.isPresent()) {
            lease.release();
            throw ProblemException.retryAfter(
                    ProblemKind.TOO_MANY_REQUESTS,
                    "SecuTix allows one export in 10 minutes; the next one is possible at " + allowed.get() + ".",
                    Duration.between(now, allowed.get()));
        }
    }

    private ProblemException alreadyRunning() {
        return ProblemException.of(ProblemKind.CONFLICT, "An import of '" + pos.slug() + "' is already running.");
    }
}
