package io.parvis.catalog.calendar;

import io.parvis.catalog.browsing.NameViews;
import io.parvis.catalog.browsing.Reader;
import io.parvis.catalog.feed.PlainText;
import io.parvis.catalog.snapshot.CatalogIndex.Dated;
import io.parvis.catalog.snapshot.Frame;
import io.parvis.catalog.snapshot.Performance;
import io.parvis.catalog.snapshot.Product;
import io.parvis.catalog.snapshot.Venue;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Performances as an iCalendar (RFC 5545, RFC 7986), for programs that come back every hour. */
final class Calendar {
    private static final String REFRESH = "PT1H";

    private final Reader reader;
    private final NameViews views;
    private final Instant changed;
    private final Instant importedAt;

    Calendar(Reader reader) {
        this.reader = reader;
        this.views = new NameViews(reader);
        Frame frame = reader.catalog().frame();
        this.importedAt = frame.importedAt();
        this.changed = Optional.ofNullable(frame.setupUpdatedAt()).orElse(importedAt);
    }

    byte[] begin(String name) {
        return new ContentLines()
                .line("BEGIN", "VCALENDAR")
                .line("VERSION", "2.0")
                .line("PRODID", "-//Parvis//Catalogue//EN")
                .line("CALSCALE", "GREGORIAN")
                .text("NAME", name)
                .text("X-WR-CALNAME", name)
                .text("X-WR-TIMEZONE", reader.pos().timeZone().getId())
                .line("REFRESH-INTERVAL;VALUE=DURATION", REFRESH)
                .line("X-PUBLISHED-TTL", REFRESH)
                .bytes();
    }

    byte[] events(List<Dated> performances) {
        ContentLines lines = new ContentLines();
        performances.forEach(dated -> event(lines, dated.product(), dated.performance()));
        return lines.bytes();
    }

    byte[] end() {
        return new ContentLines().line("END", "VCALENDAR").bytes();
    }

    private void event(ContentLines lines, Product product, Performance performance) {
        lines.line("BEGIN", "VEVENT")
                .text("UID", performance.id() + "@" + reader.pos().slug())
                .moment("DTSTAMP", importedAt)
                .moment("LAST-MODIFIED", changed)
                // grows with every change, as programs expect that hold an event already
                .line("SEQUENCE", Long.toString(Math.max(0, changed.getEpochSecond() / 60)))
                .moment("DTSTART", performance.start().toInstant());
        if (performance.end() != null && performance.end().isAfter(performance.start())) {
            lines.moment("DTEND", performance.end().toInstant());
        }
        lines.text("SUMMARY", Optional.ofNullable(reader.text(product.name())).orElse(product.code()))
                .text("DESCRIPTION", PlainText.of(reader.text(product.description())))
                .text(
                        "LOCATION",
                        reader.catalog()
                                .venue(performance.venueId())
                                .map(this::place)
                                .orElse(null))
                .line("STATUS", status(product.state(), performance.state()))
                .line("TRANSP", "TRANSPARENT")
                .texts("CATEGORIES", categories(product));
        page(product).ifPresent(page -> lines.line("URL", page));
        lines.line("END", "VEVENT");
    }

    private String place(Venue venue) {
        String town = Stream.of(venue.postalCode(), venue.town())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
        String place = Stream.of(reader.text(venue.name()), venue.street(), town)
                .filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining(", "));
        return place.isEmpty() ? null : place;
    }

    private static String status(String... states) {
        if (Stream.of(states).anyMatch(state -> state != null && state.startsWith("CANCELED"))) {
            return "CANCELLED";
        }
        return Stream.of(states).anyMatch("SUSPENDED"::equals) ? "TENTATIVE" : "CONFIRMED";
    }

    private List<String> categories(Product product) {
        return product.topicIds().stream()
                .flatMap(id -> reader.catalog().topic(id).stream())
                .map(topic -> reader.text(topic.name()))
                .filter(Objects::nonNull)
                .toList();
    }

    /** Empty when the address is none: one such line would spoil the whole calendar. */
    private Optional<String> page(Product product) {
        try {
            String page = views.pageUrl(product.pageUrl());
            return page == null ? Optional.empty() : Optional.of(new URI(page).toASCIIString());
        } catch (URISyntaxException notAnAddress) {
            return Optional.empty();
        }
    }
}
