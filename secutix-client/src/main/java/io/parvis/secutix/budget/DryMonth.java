package io.parvis.secutix.budget;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jboss.logging.Logger;

/**
 * Warns of a month that runs dry: once for each threshold over all replicas, and only if it does not hold at the present
 * rate, since a month that is planned well is nearly used up when it ends.
 */
final class DryMonth {
    private static final Logger LOG = Logger.getLogger(DryMonth.class);
    /** Per cent, the highest first. */
    private static final int[] THRESHOLDS = {99, 95, 80, 50};
    /** A forecast is not more exact than that. */
    private static final Duration TOLERATED = Duration.ofHours(12);

    private final Claims claims;

    /** Whether nobody claimed that of the month before. */
    @FunctionalInterface
    interface Claims {
        boolean claim(Institution institution, String month, String what);
    }

    DryMonth(Claims claims) {
        this.claims = claims;
    }

    /** @return the threshold that was warned of, if any */
    Optional<Integer> warn(Report report) {
        Optional<Instant> dry = report.forecast()
                .flatMap(Forecast::runsDryAt)
                .filter(moment ->
                        moment.isBefore(report.monthEnds().orElseThrow().minus(TOLERATED)));
        Optional<Integer> reached = IntStream.of(THRESHOLDS)
                .filter(percent -> report.usedShare() * 100 >= percent)
                .boxed()
                .findFirst()
                .filter(percent -> dry.isPresent())
                .filter(percent ->
                        claims.claim(report.institution(), report.standing().month(), "warned:" + percent));
        reached.ifPresent(percent -> LOG.warnf(
                "%s: %d %% of SecuTix's budget for %s is used: %d calls and %d bytes are left, which last until %s at the"
                        + " present rate",
                report.institution().code(),
                percent,
                report.standing().month(),
                report.left().calls(),
                report.left().bytes(),
                dry.orElseThrow()));
        return reached;
    }
}
