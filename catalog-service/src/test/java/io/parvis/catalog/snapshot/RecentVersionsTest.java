package io.parvis.catalog.snapshot;

import static io.parvis.catalog.Samples.POS;
import static org.assertj.core.api.Assertions.assertThat;

import io.parvis.catalog.Samples;
import io.parvis.stack.testing.MovableClock;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RecentVersionsTest {
    private final MovableClock clock = new MovableClock(Samples.NOW.toInstant());
    private final RecentVersions recent = new RecentVersions(clock);

    @Test
    void aFewAreKept() {
        CatalogIndex first = index("v1");
        recent.keep(POS, first);
        recent.keep(POS, index("v2"));
        recent.keep(POS, index("v3"));
        assertThat(recent.find(POS, "v1")).containsSame(first);
        recent.keep(POS, index("v4"));
        assertThat(recent.find(POS, "v1")).isEmpty();
        assertThat(recent.find(POS, "v2")).isPresent();
        assertThat(recent.find(POS, "v5")).isEmpty();
    }

    @Test
    void theyAreLetGoAfterSomeMinutes() {
        recent.keep(POS, index("v1"));
        clock.advance(RecentVersions.KEPT_FOR.minusMillis(1));
        recent.forgetOld();
        assertThat(recent.find(POS, "v1")).isPresent();
        clock.advance(Duration.ofMillis(1));
        assertThat(recent.find(POS, "v1")).isEmpty();
        recent.forgetOld();
        clock.advance(Duration.ofMinutes(-1));
        assertThat(recent.find(POS, "v1")).as("gone for good").isEmpty();
    }

    @Test
    void aVersionThatWasServedTwiceIsKeptOnce() {
        recent.keep(POS, index("v1"));
        recent.keep(POS, index("v2"));
        CatalogIndex again = index("v1");
        recent.keep(POS, again);
        recent.keep(POS, index("v3"));
        assertThat(recent.find(POS, "v1")).containsSame(again);
        assertThat(recent.find(POS, "v2")).isPresent();
    }

    private static CatalogIndex index(String version) {
        Snapshot sample = Samples.snapshotOf(2);
        Frame frame = sample.frame();
        return new CatalogIndex(new Snapshot(
                new Frame(
                        version,
                        frame.importedAt(),
                        null,
                        frame.seasons(),
                        frame.venues(),
                        frame.topics(),
                        frame.seatCategories(),
                        frame.tariffs(),
                        frame.priceLevels(),
                        Set.of(),
                        frame.advantages(),
                        frame.showcases()),
                sample.products()));
    }
}
