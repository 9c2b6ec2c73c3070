package io.parvis.sandbox.venue;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;

/** When a product's performances begin. */
public final class Schedule {
    private static final int MUSEUM_TIMES = 4;

    private final Offer offer;
    private final LocalDate firstDay;
    private final int length;
    private final int perDay;

    private Schedule(Offer offer, LocalDate firstDay, int length) {
        this.offer = offer;
        this.firstDay = firstDay;
        this.length = length;
        int least = (offer.performances() + length - 1) / length;
        this.perDay = Math.max(offer.work().inMuseum() ? MUSEUM_TIMES : 1, least);
    }

    /** @param today the day that dates are counted from */
    public static Schedule of(Offer offer, LocalDate today) {
        Work work = offer.work();
        int wait = offer.dice(100, "wait");
        int length = 45 + offer.dice(100, "length");
        if (work.is(Flag.OVER)) {
            return new Schedule(offer, today.plusDays(-200 + wait), 80);
        }
        if (work.seasons().size() == 2) {
            boolean next = offer.in(SeasonSlot.NEXT);
            return new Schedule(offer, today.plusDays(next ? 8 + wait / 5 : -200 + wait), next ? 320 : 225);
        }
        return switch (work.seasons().iterator().next()) {
            case PREVIOUS -> new Schedule(offer, today.plusDays(-100 + wait / 2), 110 - wait / 2 + wait / 10);
            case CURRENT -> new Schedule(offer, today.plusDays(-18 + wait), length);
            case NEXT -> new Schedule(offer, today.plusDays(160 + wait), length + 30);
        };
    }

    /** @param number from 0 to the count of the product's performances, not included */
    public LocalDateTime start(int number) {
        int days = (offer.performances() + perDay - 1) / perDay;
        int day = number / perDay * length / Math.max(1, days);
        LocalDate date = firstDay.plusDays(day);
        return date.atTime(perDay == 1 ? onStage(date) : daytime(number % perDay));
    }

    LocalDateTime lastStart() {
        return start(Math.max(0, offer.performances() - 1));
    }

    private LocalTime onStage(LocalDate date) {
        boolean weekend = date.getDayOfWeek() == DayOfWeek.SUNDAY || date.getDayOfWeek() == DayOfWeek.SATURDAY;
        Work work = offer.work();
        if (work.code().equals("ORGUE-MIDI")) {
            return LocalTime.of(12, 30);
        }
        if (work.topic().equals("JEUNESSE")) {
            return weekend ? LocalTime.of(15, 0) : LocalTime.of(10, 30);
        }
        if (date.getDayOfWeek() == DayOfWeek.SUNDAY) {
            return LocalTime.of(work.place().equals("CH") ? 17 : 15, 0);
        }
        return work.place().equals("PT") ? LocalTime.of(20, 30) : LocalTime.of(work.minutes() > 150 ? 19 : 20, 0);
    }

    // from ten in the morning, spread over nine hours and a half
    private LocalTime daytime(int number) {
        return LocalTime.of(10, 0).plusMinutes(570L / perDay / 5 * 5 * number);
    }
}
