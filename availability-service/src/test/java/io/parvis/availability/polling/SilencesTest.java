package io.parvis.availability.polling;

import static io.parvis.availability.polling.Silences.Question.EVENTS;
import static io.parvis.availability.polling.Silences.Question.PRODUCTS;
import static org.assertj.core.api.Assertions.assertThat;

import io.parvis.secutix.BackOff;
import io.parvis.secutix.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SilencesTest {
    private static final Instant NOW = Instant.parse("2026-11-23T20:00:00Z");
    private static final Outcome<?> NO = new Outcome.Rejected<>("technical_error", "no");

    private final Silences silences = new Silences("opera", new BackOff(Duration.ofMinutes(2), new Random(1)));

    @Test
    void whatFailedIsPutOffForAWhile() {
        silences.failed(PRODUCTS, NO, NOW);

        assertThat(silences.mayAsk(PRODUCTS, NOW)).isFalse();
        assertThat(silences.mayAsk(PRODUCTS, NOW.plusSeconds(59))).isFalse();
        assertThat(silences.mayAsk(PRODUCTS, NOW.plusSeconds(120))).isTrue();
        assertThat(silences.mayAsk(EVENTS, NOW)).isTrue();
        assertThat(silences.reason()).hasValue("PRODUCTS: " + NO.describe());
    }

    @Test
    void forLongerWhenItFailsAgain() {
        silences.failed(PRODUCTS, NO, NOW);
        silences.failed(PRODUCTS, NO, NOW);
        silences.failed(PRODUCTS, NO, NOW);

        assertThat(silences.mayAsk(PRODUCTS, NOW.plus(Duration.ofMinutes(4)).minusMillis(1)))
                .isFalse();
        assertThat(silences.mayAsk(PRODUCTS, NOW.plus(Duration.ofMinutes(8)))).isTrue();
    }

    @Test
    void anAnswerPutsItRight() {
        silences.failed(PRODUCTS, NO, NOW);
        silences.answered(PRODUCTS);

        assertThat(silences.mayAsk(PRODUCTS, NOW)).isTrue();
        assertThat(silences.reason()).isEmpty();
    }

    @Test
    void aClockThatWasSetBackDoesNotMakeTheWaitLonger() {
        silences.failed(PRODUCTS, NO, NOW);

        assertThat(silences.mayAsk(PRODUCTS, NOW.minusSeconds(1))).isTrue();
    }

    @Test
    void whereNothingIsAnsweredTheyAreForgotten() {
        silences.failed(PRODUCTS, NO, NOW);
        silences.failed(EVENTS, NO, NOW);
        assertThat(silences.reason()).hasValue("EVENTS: " + NO.describe() + "; PRODUCTS: " + NO.describe());
        silences.forget();

        assertThat(silences.mayAsk(PRODUCTS, NOW)).isTrue();
        assertThat(silences.reason()).isEmpty();
    }
}
