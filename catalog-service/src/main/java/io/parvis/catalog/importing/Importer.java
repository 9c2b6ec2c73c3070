package io.parvis.catalog.importing;

import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.parvis.catalog.importing.Attempt.Result;
import io.parvis.catalog.importing.Attempt.Stage;
import io.parvis.catalog.publishing.Publisher;
import io.parvis.catalog.snapshot.CatalogIndex;
import io.parvis.catalog.snapshot.HeldBack;
import io.parvis.catalog.snapshot.KeptVersion;
import io.parvis.catalog.snapshot.PublishedCatalogs;
import io.parvis.catalog.snapshot.Snapshot;
import io.parvis.catalog.snapshot.SnapshotStore;
import io.parvis.secutix.Outcome;
import io.parvis.secutix.PosConfig;
import io.parvis.secutix.SecutixCatalog;
import io.parvis.secutix.export.CatalogRest;
import io.parvis.trace.Spans;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Carries an import from the cheap questions over the export to the publication, whole or not at all. */
@Singleton
final class Importer {
    private static final int MOST_REPEATS = 120;

    private final SecutixCatalog secutix;
    private final SnapshotStore store;
    private final Publisher publisher;
    private final PublishedCatalogs published;
    private final ImportConfig config;
    private final AttemptLog log;
    private final Duration askAgain;
    private final Clock clock;
    private final Spans spans;

    Importer(
            SecutixCatalog secutix,
            SnapshotStore store,
            Publisher publisher,
            PublishedCatalogs published,
            ImportConfig config,
            AttemptLog log,
            @ConfigProperty(name = "parvis.imports.ask-again") Duration askAgain,
            Clock clock,
            Spans spans) {
        this.secutix = secutix;
        this.store = store;
        this.publisher = publisher;
        this.published = published;
        this.config = config;
        this.log = log;
        this.askAgain = askAgain;
        this.clock = clock;
        this.spans = spans;
    }

    /** Goes as far as SecuTix lets it; to be called again with the same import after {@link Step.NotYet}. */
    Step step(Import run) {
        return spans.in(tracer -> span(tracer, run), () -> taken(run), Importer::failure);
    }

    /** The first of an import's steps here has the others beneath it: its trace is the whole import. */
    private static SpanBuilder span(Tracer tracer, Import run) {
        SpanBuilder span = tracer.spanBuilder("import " + run.pos.slug())
                .setAttribute("parvis.pos", run.pos.slug())
                .setAttribute("parvis.import", run.id);
        return run.trace == null ? span : span.setParent(run.trace);
    }

    private static Optional<String> failure(Step step) {
        return step instanceof Step.Failed
                ? Optional.of("failed")
                : step instanceof Step.Overtaken ? Optional.of("overtaken") : Optional.empty();
    }

    private Step taken(Import run) {
        if (run.trace == null) {
            run.trace = Context.current();
        }
        if (run.stage == Stage.SETUP) {
            Optional<Step> early = setup(run);
            if (early.isPresent()) {
                return early.get();
            }
            run.stage = Stage.EXPORT;
        }
        Intake intake = new Intake(run, log, clock);
        run.calls++;
        Outcome<CatalogRest> export = secutix.export(run.pos, run.requestId, intake);
        run.exported = uses(export) && !secutix.isFile(run.pos);
        if (export instanceof Outcome.Data<CatalogRest> whole) {
            return check(run, whole.value());
        }
        if (export instanceof Outcome.InProgress<CatalogRest> inProgress) {
            run.requestId = inProgress.requestId();
        }
        return unanswered(run, export);
    }

