package io.parvis.secutix;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BackOffTest {
    private static final Duration FIRST = Duration.ofSeconds(5);

    /** Chance that takes nothing away. */
    private static final RandomGenerator KIND = new RandomGenerator() {
        @Override
        public long nextLong() {
            return -1L;
        }
    };

    @ParameterizedTest
    @CsvSource({"1, 5", "2, 10", "3, 20", "7, 320", "8, 600", "9, 600", "1000, 600"})
    void waitsDoubleUpToTenMinutes(int failures, int seconds) {
        assertThat(new BackOff(FIRST, KIND).after(failures)).isEqualTo(Duration.ofSeconds(seconds));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 5, 30})
    void chanceTakesAwayUpToAHalf(int failures) {
        Duration longest = new BackOff(FIRST, KIND).after(failures);

        assertThat(new Random(42).longs(200).mapToObj(seed -> new BackOff(FIRST, new Random(seed)).after(failures)))
                .allSatisfy(wait -> assertThat(wait).isBetween(longest.dividedBy(2), longest));
    }

    @Test
    void itNeverComesBeforeSecutixSaid() {
        BackOff backOff = new BackOff(FIRST, new Random(1));

        assertThat(backOff.after(1, new Outcome.Refused<>(Duration.ofMinutes(20), 509)))
                .isBetween(Duration.ofMinutes(20), Duration.ofMinutes(20).plusSeconds(1));
        assertThat(new BackOff(FIRST, KIND).after(8, new Outcome.Refused<>(Duration.ofSeconds(1), 429)))
                .isEqualTo(Duration.ofMinutes(10));
    }

    @Test
    void otherOutcomesWaitByTheCount() {
        BackOff backOff = new BackOff(FIRST, KIND);

        assertThat(backOff.after(1, new Outcome.InProgress<>(Optional.empty()))).isEqualTo(Duration.ofSeconds(5));
        assertThat(backOff.after(2, new Outcome.Rejected<>("x", "y"))).isEqualTo(Duration.ofSeconds(10));
        assertThat(backOff.after(2, new Outcome.Trouble<>(Outcome.Trouble.Kind.TIMEOUT, "")))
                .isEqualTo(Duration.ofSeconds(10));
    }
}
