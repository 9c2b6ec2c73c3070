package io.parvis.link.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.parvis.link.check.Report.State;
import io.parvis.link.check.Report.Trigger;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReportTest {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    @Test
    void eachTimeHasTheOffsetOfItsOwnMoment() {
        // summer time begins at one o'clock UTC
        Report read = new Report(
                State.DONE,
                Trigger.SCHEDULE,
                OffsetDateTime.parse("2027-03-28T00:59:00Z"),
                OffsetDateTime.parse("2027-03-28T01:00:30Z"),
                OffsetDateTime.parse("2027-03-28T01:00:30Z"),
                15,
                15,
                1,
                List.of());

        assertThat(read.in(PARIS))
                .isEqualTo(new Report(
                        State.DONE,
                        Trigger.SCHEDULE,
                        OffsetDateTime.parse("2027-03-28T01:59:00+01:00"),
                        OffsetDateTime.parse("2027-03-28T03:00:30+02:00"),
                        OffsetDateTime.parse("2027-03-28T03:00:30+02:00"),
                        15,
                        15,
                        1,
                        List.of()));
    }

    @Test
    void whatRunsHasNotEnded() {
        OffsetDateTime begun = OffsetDateTime.parse("2027-01-01T06:00:00Z");
        Report running = new Report(State.RUNNING, Trigger.OPERATOR, begun, begun, null, 15, 0, 0, List.of());

        assertThat(running.in(PARIS).startedAt()).isEqualTo("2027-01-01T07:00:00+01:00");
        assertThat(running.in(PARIS).startedAt().getOffset()).hasToString("+01:00");
        assertThat(running.in(PARIS).endedAt()).isNull();
    }
}
