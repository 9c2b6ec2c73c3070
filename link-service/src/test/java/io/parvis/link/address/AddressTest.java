package io.parvis.link.address;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressTest {
    @ParameterizedTest
    @CsvSource({
        "https://s.example/go, https://s.example/go?a=1&b=2",
        "https://s.example/go?x=y, https://s.example/go?x=y&a=1&b=2",
        "https://s.example/go#top, https://s.example/go?a=1&b=2#top",
        "https://s.example/go?x=y#top?no, https://s.example/go?x=y&a=1&b=2#top?no",
        "https://s.example/go#?, https://s.example/go?a=1&b=2#?"
    })
    void aQueryStandsBeforeTheFragment(String base, String expected) {
        assertThat(Address.of(base).with("a", "1").with("b", "2").href()).hasToString(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "a b, a+b",
        "a+b, a%2Bb",
        "é&=?#/%, %C3%A9%26%3D%3F%23%2F%25",
        "\uD83C\uDFAD, %F0%9F%8E%AD",
        "*-._, *-._",
        "https://www.opera.example/fr/?a=b&c=%20, https%3A%2F%2Fwww.opera.example%2Ffr%2F%3Fa%3Db%26c%3D%2520"
    })
    void valuesAreEncodedAsFormsDo(String value, String encoded) {
        assertThat(Address.of("https://s.example/").with("v", value).href())
                .hasToString("https://s.example/?v=" + encoded);
    }

    @Test
    void whatIsAbsentLeavesNoTrace() {
        assertThat(Address.of("https://s.example/go")
                        .with("a", Optional.empty())
                        .href())
                .hasToString("https://s.example/go");
    }
}
