package io.parvis.sso.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SamlTimeTest {

    @ParameterizedTest
    @CsvSource({
        "2026-06-01T18:00:00Z,                2026-06-01T18:00:00Z",
        "2026-06-01T18:00:00.1Z,              2026-06-01T18:00:00.100Z",
        "2026-06-01T18:00:00.123Z,            2026-06-01T18:00:00.123Z",
        "2026-06-01T18:00:00.1234567Z,        2026-06-01T18:00:00.123456700Z",
        "2026-06-01T18:00:00.123456789Z,      2026-06-01T18:00:00.123456789Z",
        "2026-06-01T18:00:00.123456789987Z,   2026-06-01T18:00:00.123456789Z",
        "2026-06-01T18:00:00.000000000001Z,   2026-06-01T18:00:00Z",
        "2026-06-01T20:00:00+02:00,           2026-06-01T18:00:00Z",
        "2026-06-01T12:30:00.5-05:30,         2026-06-01T18:00:00.500Z",
        "2026-06-01T18:00:00-00:00,           2026-06-01T18:00:00Z",
        "2028-02-29T23:59:59Z,                2028-02-29T23:59:59Z",
        "0001-01-01T00:00:00Z,                0001-01-01T00:00:00Z"
    })
    void whatIdentityProvidersWrite(String text, Instant moment) throws Exception {
        assertThat(SamlTime.read(text)).isEqualTo(moment);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Z",
                "2026-06-01",
                "2026-06-01T18:00Z",
                "2026-06-01T18:00:00",
                "2026-06-01 18:00:00Z",
                "2026-06-01t18:00:00Z",
                "2026-06-01T18:00:00z",
                "2026-06-01T18:00:00.Z",
                "2026-06-01T18:00:00,5Z",
                "2026-06-01T18:00:00.5",
                "2026-06-01T18:00:00.5.5Z",
                "2026-06-01T18:00:00ZZ",
                "2026-06-01T18:00:00Z ",
                " 2026-06-01T18:00:00Z",
                "2026-06-01T18:00:00+02",
                "2026-06-01T18:00:00+0200",
                "2026-06-01T18:00:00+02:000",
                "2026-06-01T18:00:00+19:00",
                "2026-06-01T18:00:00+02:60",
                "2026-06-01T18:00:00*02:00",
                "2026-06-01T18:00:00+-2:00",
                "2026-06-01T24:00:00Z",
                "2026-06-01T18:60:00Z",
                "2026-06-01T18:00:60Z",
                "2026-02-29T18:00:00Z",
                "2026-13-01T18:00:00Z",
                "2026-00-01T18:00:00Z",
                "+026-06-01T18:00:00Z",
                "-026-06-01T18:00:00Z",
                "12026-06-01T18:00:00Z",
                "٢٠٢٦-06-01T18:00:00Z",
                "1780336800",
                "now",
                "2026-06-01T18:00:00.0000000000000000000000000000000000000000000000Z"
            })
    void nothingElse(String text) {
        assertThatThrownBy(() -> SamlTime.read(text))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.reason()).isEqualTo(Refusal.TIME_FORMAT));
    }
}