    /** The point of sale, and whether anything has changed; empty = go on with the export. */
    private Optional<Step> setup(Import run) {
        run.calls++;
        Outcome<PosConfig> pos = secutix.posConfig(run.pos);
        if (!(pos instanceof Outcome.Data<PosConfig> known)) {
            return Optional.of(unanswered(run, pos));
        }
        Disagreements.warn(run.pos, known.value(), run.warnings);
        run.foreign = Disagreements.foreign(run.pos, known.value()).orElse(null);
        run.calls++;
        Outcome<Optional<OffsetDateTime>> updated = secutix.lastSetupUpdate(run.pos);
        if (!(updated instanceof Outcome.Data<Optional<OffsetDateTime>> answer)) {
            return Optional.of(unanswered(run, updated));
        }
        run.setupUpdatedAt = answer.value().map(OffsetDateTime::toInstant).orElse(null);
        boolean unchanged = run.setupUpdatedAt != null
                && store.published(run.pos).publication().knows(run.setupUpdatedAt);
        return unchanged && !run.forced
                ? Optional.of(done(
                        run,
                        Result.UNCHANGED,
                        "nothing changed in SecuTix since the last import; force=true imports all the same",
                        null))
                : Optional.empty();
    }

    /** Whether SecuTix may count that call as the one export of ten minutes. */
    private static boolean uses(Outcome<?> export) {
        if (export instanceof Outcome.Trouble<?> trouble) {
            return switch (trouble.kind()) {
                case UNREACHABLE, HTTP_ERROR -> false;
                case TIMEOUT, CUT_OFF, UNREADABLE -> true;
            };
        }
        return export instanceof Outcome.Data<?>;
    }

    private Step unanswered(Import run, Outcome<?> outcome) {
        if (outcome instanceof Outcome.InProgress<?>) {
            return notYet(run);
        }
        Duration atLeast = outcome instanceof Outcome.Refused<?> refused ? refused.retryAfter() : Duration.ZERO;
        return failed(run, outcome.describe(), atLeast);
    }

    private Step notYet(Import run) {
        return ++run.repeats > MOST_REPEATS
                ? failed(run, "SecuTix did not finish preparing the answer", Duration.ZERO)
                : new Step.NotYet(askAgain);
    }

    private Step check(Import run, CatalogRest rest) {
        run.stage = Stage.CHECK;
        ImportConfig.Catalog settings =
                config.pointsOfSale().get(run.pos.slug()).catalog();
        Snapshot snapshot = new Assembly(run, settings.limitedAudiences()).assemble(rest, clock.instant());
        run.assembled(snapshot);
        Optional<KeptVersion> before =
                published.find(run.pos).map(CatalogIndex::snapshot).map(KeptVersion::of);
        Optional<String> objection = Optional.ofNullable(run.foreign)
                .or(() -> new Guard(settings.toleratedLoss()).objection(snapshot, before));
        try {
            return objection.isPresent() ? hold(run, snapshot, objection.get()) : publish(run, snapshot);
        } catch (IOException unwritable) {
            return failed(run, "the catalogue cannot be stored", Duration.ZERO);
        }
    }

    private Step hold(Import run, Snapshot snapshot, String why) throws IOException {
        store.hold(run.pos, new HeldBack(run.id, why, clock.instant(), null), snapshot);
        published.refresh(run.pos);
        Attempt attempt = run.ended(clock.instant(), Result.HELD_BACK, why, null);
        // with nothing to serve it is worth asking again by itself; else it waits for an operator or the next schedule
        return published.find(run.pos).isPresent() ? new Step.Done(attempt) : new Step.Failed(attempt, Duration.ZERO);
    }

    private Step publish(Import run, Snapshot snapshot) throws IOException {
        run.stage = Stage.PUBLISH;
        if (publisher.publish(run.pos, run.fence, snapshot).isEmpty()) {
            return new Step.Overtaken();
        }
        store.letGo(run.pos);
        String counts = run.counts.products() + " products and " + run.counts.performances() + " performances";
        return done(
                run, Result.PUBLISHED, "published " + counts, snapshot.frame().version());
    }

    private Step done(Import run, Result result, String detail, String version) {
        return new Step.Done(run.ended(clock.instant(), result, detail, version));
    }

    private Step failed(Import run, String why, Duration atLeast) {
        return new Step.Failed(run.ended(clock.instant(), Result.FAILED, why, null), atLeast);
    }
}
