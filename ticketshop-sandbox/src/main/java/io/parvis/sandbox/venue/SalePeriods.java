package io.parvis.sandbox.venue;

import com.secutix.service.catalogservice.v1_33.Product;
import com.secutix.service.catalogservice.v1_33.SalePeriod;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;

/** When a product is sold, and through which channel. */
final class SalePeriods {
    static final String CHANNEL = "WEB";
    private static final String BOX_OFFICE = "GUICHET";

    private SalePeriods() {}

    static void addTo(Product product, Offer offer, LocalDate today) {
        Work work = offer.work();
        String channel = channel(work);
        LocalDateTime start = start(offer, today);
        LocalDateTime end = end(offer, today);
        if (work.is(Flag.PRESALE)) {
            SalePeriod presale = period(channel, start.minusDays(14), start);
            presale.getAudienceSubCatIds().add(House.TARIFFS.get("ABO").id());
            product.getSalePeriods().add(presale);
        }
        if (offer.index() % 9 == 8) {
            product.getSalePeriods().add(period(channel, start.minusDays(40), start.minusDays(33)));
        }
        product.getSalePeriods().add(period(channel, start, end));
        if (offer.index() % 5 == 4 && channel != null) {
            product.getSalePeriods().add(period(BOX_OFFICE, start.minusDays(20), end));
        }
        if (offer.index() % 11 == 10) {
            product.getSaleCloseExceptions()
                    .add(period(
                            channel,
                            today.plusDays(15).atStartOfDay(),
                            today.plusDays(15).atTime(6, 0)));
        }
    }

    /** {@code null} = all of them. */
    static String channel(Work work) {
        if (work.is(Flag.ANYCHANNEL)) {
            return null;
        }
        return work.is(Flag.BOX) ? BOX_OFFICE : CHANNEL;
    }

    private static LocalDateTime start(Offer offer, LocalDate today) {
        int days = offer.work().is(Flag.SOON)
                ? 3 + offer.dice(40, "sale")
                : offer.in(SeasonSlot.PREVIOUS) ? -380 : -20 - offer.dice(80, "sale");
        return today.plusDays(days).atTime(10, 0);
    }

    // null: for good
    private static LocalDateTime end(Offer offer, LocalDate today) {
        Work work = offer.work();
        if (work.is(Flag.ENDLESS)) {
            return null;
        }
        if (work.is(Flag.ENDED)) {
            return today.minusDays(2 + offer.dice(10, "end")).atTime(18, 0);
        }
        if (work.kind() == Kind.EVENT && offer.performances() > 0) {
            return Schedule.of(offer, today).lastStart();
        }
        SeasonSlot last = work.seasons().stream().max(Comparator.naturalOrder()).orElseThrow();
        return last.end(today).atStartOfDay();
    }

    private static SalePeriod period(String channel, LocalDateTime start, LocalDateTime end) {
        SalePeriod period = new SalePeriod();
        period.setSalesChannelCode(channel);
        period.setStart(Today.xml(start));
        if (end != null) {
            period.setEnd(Today.xml(end));
        }
        return period;
    }
}
