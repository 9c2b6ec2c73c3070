package io.parvis.catalog.notifying;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RetryScheduleTest {
    private static final RetrySchedule WITHOUT_CHANCE = new RetrySchedule(always(0));

    @Test
    void followsStandardWebhooks() {
        List<Duration> waits = IntStream.rangeClosed(1, 9)
                .mapToObj(attempts ->
                        WITHOUT_CHANCE.after(attempts, Optional.empty()).orElseThrow())
                .toList();
        assertThat(waits)
                .containsExactly(
                        Duration.ofSeconds(5),
                        Duration.ofMinutes(5),
                        Duration.ofMinutes(30),
                        Duration.ofHours(2),
                        Duration.ofHours(5),
                        Duration.ofHours(10),
                        Duration.ofHours(14),
                        Duration.ofHours(20),
                        Duration.ofHours(24));
    }

    @Test
    void endsAfterTheTenthAttemptWhateverIsAsked() {
        assertThat(WITHOUT_CHANCE.after(10, Optional.empty())).isEmpty();
        assertThat(WITHOUT_CHANCE.after(10, Optional.of(Duration.ofSeconds(1)))).isEmpty();
    }

    @Test
    void chanceAddsATenthAtMost() {
        assertThat(new RetrySchedule(always(0.5)).after(2, Optional.empty())).contains(Duration.ofSeconds(315));
        assertThat(new RetrySchedule(always(Math.nextDown(1.0))).after(2, Optional.empty()))
                .contains(Duration.ofSeconds(330));
    }

    @Test
    void waitsAsLongAsIsAskedButNeverLessThanPlannedNorMoreThanADay() {
        assertThat(WITHOUT_CHANCE.after(1, Optional.of(Duration.ofMinutes(7)))).contains(Duration.ofMinutes(7));
        assertThat(WITHOUT_CHANCE.after(2, Optional.of(Duration.ofSeconds(1)))).contains(Duration.ofMinutes(5));
        assertThat(WITHOUT_CHANCE.after(1, Optional.of(Duration.ofDays(365)))).contains(Duration.ofHours(24));
    }

    /** Chance that always falls the same way. */
    private static RandomGenerator always(double number) {
        return new RandomGenerator() {
            @Override
            public long nextLong() {
                return 0;
            }

            @Override
            public double nextDouble() {
                return number;
            }
        };
    }
}
