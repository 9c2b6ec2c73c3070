package io.parvis.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OriginTest {
    @ParameterizedTest
    @CsvSource({
        "https://www.opera.example, https, www.opera.example, 443",
        "HTTPS://WWW.Opera.Example:443, https, www.opera.example, 443",
        "http://opera.example, http, opera.example, 80",
        "http://localhost:3000, http, localhost, 3000",
        "https://xn--opra-bpa.example:65535, https, xn--opra-bpa.example, 65535",
        "http://[::1]:8080, http, [::1], 8080",
    })
    void schemeHostAndPort(String text, String scheme, String host, int port) {
        assertThat(Origin.of(text)).contains(new Origin(scheme, host, port));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "*",
                "null",
                "www.opera.example",
                "https://",
                "https://www.opera.example/",
                "https://www.opera.example?x",
                "https://www.opera.example#x",
                "https://a@www.opera.example",
                "https://www.opera.example:",
                "https://www.opera.example:0",
                "https://www.opera.example:65536",
                "https://www.opera.example.",
                "https://www.opéra.example",
                "https://*.opera.example",
                "ftp://www.opera.example",
            })
    void nothingMoreAndNothingLess(String text) {
        assertThat(Origin.of(text)).isEmpty();
    }
}
