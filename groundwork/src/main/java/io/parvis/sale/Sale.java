package io.parvis.sale;

import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The sale of one product or performance at one moment, judged from its SecuTix state, its sale periods in the channel,
 * and the clock: no import is needed for a sale to open on the second.
 *
 * @param opensAt when the next period starts; empty unless {@link SaleStatus#ON_SALE_SOON}
 * @param closesAt when the open period ends; empty unless {@link SaleStatus#ON_SALE}, or when it never does
 */
public record Sale(SaleStatus status, Optional<OffsetDateTime> opensAt, Optional<OffsetDateTime> closesAt) {
    private static final String RUNNING = "RUNNING";
    private static final String SUSPENDED = "SUSPENDED";

    /**
     * @param state SecuTix's state, such as RUNNING; any other than RUNNING and SUSPENDED is not on sale
     * @param periods the channel's sale periods; none at all means that the channel does not sell it
     */
    public static Sale at(OffsetDateTime now, String state, List<SalePeriod> periods) {
        if (SUSPENDED.equals(state)) {
            return of(SaleStatus.SUSPENDED);
        }
        if (!RUNNING.equals(state) || periods.isEmpty()) {
            return of(SaleStatus.NOT_ON_SALE);
        }
        List<SalePeriod> open =
                periods.stream().filter(period -> period.isOpen(now)).toList();
        if (!open.isEmpty()) {
            return new Sale(SaleStatus.ON_SALE, Optional.empty(), lastEnd(open));
        }
        Optional<OffsetDateTime> next = periods.stream()
                .filter(period -> period.opensAfter(now))
                .map(SalePeriod::start)
                .min(Comparator.naturalOrder());
        return next.isPresent() ? new Sale(SaleStatus.ON_SALE_SOON, next, Optional.empty()) : of(SaleStatus.ENDED);
    }

    /** A performance's own sale: that of its product, ended once the performance has begun. */
    public static Sale ofPerformance(
            OffsetDateTime now,
            String productState,
            List<SalePeriod> productPeriods,
            String performanceState,
            OffsetDateTime performanceStart) {
        if (performanceStart != null && !now.isBefore(performanceStart)) {
            return over();
        }
        Sale product = at(now, productState, productPeriods);
        return RUNNING.equals(performanceState) ? product : at(now, performanceState, List.of());
    }

    public boolean isOpen() {
        return status == SaleStatus.ON_SALE;
    }

    /** A sale that is over whatever its periods say. */
    public static Sale over() {
        return of(SaleStatus.ENDED);
    }

    private static Sale of(SaleStatus status) {
        return new Sale(status, Optional.empty(), Optional.empty());
    }

    private static Optional<OffsetDateTime> lastEnd(List<SalePeriod> open) {
        boolean endless = open.stream().map(SalePeriod::end).anyMatch(Objects::isNull);
        return endless ? Optional.empty() : open.stream().map(SalePeriod::end).max(Comparator.naturalOrder());
    }
}
