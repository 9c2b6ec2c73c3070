package io.parvis.catalog.notifying;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T04:00:00Z"), ZoneOffset.UTC);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "429 | 120 | 120",
                "503 | 0 | 0",
                "503 | Mon, 23 Nov 2026 04:01:30 GMT | 90",
            })
    void hearsHowLongToWait(int status, String header, long seconds) {
        assertThat(Answer.Status.of(status, header, CLOCK).retryAfter()).contains(Duration.ofSeconds(seconds));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "-5", "1.5", "99999999999999999999", "Mon, 23 Nov 2026 03:00:00 GMT"})
    void othersAreNotHeard(String header) {
        assertThat(Answer.Status.of(503, header, CLOCK).retryAfter()).isEmpty();
    }

    @Test
    void onlyTheTwoStatusesThatMeanItAsk() {
        assertThat(Answer.Status.of(500, "120", CLOCK).retryAfter()).isEmpty();
        assertThat(Answer.Status.of(302, "120", CLOCK).retryAfter()).isEmpty();
        assertThat(Answer.Status.of(429, null, CLOCK).retryAfter()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"199, false", "200, true", "204, true", "299, true", "300, false", "301, false", "410, false"})
    void twoHundredsAreSuccess(int status, boolean success) {
        assertThat(Answer.Status.of(status, null, CLOCK).isSuccess()).isEqualTo(success);
    }
}
