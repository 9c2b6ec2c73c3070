package io.parvis.catalog.browsing;

import io.parvis.catalog.browsing.Views.PerformanceList;
import io.parvis.catalog.snapshot.CatalogIndex.Dated;
import io.parvis.problem.ProblemException;
import io.parvis.problem.ProblemKind;
import io.parvis.query.Query;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestResponse;

/** Pages of performances, between two dates where they are given. */
final class Agenda {
    private Agenda() {}

    /** @param ofWhat tells the lists of one product and of all products apart in cursors */
    static RestResponse<PerformanceList> page(Reader reader, Query query, List<Dated> all, String ofWhat) {
        Optional<OffsetDateTime> from = query.date("from", reader.pos().timeZone(), false);
        Optional<OffsetDateTime> to = query.date("to", reader.pos().timeZone(), true);
        if (from.isPresent() && to.isPresent() && from.get().isAfter(to.get())) {
            throw ProblemException.about(ProblemKind.INVALID_PARAMETER, "from", "must not be later than 'to'");
        }
        int limit = query.integer("limit", 1, 100, 20);
        List<String> question = new ArrayList<>(query.asked("limit", "cursor"));
        question.add(ofWhat);
        Cursor cursor =
                Cursor.of(query.text("cursor"), reader.catalog().frame().version(), question, reader.lastTurn());
        OffsetDateTime ordered = reader.at(cursor.moment()).now();
        List<Dated> found = all.stream()
                .filter(dated -> from.isEmpty() || !dated.performance().start().isBefore(from.get()))
                .filter(dated -> to.isEmpty() || !dated.performance().start().isAfter(to.get()))
                .sorted(Timeline.ofPerformances(ordered))
                .toList();
        ProductViews views = new ProductViews(reader);
        var page = cursor.page(found, limit, dated -> views.inAgenda(dated.product(), dated.performance()));
        return Readers.answer(reader, new PerformanceList(page.items(), page.total(), page.next()));
    }
}
