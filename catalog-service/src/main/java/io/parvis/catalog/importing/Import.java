package io.parvis.catalog.importing;

import io.parvis.catalog.importing.Attempt.Result;
import io.parvis.catalog.importing.Attempt.Stage;
import io.parvis.catalog.importing.Attempt.Trigger;
import io.parvis.pointofsale.PointOfSale;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
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

    Stage stage = Stage.SETUP;
    Instant setupUpdatedAt;
    Optional<String> requestId = Optional.empty();
    int repeats;
    Draft draft = new Draft();

    Import(PointOfSale pos, Trigger trigger, Instant startedAt) {
        this.pos = pos;
        this.trigger = trigger;
        this.startedAt = startedAt;
        this.id = STAMP.format(startedAt) + "-"
                + Long.toString(ProcessHandle.current().pid(), 36) + "-" + COUNT.incrementAndGet();
    }

    Attempt running() {
        return attempt(null, null, null, null);
    }

    Attempt ended(Instant at, Result result, String detail, String version) {
        return attempt(at, result, detail, version);
    }

    private Attempt attempt(Instant endedAt, Result result, String detail, String version) {
        return new Attempt(
                id,
                trigger,
                stage,
                startedAt,
                endedAt,
                result,
                detail,
                version,
                draft.entries.size(),
                draft.performanceCount,
                draft.warningCount,
                List.copyOf(draft.warnings));
    }
}
