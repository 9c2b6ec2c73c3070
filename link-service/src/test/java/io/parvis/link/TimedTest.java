package io.parvis.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimedTest {
    private static final Instant NOW = Instant.parse("2026-12-01T10:00:00.400Z");

    @ParameterizedTest
    @CsvSource({
        // milliseconds until the next change, max-age, stale-while-revalidate
        "0, 0, 0",
        "-500, 0, 0",
        "500, 0, 0",
        "999, 0, 0",
        "1599, 0, 0",
        "1600, 1, 0",
        "4000, 3, 0",
        "6000, 5, 0",
        "8000, 5, 2",
        "16000, 5, 10",
        "3600000, 5, 10"
    })
    void noCacheKeepsAnAnswerPastItsChange(long millis, int kept, int stale) {
        Timed timed = new Timed(Clock.fixed(NOW, ZoneOffset.UTC));

        assertThat(timed.caching(NOW.plusMillis(millis)))
                .isEqualTo("public, max-age=" + kept + ", stale-while-revalidate=" + stale + ", stale-if-error=300");
        assertThat(kept + stale).isLessThanOrEqualTo((int) Math.max(0, millis / 1000));
    }

    @Test
    void whatNeverChangesIsKeptForSeconds() {
        assertThat(new Timed(Clock.fixed(NOW, ZoneOffset.UTC)).caching(Instant.MAX))
                .isEqualTo("public, max-age=5, stale-while-revalidate=10, stale-if-error=300");
    }
}
