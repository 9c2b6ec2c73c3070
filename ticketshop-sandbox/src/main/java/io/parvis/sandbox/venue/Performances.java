package io.parvis.sandbox.venue;

import com.secutix.service.catalogservice.v1_33.Event;
import com.secutix.service.catalogservice.v1_33.Performance;
import io.parvis.sandbox.venue.House.Level;
import io.parvis.sandbox.venue.House.SeatCategory;
import java.time.LocalDate;
import java.time.LocalDateTime;

/** An event's dates with their prices. */
final class Performances {
    private final CatalogChanges changes;
    private final LocalDate today;

    Performances(CatalogChanges changes, LocalDate today) {
        this.changes = changes;
        this.today = today;
    }

    Event of(Offer offer) {
        Event event = new Event();
        Schedule schedule = Schedule.of(offer, today);
        for (int number = 0; number < offer.performances(); number++) {
            event.getPerformances().add(performance(offer, number, schedule.start(number)));
        }
        return event;
    }

    private Performance performance(Offer offer, int number, LocalDateTime start) {
        Work work = offer.work();
        Performance performance = new Performance();
        performance.setId(offer.performanceId(number));
        performance.setCode(offer.code() + "-" + (number + 1));
        performance.setState(isSuspended(performance.getId()) ? ProductXml.SUSPENDED : ProductXml.RUNNING);
        performance.setStart(Today.xml(start));
        if (offer.index() % 17 != 16) {
            performance.setDuration(work.minutes());
        }
        performance.setPhysicalConfigurationId(Places.id(work.place()));
        performance.setSpaceId(Places.spaceId(work.place()));
        for (SeatCategory category : offer.seatCategories()) {
            performance.getSeatCategories().add(category.xml());
        }
        performance.getPrices().addAll(Prices.ofPerformance(offer, level(work, performance.getId(), start), number));
        return performance;
    }

    private boolean isSuspended(long id) {
        return changes.isSuspended(id) || Dice.below(29, 7, id) == 0;
    }

    private static Level level(Work work, long id, LocalDateTime start) {
        if (work.inMuseum() || work.topic().equals("JEUNESSE")) {
            return House.LEVELS.get("STD");
        }
        if (start.getHour() < 18) {
            return House.LEVELS.get("MAT");
        }
        return House.LEVELS.get(Dice.below(12, 8, id) == 0 ? "GALA" : "STD");
    }
}
