package io.parvis.availability.polling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.parvis.startup.WrongConfiguration;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RhythmTest {
    private static final Instant NOW = Instant.parse("2026-11-23T20:00:00Z");
    private static final String KEY = "parvis.points-of-sale.opera.availability";

    private record Settings(Duration cycle, Optional<Duration> freshness) implements PollSettings.Availability {}

    private static Rhythm rhythm(String cycle, String freshness) {
        return Rhythm.of(
                KEY,
                new Settings(
                        Duration.parse(cycle), Optional.ofNullable(freshness).map(Duration::parse)));
    }

    private final Rhythm rhythm = rhythm("PT15M", null);

    @Test
    void freshnessIsAQuarterOfAnHourOrTwoCycles() {
        assertThat(rhythm("PT1M", null).freshness()).isEqualTo(Duration.ofMinutes(15));
        assertThat(rhythm.freshness()).isEqualTo(Duration.ofMinutes(30));
        assertThat(rhythm("PT1M", "PT5M").freshness()).isEqualTo(Duration.ofMinutes(5));
    }

    @Test
    void aLevelOfAClockThatJumpedIsStale() {
        assertThat(rhythm.isStale(NOW.plusSeconds(60), NOW)).isFalse();
        assertThat(rhythm.isStale(NOW.plusSeconds(61), NOW)).isTrue();
    }

    @Test
    void aLevelIsStaleOnceItIsOlderThanPromised() {
        assertThat(rhythm.isStale(NOW.minus(Duration.ofMinutes(30)), NOW)).isFalse();
        assertThat(rhythm.isStale(NOW.minus(Duration.ofMinutes(30)).minusMillis(1), NOW))
                .isTrue();
        assertThat(rhythm.isStale(null, NOW)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "PT0S, , cycle",
        "-PT1M, , cycle",
        "PT59.999S, , cycle",
        "PT1M, PT0S, freshness",
        "PT1M, -PT5M, freshness",
        "PT10M, PT9M, freshness",
    })
    void whatCannotBeKeptStopsTheStart(String cycle, String freshness, String named) {
        assertThatThrownBy(() -> rhythm(cycle, freshness))
                .isInstanceOf(WrongConfiguration.class)
                .hasMessageContaining(KEY + "." + named + " is");
    }
}
