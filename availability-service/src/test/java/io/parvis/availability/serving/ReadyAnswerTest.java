package io.parvis.availability.serving;

import static org.assertj.core.api.Assertions.assertThat;

import io.parvis.published.Published;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadyAnswerTest {
    private static final long NOW = 1_795_735_193_754L;

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "999, 0",
        "1000, 1",
        "290000, 290",
        "86399999, 86399",
        "86400000, 86400",
        "900000000, 86400",
    })
    void inAnEmergencyItIsKeptAsLongAsItIsTrue(long millis, long seconds) {
        assertThat(until(NOW + millis).caching(NOW))
                .hasToString("public, max-age=10, stale-while-revalidate=60, stale-if-error=" + seconds);
    }

    @Test
    void forADayIfTheClockChangesNothingOfIt() {
        assertThat(until(Long.MAX_VALUE).caching(NOW)).hasToString(Published.CACHING);
    }

    @Test
    void lessTheLongerItLies() {
        ReadyAnswer answer = until(NOW + Duration.ofMinutes(15).toMillis());

        assertThat(answer.caching(NOW).toString()).endsWith("stale-if-error=900");
        assertThat(answer.caching(NOW + Duration.ofMinutes(14).toMillis()).toString())
                .endsWith("stale-if-error=60");
    }

    private static ReadyAnswer until(long moment) {
        return new ReadyAnswer(new byte[] {'{', '}'}, "\"1\"", List.of(), NOW, moment);
    }
}
