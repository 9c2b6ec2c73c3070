package io.parvis.catalog.browsing;

import static io.parvis.catalog.Samples.NOW;
import static io.parvis.catalog.Samples.performance;
import static io.parvis.catalog.Samples.product;
import static org.assertj.core.api.Assertions.assertThat;

import io.parvis.catalog.snapshot.Product;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimelineTest {
    @Test
    void upcomingFirstThenUndatedThenPastTheLatestLeading() {
        Product running = product("running", performance("1", NOW.minusDays(5)), performance("2", NOW.plusDays(2)));
        Product soon = product("soon", performance("3", NOW.plusDays(1)));
        Product undated = product("undated");
        Product past = product("past", performance("4", NOW.minusDays(1)));
        Product longPast = product("longPast", performance("5", NOW.minusDays(100)));

        List<Product> ordered = List.of(longPast, past, undated, running, soon).stream()
                .sorted(Timeline.ofProducts(NOW))
                .toList();

        assertThat(ordered).containsExactly(soon, running, undated, past, longPast);
    }

    @Test
    void startIsTheNextPerformanceOrTheLastOne() {
        Product running = product("1", performance("1", NOW.minusDays(5)), performance("2", NOW.plusDays(2)));
        assertThat(Timeline.start(running, NOW)).contains(NOW.plusDays(2));
        assertThat(Timeline.start(running, NOW.plusDays(3))).contains(NOW.plusDays(2));
        assertThat(Timeline.start(product("2"), NOW)).isEmpty();
    }
}
