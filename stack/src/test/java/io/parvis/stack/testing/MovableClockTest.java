package io.parvis.stack.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class MovableClockTest {
    private static final Instant NOON = Instant.parse("2027-03-01T12:00:00Z");
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private final MovableClock clock = new MovableClock(NOON);

    @Test
    void standsUntilItIsMoved() {
        assertThat(clock.instant()).isEqualTo(NOON);
        clock.advance(Duration.ofMinutes(5));
        assertThat(clock.instant()).isEqualTo("2027-03-01T12:05:00Z");
        clock.advance(Duration.ofMinutes(-10));
        assertThat(clock.instant()).isEqualTo("2027-03-01T11:55:00Z");
        clock.set(NOON);
        assertThat(clock.millis()).isEqualTo(NOON.toEpochMilli());
    }

    @Test
    void inAnotherZoneItTellsThatZonesTimeAndMovesAlong() {
        Clock paris = clock.withZone(PARIS);
        clock.advance(Duration.ofHours(1));

        assertThat(clock.getZone()).isEqualTo(ZoneOffset.UTC);
        assertThat(paris.getZone()).isEqualTo(PARIS);
        assertThat(LocalDateTime.now(paris)).isEqualTo("2027-03-01T14:00:00");
        assertThat(LocalDateTime.now(clock)).isEqualTo("2027-03-01T13:00:00");
    }
}
