package io.parvis.link.shop;

import static org.assertj.core.api.Assertions.assertThat;

import io.parvis.pointofsale.PointOfSale;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CartCookiesTest {
    private static final PointOfSale OPERA = new PointOfSale(
            "opera",
            Map.of(),
            List.of("fr"),
            Currency.getInstance("EUR"),
            ZoneId.of("Europe/Paris"),
            "INST",
            "OPERA",
            "WEB");

    private final CartCookies cookies = new CartCookies(List.of(OPERA), pos -> Optional.empty());

    @ParameterizedTest
    @CsvSource({
        "2|97.00|EUR|2099-01-01T00:00:00Z|4711, 4711",
        "2%7C97.00%7CEUR%7C2099-01-01T00%3A00%3A00Z%7C4711, 4711",
        "2%257C97.00%257CEUR%257C2099%257C4711, 4711",
        "1|0|EUR||a-B-9, a-B-9"
    })
    void theOrderOfACart(String value, String order) {
        assertThat(cookies.order(OPERA, List.of("a=b; stx_cartSummary_OPERA_WEB=" + value + "; c=d")))
                .contains(order);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0|0.00|EUR|2099-01-01|4711",
                "00|0.00|EUR|2099-01-01|4711",
                "2|97.00|EUR|2099-01-01|",
                "2|97.00|EUR|4711",
                "2|97.00|EUR|2099-01-01|47 11",
                "2|97.00|EUR|2099-01-01|4711&x=y",
                "2|97.00|EUR|2099-01-01|4711|1",
                "-2|97.00|EUR|2099-01-01|4711",
                "two|97.00|EUR|2099-01-01|4711",
                "%",
                "2%7C97.00%7CEUR%7C2099%7C%zz"
            })
    void noCartNoOrder(String value) {
        assertThat(cookies.order(OPERA, List.of("stx_cartSummary_OPERA_WEB=" + value)))
                .isEmpty();
    }

    @Test
    void theFirstThatIsACartCounts() {
        assertThat(cookies.order(
                        OPERA,
                        List.of(
                                "stx_cartSummary_OPERA_WEB=junk; stx_cartSummary_OTHER_WEB=1|1|EUR|x|1",
                                "stx_cartSummary_OPERA_WEB=1|1|EUR|x|2; stx_cartSummary_OPERA_WEB=1|1|EUR|x|3")))
                .contains("2");
    }

    @Test
    void withoutACookieThereIsNone() {
        assertThat(cookies.order(OPERA, List.of())).isEmpty();
    }

    @Test
    void itsNameCanBeSet() {
        CartCookies named = new CartCookies(List.of(OPERA), pos -> Optional.of("basket"));

        assertThat(named.order(OPERA, List.of("basket=1|1|EUR|x|2"))).contains("2");
        assertThat(named.order(OPERA, List.of("stx_cartSummary_OPERA_WEB=1|1|EUR|x|2")))
                .isEmpty();
    }
}
