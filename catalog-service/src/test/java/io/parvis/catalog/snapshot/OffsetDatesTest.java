package io.parvis.catalog.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OffsetDatesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-26T20:00:00+01:00",
                "2026-11-26T20:00:59Z",
                "0001-01-01T00:00:00-18:00",
                "2028-02-29T23:59:59+05:45",
                "2026-11-26T20:00:00+01:00:30",
                "2026-11-26T20:00:00.123456789+01:00",
                "2026-11-26T20:00+01:00",
                "+12026-11-26T20:00:00Z",
                "-0044-03-15T12:00:00Z"
            })
    void readsWhatIsWritten(String text) {
        assertThat(OffsetDates.parse(text)).isEqualTo(OffsetDateTime.parse(text));
        assertThat(OffsetDates.parse(text).getOffset())
                .isEqualTo(OffsetDateTime.parse(text).getOffset());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2026-11-26",
                "2026-11-26T20:00:00",
                "2026-02-29T20:00:00Z",
                "2026-13-01T20:00:00Z",
                "2026-11-26T24:00:00Z",
                "2026-11-26T20:00:00+19:00",
                "2026-11-26T20:00:00+1:00 ",
                "2026-11-26 20:00:00Z",
                "2026-11-26T20:00:0aZ"
            })
    void refusesWhatIsNoDate(String text) {
        assertThatThrownBy(() -> OffsetDates.parse(text)).isInstanceOf(DateTimeException.class);
    }

    @Test
    void everySecondOfADayIsReadInItsPlace() {
        OffsetDateTime moment = OffsetDateTime.parse("2026-11-26T00:00:00+01:00");
        for (int second = 0; second < 86_400; second += 61) {
            OffsetDateTime next = moment.plusSeconds(second);
            String written = DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(next);
            assertThat(OffsetDates.parse(written)).isEqualTo(next);
        }
    }
}
