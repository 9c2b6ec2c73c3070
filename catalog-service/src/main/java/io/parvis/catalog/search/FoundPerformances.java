package io.parvis.catalog.search;

import io.parvis.catalog.snapshot.CatalogIndex.Dated;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/** The performances that a question found: upcoming ones from the next on, then past ones from the latest back. */
public final class FoundPerformances {
    private final Timetable timetable;
    private final IntPredicate wanted;
    private final List<Run> runs = new ArrayList<>();
    private final int total;

    /** Places of the timetable that follow each other, walked forward or backward; the end is not included. */
    private record Run(int from, int to, boolean forward) {
        int length() {
            return Math.max(0, to - from);
        }

        int place(int step) {
            return forward ? from + step : to - 1 - step;
        }
    }

    /**
     * @param when none overlapping another, in their order
     * @param wanted by place; {@code null} = all
     */
    FoundPerformances(Timetable timetable, List<Span> when, long now, IntPredicate wanted) {
        this.timetable = timetable;
        this.wanted = wanted;
        int upcoming = timetable.firstAfter(now);
        for (Span span : when) {
            runs.add(new Run(
                    Math.max(upcoming, timetable.firstFrom(span.from())), timetable.firstAfter(span.to()), true));
        }
        for (int at = when.size() - 1; at >= 0; at--) {
            Span span = when.get(at);
            runs.add(new Run(
                    timetable.firstFrom(span.from()), Math.min(upcoming, timetable.firstAfter(span.to())), false));
        }
        this.total = runs.stream().mapToInt(this::count).sum();
    }

    public int total() {
        return total;
    }

    /** Those of places {@code from} to {@code to}, the latter not included; fewer where the list ends before. */
    public List<Dated> between(int from, int to) {
        List<Dated> page = new ArrayList<>();
        int end = Math.min(to, total);
        int before = 0;
        for (Run run : runs) {
            if (wanted == null && before + run.length() <= from) {
                before += run.length();
                continue;
            }
            int first = wanted == null ? Math.max(0, from - before) : 0;
            before += first;
            for (int step = first; step < run.length() && before < end; step++) {
                int place = run.place(step);
                if ((wanted == null || wanted.test(place)) && before++ >= from) {
                    page.add(timetable.dated(place));
                }
            }
        }
        return page;
    }

    private int count(Run run) {
        if (wanted == null) {
            return run.length();
        }
        int count = 0;
        for (int place = run.from(); place < run.to(); place++) {
            if (wanted.test(place)) {
                count++;
            }
        }
        return count;
    }
}
