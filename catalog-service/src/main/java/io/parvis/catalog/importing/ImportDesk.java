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
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/** The imports of one point of sale: one at a time over all replicas, tried again with growing waits. */
final class ImportDesk {
    private static final Logger LOG = Logger.getLogger(ImportDesk.class);

    private final PointOfSale pos;
    private final Importer importer;
    private final PublishedCatalogs published;
    private final AttemptLog log;
    private final ImportBoard board;
    private final Exclusive exclusive;
    private final Lease lease;
    private final BackOff backOff;
    private final Duration exportInterval;
    private final Clock clock;

    /** What runs on this replica. */
    private volatile Import current;

    ImportDesk(
            PointOfSale pos,
            Importer importer,
            PublishedCatalogs published,
            AttemptLog log,
            ImportBoard board,
            Lease lease,
            BackOff backOff,
            Duration exportInterval,
            Clock clock) {
        this.pos = pos;
        this.importer = importer;
        this.published = published;
        this.log = log;
        this.board = board;
        this.exclusive = new Exclusive(lease);
        this.lease = lease;
        this.backOff = backOff;
        this.exportInterval = exportInterval;
        this.clock = clock;
    }

    /** Keeps other replicas off while an import, or what none may run beside, is under way here. */
    void extendLease() {
        if (current != null || exclusive.isBusy()) {
            lease.extend();
        }
    }

    /** Lets another replica go on at once with what runs here. */
    void handOver() {
        if (current != null) {
            lease.release();
        }
    }

    /** The schedule has struck: one replica plans the import, for that long after. */
    void strike(Instant moment, Duration after) {
        if (board.strikesFirst(moment)) {
            board.planIfNone(new Due(Trigger.SCHEDULE, clock.instant().plus(after), 0));
        }
    }

    /**
     * Starts an import for an operator; it goes on with the next tick.
     *
     * @throws ProblemException 409 while one runs here or elsewhere, 429 while SecuTix's limits forbid an export
     */
    Attempt start(boolean forced) {
        return withLease(() -> {
            Instant now = clock.instant();
            Optional<Instant> closed = board.closedUntil().filter(moment -> moment.isAfter(now));
            if (closed.isPresent()) {
                throw ProblemException.retryAfter(
                        ProblemKind.TOO_MANY_REQUESTS,
                        "SecuTix's limits allow the next export at " + closed.get() + ".",
                        Duration.between(now, closed.get()));
            }
            return begin(Trigger.OPERATOR, forced, 0);
        });
    }

    /**
     * Does something that no import may run beside, and that starts one or none.
     *
     * @throws ProblemException 409 while one runs here or elsewhere
     */
    <T> T withLease(Supplier<T> task) {
        return exclusive
                .underLease(() -> board.read().running().isEmpty(), task, () -> current == null)
                .orElseThrow(() -> ProblemException.of(
                        ProblemKind.CONFLICT, "An import of '" + pos.slug() + "' is already running."));
    }

    /** The fence under which this replica holds the lease. */
    long fence() {
        return lease.fence();
    }

    /** Does what is due. Blocks while SecuTix answers. */
    void tick() {
        exclusive.inTurn(() -> {
            ImportBoard.State state = board.read();
            if (state.running().isPresent()) {
                goOn(state.running().get());
            } else if (state.due().isPresent()) {
                begin(state.due().get());
            } else {
                current = null;
                if (published.find(pos).isEmpty() && published.held(pos).isEmpty()) {
                    board.planIfNone(new Due(Trigger.START, clock.instant(), 0));
                }
            }
        });
    }

    private void goOn(Running running) {
        if (running.dueAt().isAfter(clock.instant())) {
            return;
        }
        boolean mine = current != null && current.id.equals(running.id());
        if (mine && lease.extend()) {
            advance();
        } else if (lease.takeOrExtend()) {
            LOG.infof("%s: import %s is resumed", pos.slug(), running.id());
            current = Import.resumed(pos, running, lease.fence());
            advance();
        } else {
            current = null;
        }
    }

    private void begin(Due due) {
        Instant now = clock.instant();
        if (due.at().isAfter(now) || board.closedUntil().filter(now::isBefore).isPresent() || !lease.takeOrExtend()) {
            return;
        }
        published.refresh(pos);
        boolean stillPlanned = board.read().due().filter(due::equals).isPresent();
        boolean needless = due.trigger() == Trigger.START
                && due.failures() == 0
                && published.find(pos).isPresent();
        if (!stillPlanned || needless) {
            if (needless) {
                board.unplan();
            }
            lease.release();
            return;
        }
        begin(due.trigger(), false, due.failures());
        advance();
    }

    private Attempt begin(Trigger trigger, boolean forced, int failures) {
        Instant now = clock.instant();
        Import run = Import.begun(pos, trigger, now, lease.fence(), forced, failures);
        Attempt attempt = run.now();
        log.record(pos, attempt);
        log.prune(pos);
        board.running(run.running(now));
        board.unplan();
        current = run;
        LOG.infof("%s: import %s begins (%s)", pos.slug(), run.id, trigger);
        return attempt;
    }

    private void advance() {
        Import run = current;
        Step step = importer.step(run);
        Instant now = clock.instant();
        if (run.exported) {
            board.closeUntil(now.plus(exportInterval));
        }
        if (step instanceof Step.NotYet notYet) {
            log.record(pos, run.now());
            board.running(run.running(now.plus(notYet.askAgainAfter())));
        } else if (step instanceof Step.Done done) {
            end(done.attempt());
        } else if (step instanceof Step.Failed failed) {
            planAgain(run, failed, now);
            end(failed.attempt());
        } else if (step instanceof Step.Overtaken) {
            current = null;
            LOG.warnf("%s: import %s was taken over by another replica", pos.slug(), run.id);
        }
    }

    private void planAgain(Import run, Step.Failed failed, Instant now) {
        if (!failed.atLeast().isZero()) {
            board.closeUntil(now.plus(failed.atLeast()));
        }
        int failures = run.failures + 1;
        Duration wait = backOff.after(failures);
        board.plan(new Due(run.trigger, now.plus(wait), failures));
        LOG.warnf("%s: next try in %d s at the earliest", pos.slug(), wait.toSeconds());
    }

    private void end(Attempt attempt) {
        LOG.infof("%s: import %s ended: %s, %s", pos.slug(), attempt.id(), attempt.result(), attempt.detail());
        log.record(pos, attempt);
        board.ended();
        current = null;
        lease.release();
        if (attempt.result() == Result.HELD_BACK) {
            LOG.warnf("%s: the catalogue that was published before keeps serving", pos.slug());
        }
    }
}
