package io.parvis.sandbox.shop;

import io.parvis.sandbox.venue.Offer;
import io.parvis.sandbox.venue.Schedule;
import io.parvis.sandbox.venue.Today;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** A product's dates, as people read them. */
@Singleton
public final class Dates {
    private static final int MOST = 12;

    private final Clock clock;

    Dates(Clock clock) {
        this.clock = clock;
    }

    /** The next ones. */
    public List<String> next(Offer offer, String language) {
        LocalDateTime now = now();
        Schedule schedule = Schedule.of(offer, now.toLocalDate());
        return IntStream.range(0, offer.performances())
                .mapToObj(schedule::start)
                .filter(start -> start.isAfter(now))
                .limit(MOST)
                .map(start -> text(start, language))
                .toList();
    }

    /** That of one performance, past or not. */
    List<String> only(Offer offer, long performanceId, String language) {
        Schedule schedule = Schedule.of(offer, now().toLocalDate());
        return IntStream.range(0, offer.performances())
                .filter(number -> offer.performanceId(number) == performanceId)
                .mapToObj(schedule::start)
                .map(start -> text(start, language))
                .toList();
    }

    private LocalDateTime now() {
        return LocalDateTime.now(clock.withZone(Today.ZONE));
    }

    private static String text(LocalDateTime start, String language) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.FULL, FormatStyle.SHORT)
                .withLocale(Locale.forLanguageTag(language))
                .format(start);
    }
}
