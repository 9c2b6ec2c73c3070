package io.parvis.availability.polling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.parvis.startup.WrongConfiguration;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
    void freshnessIsTwoCyclesUnlessGiven() {
        assertThat(rhythm.freshness()).isEqualTo(Duration.ofMinutes(30));
        assertThat(rhythm("PT1M", "PT5M").freshness()).isEqualTo(Duration.ofMinutes(5));
    }

    @Test
    void aPollIsDueOnceACycle() {
        assertThat(rhythm.isPollDue(null, NOW)).isTrue();
        assertThat(rhythm.isPollDue(NOW.minus(Duration.ofMinutes(15)), NOW)).isTrue();
        assertThat(rhythm.isPollDue(NOW.minus(Duration.ofMinutes(15)).plusMillis(1), NOW))
                .isFalse();
    }

    @Test
    void aSweepIsDueFourTimesADay() {
        assertThat(rhythm.isSweepDue(null, NOW)).isTrue();
        assertThat(rhythm.isSweepDue(NOW.minus(Duration.ofHours(6)), NOW)).isTrue();
        assertThat(rhythm.isSweepDue(NOW.minus(Duration.ofHours(6)).plusMillis(1), NOW))
                .isFalse();
    }

    @Test
    void aLevelIsStaleOnceItIsOlderThanPromised() {
        assertThat(rhythm.isStale(NOW.minus(Duration.ofMinutes(30)), NOW)).isFalse();
        assertThat(rhythm.isStale(NOW.minus(Duration.ofMinutes(30)).minusMillis(1), NOW))
                .isTrue();
        assertThat(rhythm.isStale(null, NOW)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "-PT1M"})
    void aDurationThatIsNoneStopsTheStart(String duration) {
        assertThatThrownBy(() -> rhythm(duration, null))
                .isInstanceOf(WrongConfiguration.class)
                .hasMessageContaining(KEY + ".cycle is");
        assertThatThrownBy(() -> rhythm("PT1M", duration))
                .isInstanceOf(WrongConfiguration.class)
                .hasMessageContaining(KEY + ".freshness is");
    }
}
