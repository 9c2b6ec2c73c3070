package io.parvis.catalog.browsing;

import static io.parvis.catalog.Samples.NOW;
import static io.parvis.catalog.Samples.performance;
import static io.parvis.catalog.Samples.product;
import static org.assertj.core.api.Assertions.assertThat;

import io.parvis.catalog.snapshot.Product;
import org.junit.jupiter.api.Test;

class TimelineTest {
    @Test
    void startIsTheNextPerformanceOrTheLastOne() {
        Product running = product("1", performance("1", NOW.minusDays(5)), performance("2", NOW.plusDays(2)));
        assertThat(Timeline.start(running, NOW)).contains(NOW.plusDays(2));
        assertThat(Timeline.start(running, NOW.plusDays(3))).contains(NOW.plusDays(2));
        assertThat(Timeline.start(product("2"), NOW)).isEmpty();
    }
}
