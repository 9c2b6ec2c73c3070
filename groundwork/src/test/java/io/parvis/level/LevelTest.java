package io.parvis.level;

import static io.parvis.level.Level.AVAILABLE;
import static io.parvis.level.Level.LIMITED;
import static io.parvis.level.Level.SOLD_OUT;
import static io.parvis.level.Level.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LevelTest {
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "1,-,AVAILABLE",
                "2,-,LIMITED",
                "3,-,SOLD_OUT",
                "limited,12,LIMITED",
                " 2 ,-,LIMITED",
                "-,40,AVAILABLE",
                "-,0,SOLD_OUT",
                "1,0,SOLD_OUT",
                "7,-,UNKNOWN",
                "-,-,UNKNOWN",
                "-,-3,UNKNOWN",
                "NEW_WORD,-,UNKNOWN",
                "NEW_WORD,5,UNKNOWN"
            })
    void readsNumbersTextsAndCounts(String level, Long count, Level expected) {
        assertThat(Level.read(level, count)).isEqualTo(expected);
    }

    @Test
    void aWholeIsAsGoodAsItsBestPart() {
        assertThat(Level.ofParts(List.of(SOLD_OUT, LIMITED, AVAILABLE))).isEqualTo(AVAILABLE);
        assertThat(Level.ofParts(List.of(SOLD_OUT, UNKNOWN, LIMITED))).isEqualTo(LIMITED);
        assertThat(Level.ofParts(List.of(SOLD_OUT, SOLD_OUT))).isEqualTo(SOLD_OUT);
    }

    @Test
    void unknownPartsNeverReadAsSoldOut() {
        assertThat(Level.ofParts(List.of(SOLD_OUT, UNKNOWN))).isEqualTo(UNKNOWN);
        assertThat(Level.ofParts(List.of())).isEqualTo(UNKNOWN);
    }
}
