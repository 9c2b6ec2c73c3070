package io.parvis.availability.serving;

import static org.assertj.core.api.Assertions.assertThat;

import io.parvis.availability.levels.KnownLevel;
import io.parvis.level.Level;
import java.time.Instant;
import java.util.concurrent.atomic.LongAdder;
import org.junit.jupiter.api.Test;

class PieceTest {
    private static final Instant NOW = Instant.parse("2026-11-23T20:00:00Z");
    private static final long AT = NOW.toEpochMilli();

    private static Piece piece(Level level, Instant asOf) {
        return new Piece(
                new byte[1],
                new byte[2],
                new KnownLevel(level, null, asOf),
                asOf == null ? Long.MAX_VALUE : asOf.toEpochMilli() + 60_000,
                Long.MAX_VALUE,
                new LongAdder());
    }

    @Test
    void aLevelOfAnHourToComeIsStale() {
        assertThat(piece(Level.AVAILABLE, NOW.plusSeconds(59)).isStale(AT)).isFalse();
        assertThat(piece(Level.AVAILABLE, NOW.plusSeconds(61)).isStale(AT)).isTrue();
        assertThat(piece(Level.AVAILABLE, NOW.minusSeconds(60)).isStale(AT)).isFalse();
        assertThat(piece(Level.AVAILABLE, NOW.minusSeconds(60)).isStale(AT + 1)).isTrue();
        assertThat(piece(Level.UNKNOWN, null).isStale(AT)).isFalse();
    }
}
