package io.parvis.secutix.budget;

import java.time.Instant;
import java.util.Optional;

/**
 * How far an institution's budget is used, and what becomes of it.
 *
 * @param left for all purposes together
 * @param keptForImports what of it is not for availability
 * @param monthEnds empty, as the forecast is, while no month is known
 */
public record Report(
        Institution institution,
        Standing standing,
        Usage left,
        Usage keptForImports,
        Optional<Instant> monthEnds,
        Optional<Forecast> forecast) {

    static Report of(Institution institution, Standing standing) {
        Shares shares = new Shares(institution, standing);
        return standing.month().isEmpty()
                ? new Report(institution, standing, Usage.NONE, Usage.NONE, Optional.empty(), Optional.empty())
                : new Report(
                        institution,
                        standing,
                        shares.left(),
                        shares.keptFrom(Purpose.AVAILABILITY),
                        Optional.of(shares.monthEnds()),
                        Optional.of(Forecast.of(institution, standing)));
    }

    /** The share of the month's calls or bytes that is used, whichever is more: 0 to 1, or a little above. */
    double usedShare() {
        Usage used = standing.total();
        Limits limits = institution.limits();
        return Math.max((double) used.calls() / limits.callsPerMonth(), (double) used.bytes() / limits.bytesPerMonth());
    }
}
