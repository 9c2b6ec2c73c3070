package io.parvis.catalog.snapshot;

import static io.parvis.catalog.Samples.NOW;
import static io.parvis.catalog.Samples.performance;
import static io.parvis.catalog.Samples.product;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class TurnsTest {
    // the sample's sale opens a day before NOW
    private final Turns turns = new Turns(List.of(product("1", performance("11", NOW.plusHours(8)))));

    @Test
    void nothingTurnsBetweenTwoMoments() {
        Instant opening = NOW.minusDays(1).toInstant();
        assertThat(turns.lastBefore(opening)).isEqualTo(opening);
        assertThat(turns.lastBefore(NOW.toInstant())).isEqualTo(opening);
        assertThat(turns.lastBefore(NOW.plusHours(8).toInstant().minusMillis(1)))
                .isEqualTo(opening);
        assertThat(turns.lastBefore(NOW.plusHours(9).toInstant()))
                .isEqualTo(NOW.plusHours(8).toInstant());
    }

    @Test
    void beforeTheFirstTurnThereIsNone() {
        assertThat(turns.lastBefore(NOW.minusYears(1).toInstant())).isEqualTo(Instant.EPOCH);
        assertThat(new Turns(List.of()).lastBefore(NOW.toInstant())).isEqualTo(Instant.EPOCH);
    }
}
