package io.parvis.level;

import static org.assertj.core.api.Assertions.assertThat;

import io.parvis.level.LevelSheet.Entry;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LevelIndexTest {
    private final LevelIndex levels = new LevelIndex(new LevelSheet(
            7,
            List.of(entry("1", Level.LIMITED)),
            List.of(entry("11", Level.SOLD_OUT), entry("12", Level.AVAILABLE), entry("13", Level.UNKNOWN))));

    @Test
    void whatIsNotInTheSheetIsUnknown() {
        assertThat(levels.ofProduct("1")).isEqualTo(Level.LIMITED);
        assertThat(levels.ofProduct("11")).isEqualTo(Level.UNKNOWN);
        assertThat(levels.ofPerformance("11")).isEqualTo(Level.SOLD_OUT);
        assertThat(levels.ofPerformance("1")).isEqualTo(Level.UNKNOWN);
        assertThat(LevelIndex.EMPTY.ofProduct("1")).isEqualTo(Level.UNKNOWN);
        assertThat(levels.generation()).isEqualTo(7);
    }

    @Test
    void aProductIsAsItsPerformancesOnSale() {
        assertThat(levels.ofPerformances(Stream.of("11", "12"))).isEqualTo(Level.AVAILABLE);
        assertThat(levels.ofPerformances(Stream.of("11"))).isEqualTo(Level.SOLD_OUT);
        assertThat(levels.ofPerformances(Stream.of("11", "13"))).isEqualTo(Level.UNKNOWN);
        assertThat(levels.ofPerformances(Stream.of())).isEqualTo(Level.UNKNOWN);
    }

    private static Entry entry(String id, Level level) {
        return new Entry(id, level, null, null);
    }
}
