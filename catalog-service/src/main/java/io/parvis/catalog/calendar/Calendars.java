package io.parvis.catalog.calendar;

import io.parvis.catalog.browsing.Reader;
import io.parvis.catalog.feed.LongAnswer;
import io.parvis.catalog.snapshot.CatalogIndex.Dated;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Writes calendars part by part: that of a large house has hundreds of thousands of performances. */
final class Calendars {
    static final String TYPE = "text/calendar;charset=UTF-8";

    /** Events written at once: some tens of kilobytes. */
    private static final int PART = 50;

    private Calendars() {}

    static Stream<byte[]> parts(Reader reader, String name, Stream<Dated> found) {
        Calendar calendar = new Calendar(reader);
        Set<String> seen = new HashSet<>();
        // a product that stands in several seasons may bring the same one twice
        List<Dated> performances =
                found.filter(dated -> seen.add(dated.performance().id())).toList();
        return Stream.of(
                        Stream.of(calendar.begin(name)),
                        LongAnswer.cut(performances, PART).map(calendar::events),
                        Stream.of(calendar.end()))
                .flatMap(part -> part);
    }
}
