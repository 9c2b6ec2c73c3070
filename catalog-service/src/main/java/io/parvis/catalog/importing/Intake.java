package io.parvis.catalog.importing;

import io.parvis.secutix.export.ExportSink;
import io.parvis.secutix.export.ExportedProduct;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jboss.logging.Logger;

/** Takes the export in, product by product, and lets operators see how far it is. */
final class Intake implements ExportSink {
    private static final Logger LOG = Logger.getLogger(Intake.class);
    private static final Duration BETWEEN_REPORTS = Duration.ofSeconds(1);

    private final Import run;
    private final AttemptLog log;
    private final Clock clock;
    private final Draft draft;
    private final ProductMapper mapper;
    private Instant nextReport;

    Intake(Import run, AttemptLog log, Clock clock) {
        this.run = run;
        this.log = log;
        this.clock = clock;
        this.draft = run.anew();
        this.mapper = new ProductMapper(run.pos, draft);
        this.nextReport = clock.instant();
    }

    @Override
    public void take(ExportedProduct product) {
        try {
            mapper.take(product);
        } catch (RuntimeException strange) {
            // whatever it is about that product, the others are not to suffer from it
            LOG.debugf(strange, "product %s", product.id());
            draft.leftOut("product", product.id(), strange(strange));
        }
        report();
    }

    /** What a warning says of a product that could not be mapped. */
    static String strange(RuntimeException failure) {
        return "cannot be understood (" + failure.getClass().getSimpleName() + ")";
    }

    @Override
    public void leftOut(String kind, String id, String what) {
        draft.leftOut(kind, id, what);
    }

    @Override
    public void received(long bytes) {
        run.bytes += bytes;
    }

    private void report() {
        Instant now = clock.instant();
        if (now.isBefore(nextReport)) {
            return;
        }
        nextReport = now.plus(BETWEEN_REPORTS);
        try {
            log.record(run.pos, run.now());
        } catch (RuntimeException unreachable) {
            LOG.debugf("%s: progress is not shown: %s", run.pos.slug(), unreachable.getMessage());
        }
    }
}
