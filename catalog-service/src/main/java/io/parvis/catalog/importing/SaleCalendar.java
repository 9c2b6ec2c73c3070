package io.parvis.catalog.importing;

import io.parvis.pointofsale.PointOfSale;
import io.parvis.sale.SalePeriod;
import io.parvis.secutix.export.ExportedProduct;
import io.parvis.secutix.export.ExportedProduct.Period;
import io.parvis.secutix.export.SecutixDates;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The periods in which the point of sale's channel sells a product, times of closed sale cut out. */
final class SaleCalendar {
    private static final Comparator<SalePeriod> BY_START =
            Comparator.comparing(SalePeriod::start, Comparator.nullsFirst(Comparator.naturalOrder()));

    private final PointOfSale pos;
    private final Draft draft;

    SaleCalendar(PointOfSale pos, Draft draft) {
        this.pos = pos;
        this.draft = draft;
    }

    List<SalePeriod> periods(ExportedProduct product) {
        List<SalePeriod> open = ours(product.id(), product.salePeriods());
        for (SalePeriod closed : ours(product.id(), product.saleCloseExceptions())) {
            open = open.stream()
                    .flatMap(period -> without(period, closed).stream())
                    .toList();
        }
        return open.stream().sorted(BY_START).toList();
    }

    private List<SalePeriod> ours(String productId, List<Period> exported) {
        List<SalePeriod> periods = new ArrayList<>();
        for (Period period : exported) {
            if (period.salesChannelCode() != null
                    && !period.salesChannelCode().equalsIgnoreCase(pos.salesChannelCode())) {
                continue;
            }
            Optional<OffsetDateTime> start = SecutixDates.parse(period.start(), pos.timeZone());
            Optional<OffsetDateTime> end = SecutixDates.parse(period.end(), pos.timeZone());
            boolean unreadable = (period.start() != null && start.isEmpty()) || (period.end() != null && end.isEmpty());
            if (unreadable) {
                draft.evenedOut("product", productId, "has a sale period that cannot be read");
            } else {
                periods.add(new SalePeriod(
                        start.orElse(null),
                        end.orElse(null),
                        period.tariffIds().isEmpty() ? null : period.tariffIds()));
            }
        }
        return periods;
    }

    private static List<SalePeriod> without(SalePeriod open, SalePeriod closed) {
        List<SalePeriod> rest = new ArrayList<>();
        boolean apart = isAtOrAfter(closed.start(), open.end()) || isAtOrAfter(open.start(), closed.end());
        if (apart) {
            return List.of(open);
        }
        if (closed.start() != null && (open.start() == null || open.start().isBefore(closed.start()))) {
            rest.add(new SalePeriod(open.start(), closed.start(), open.tariffIds()));
        }
        if (closed.end() != null && (open.end() == null || open.end().isAfter(closed.end()))) {
            rest.add(new SalePeriod(closed.end(), open.end(), open.tariffIds()));
        }
        return rest;
    }

    /** An unset start is earlier than everything, an unset end later. */
    private static boolean isAtOrAfter(OffsetDateTime start, OffsetDateTime end) {
        return start != null && end != null && !start.isBefore(end);
    }
}
