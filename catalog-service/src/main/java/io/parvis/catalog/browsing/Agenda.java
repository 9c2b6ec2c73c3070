package io.parvis.catalog.browsing;

import io.parvis.catalog.browsing.ListViews.PerformanceList;
import io.parvis.catalog.search.FoundPerformances;
import io.parvis.catalog.search.PerformanceSearch;
import io.parvis.catalog.search.SearchQuestion;
import io.parvis.query.Query;
import org.jboss.resteasy.reactive.RestResponse;

/** Pages of performances. */
final class Agenda {
    private Agenda() {}

    /** @param ofWhat tells the lists of one product and of all products apart in cursors */
    static RestResponse<PerformanceList> page(Reader reader, Query query, SearchQuestion question, String ofWhat) {
        int limit = query.integer("limit", 1, 100, 20);
        Cursor cursor = Cursor.of(reader, query, ofWhat, 0);
        FoundPerformances found =
                PerformanceSearch.find(reader.pos(), reader.catalog(), question, cursor.moment(), reader.language());
        ProductViews views = new ProductViews(reader);
        var page = cursor.page(
                found.total(), found::between, limit, dated -> views.inAgenda(dated.product(), dated.performance()));
        return Readers.answer(reader, new PerformanceList(page.items(), page.total(), page.next()));
    }
}
