package io.parvis.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class UnderstoodTest {
    private final Understood<String> understood = new Understood<>();
    private final AtomicInteger read = new AtomicInteger();
    private final Supplier<String> reading = () -> "read " + read.incrementAndGet();

    @Test
    void theSameRequestIsReadOnce() {
        understood.of("opera", "product=1", "fr", reading);

        assertThat(understood.of("opera", "product=1", "fr", reading)).isEqualTo("read 1");
    }

    @Test
    void anotherPointOfSaleQueryOrLanguageIsAnotherRequest() {
        understood.of("opera", "product=1", "fr", reading);
        understood.of("museum", "product=1", "fr", reading);
        understood.of("opera", "product=2", "fr", reading);
        understood.of("opera", "product=1", "de", reading);
        understood.of("opera", "product=1", null, reading);

        assertThat(read).hasValue(5);
    }

    @Test
    void onlyWhatWasReadIsAtHand() {
        understood.of("opera", "product=1", "fr", reading);

        assertThat(understood.atHand("opera", "product=1", "fr")).contains("read 1");
        assertThat(understood.atHand("opera", "product=1", null)).isEmpty();
        assertThat(understood.atHand("museum", "product=1", "fr")).isEmpty();
        assertThat(understood.atHand("opera", null, "fr")).isEmpty();
        assertThat(understood.atHand("opera", "product=1", "f".repeat(4_097))).isEmpty();
    }

    @Test
    void whatIsRefusedIsReadAgain() {
        assertThatThrownBy(() -> understood.of("opera", "product=x", null, () -> {
                    throw new IllegalArgumentException();
                }))
                .isInstanceOf(IllegalArgumentException.class);

        assertThat(understood.of("opera", "product=x", null, reading)).isEqualTo("read 1");
    }

    @Test
    void longQueriesAreNotRemembered() {
        String query = "product=" + "1".repeat(4_096);

        understood.of("opera", query, null, reading);
        understood.of("opera", query, null, reading);

        assertThat(read).hasValue(2);
    }

    @Test
    void whoMakesUpQueriesFillsNoMemory() {
        for (int number = 0; number < 1_001; number++) {
            understood.of("opera", "product=" + number, null, reading);
        }
        understood.of("opera", "product=0", null, reading);

        assertThat(read).as("forgotten meanwhile").hasValue(1_002);
    }
}
