package io.parvis.catalog.importing;

import io.opentelemetry.context.Context;
import io.parvis.catalog.importing.Attempt.Counts;
import io.parvis.catalog.importing.Attempt.Result;
import io.parvis.catalog.importing.Attempt.Stage;
import io.parvis.catalog.importing.Attempt.Trigger;
import io.parvis.catalog.snapshot.Snapshot;
import io.parvis.pointofsale.PointOfSale;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** An import on its way: it survives the answers {@code in_progress}, and turns into an {@link Attempt} to be shown. */
final class Import {
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss").withZone(ZoneOffset.UTC);
    private static final AtomicInteger COUNT = new AtomicInteger();

    final PointOfSale pos;
    final Trigger trigger;
    final Instant startedAt;
    final String id;
    /** Of the lease that it runs under. */
    final long fence;
    /** An export is asked for even if nothing changed. */
    final boolean forced;
    /** How many imports failed in a row before this one. */
    final int failures;

    Stage stage = Stage.SETUP;
    Instant setupUpdatedAt;
    Optional<String> requestId = Optional.empty();
    int repeats;
    int calls;
    long bytes;
    Warnings warnings = new Warnings();
    Draft draft = new Draft(warnings);
    Counts counts;
    /** Why this is not the catalogue of the point of sale's institution; {@code null} = it is. */
    String foreign;
    /** SecuTix has made an export of it, so that there will not be another one for some time. */
    boolean exported;
    /** Where its first step here stands in a trace; {@code null} before that. */
    Context trace;

    private Import(
            PointOfSale pos, Trigger trigger, Instant startedAt, String id, long fence, boolean forced, int failures) {
        this.pos = pos;
        this.trigger = trigger;
        this.startedAt = startedAt;
        this.id = id;
        this.fence = fence;
        this.forced = forced;
        this.failures = failures;
    }

    static Import begun(PointOfSale pos, Trigger trigger, Instant now, long fence, boolean forced, int failures) {
        String id = STAMP.format(now) + "-"
                + Long.toString(ProcessHandle.current().pid(), 36) + "-" + COUNT.incrementAndGet();
        return new Import(pos, trigger, now, id, fence, forced, failures);
    }

    /** Goes on with what another replica, or this one before it was started anew, had begun. */
    static Import resumed(PointOfSale pos, Running running, long fence) {
        Import run = new Import(
                pos, running.trigger(), running.startedAt(), running.id(), fence, running.forced(), running.failures());
        run.stage = running.stage();
        run.setupUpdatedAt = running.setupUpdatedAt();
        run.requestId = Optional.ofNullable(running.requestId());
        run.repeats = running.repeats();
        run.calls = running.calls();
        run.bytes = running.bytes();
        return run;
    }

    /** What another replica needs to go on with it. */
    Running running(Instant dueAt) {
        return new Running(
                id,
                trigger,
                startedAt,
                stage,
                setupUpdatedAt,
                requestId.orElse(null),
                repeats,
                calls,
                bytes,
                forced,
                failures,
                dueAt);
    }

    /** Reads from the start again: what was read before is forgotten. */
    Draft anew() {
        warnings = stage == Stage.SETUP ? warnings : warnings.of(Stage.SETUP);
        draft = new Draft(warnings);
        return draft;
    }

    void assembled(Snapshot snapshot) {
        counts = new Counts(
                snapshot.frame().seasons().size(),
                snapshot.products().size(),
                snapshot.performanceCount(),
                draft.priceCount,
                snapshot.frame().topics().size(),
                snapshot.frame().venues().size(),
                snapshot.frame().advantages().size(),
                snapshot.frame().showcases().size());
    }

    Attempt now() {
        return attempt(null, null, null, null);
    }

    Attempt ended(Instant at, Result result, String detail, String version) {
        return attempt(at, result, detail, version);
    }

    private Attempt attempt(Instant endedAt, Result result, String detail, String version) {
        Counts soFar = new Counts(
                0, draft.entries.size(), draft.performanceCount, draft.priceCount, draft.topics.size(), 0, 0, 0);
        return new Attempt(
                id,
                trigger,
                stage,
                startedAt,
                endedAt,
                result,
                detail,
                version,
                calls,
                bytes,
                counts == null ? soFar : counts,
                warnings.count(),
                warnings.counts(),
                warnings.first());
    }
}
