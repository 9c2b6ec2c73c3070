package io.parvis.cookie;

import static org.assertj.core.api.Assertions.assertThat;

import io.parvis.money.Money;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CartCookieTest {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final Instant NOW = Instant.parse("2026-06-01T12:00:00Z");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2%7C48.50%7CEUR%7C2026-06-01T14%3A20%3A00%2B02%3A00%7C10229481234567",
                "2%257C48.50%257CEUR%257C2026-06-01T14%253A20%253A00%252B02%253A00%257C10229481234567",
                "2|48.50|EUR|2026-06-01T14:20:00+02:00|10229481234567",
                "2|48.5|EUR|2026-06-01T12:20:00Z|10229481234567",
                "2|48.50|EUR|2026-06-01T14%3A20%3A00+02%3A00|10229481234567",
                "2|48.500|EUR|2026-06-01 14:20|10229481234567",
                "2|48.50|EUR|1780316400|10229481234567",
                "2|48.50|EUR|1780316400000|10229481234567"
            })
    void aCartIsReadHoweverItIsWritten(String value) {
        assertThat(read(value))
                .contains(new CartSummary(
                        2,
                        new Money("48.50", "EUR"),
                        OffsetDateTime.parse("2026-06-01T14:20:00+02:00"),
                        Optional.of("10229481234567")));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-06-01T14:20:00.123,         2026-06-01T14:20:00.123+02:00",
        "2026-06-01T14:20:00.123Z,        2026-06-01T16:20:00.123+02:00",
        "2026-06-01T14:20:00.123+0100,    2026-06-01T15:20:00.123+02:00",
        "2026-06-01T14:20:00-04:00,       2026-06-01T20:20:00+02:00",
        "2026-06-01T14:20:00+01,          2026-06-01T15:20:00+02:00",
        "2026-12-01T14:20:00,             2026-12-01T14:20:00+01:00"
    })
    void theEndIsToldInTheZoneOfThePointOfSale(String written, OffsetDateTime meant) {
        assertThat(read("1|9|EUR|" + written.replace("+", "%2B") + "|").map(CartSummary::expiresAt))
                .contains(meant);
    }

    @ParameterizedTest
    @CsvSource({
        "0,EUR,0.00",
        "7,EUR,7.00",
        "1234567.8,CHF,1234567.80",
        "500,JPY,500",
        "500.00,JPY,500",
        "1.2345,EUR,1.2345"
    })
    void amountsAreMoney(String written, String currency, String amount) {
        assertThat(read("1|" + written + "|" + currency + "|2026-06-02T00:00:00Z|7")
                        .map(CartSummary::amount))
                .contains(new Money(amount, currency));
    }

    @Test
    void theOrderIdMayBeMissing() {
        assertThat(read("1|9|EUR|2026-06-02T00:00:00Z|").flatMap(CartSummary::orderId))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "junk",
                "%",
                "%7C%7C%7C%7C",
                "||||",
                "0|48.50|EUR|2026-06-02T00:00:00Z|1",
                "-1|48.50|EUR|2026-06-02T00:00:00Z|1",
                "two|48.50|EUR|2026-06-02T00:00:00Z|1",
                "1.5|48.50|EUR|2026-06-02T00:00:00Z|1",
                "99999999999|48.50|EUR|2026-06-02T00:00:00Z|1",
                "1|48,50|EUR|2026-06-02T00:00:00Z|1",
                "1|1'048.50|EUR|2026-06-02T00:00:00Z|1",
                "1|-48.50|EUR|2026-06-02T00:00:00Z|1",
                "1|1e9|EUR|2026-06-02T00:00:00Z|1",
                "1|48.50|EURO|2026-06-02T00:00:00Z|1",
                "1|48.50|eur|2026-06-02T00:00:00Z|1",
                "1|48.50|QQQ|2026-06-02T00:00:00Z|1",
                "1|48.50|EUR|2026-06-01T12:00:00Z|1",
                "1|48.50|EUR|2026-06-01T14:00:00|1",
                "1|48.50|EUR|1780315199|1",
                "1|48.50|EUR|2026-13-01T00:00:00Z|1",
                "1|48.50|EUR|2026-02-30T00:00:00Z|1",
                "1|48.50|EUR|2026-06-02T00:00:00+99:00|1",
                "1|48.50|EUR|tomorrow|1",
                "1|48.50|EUR||1",
                "1|48.50|EUR|17803164000000000000|1",
                "1|48.50|EUR|2026-06-02T00:00:00Z",
                "1|48.50|EUR|2026-06-02T00:00:00Z|1|2",
                "1|48.50|EUR|2026-06-02T00:00:00Z|<script>",
                "1|48.50|EUR|2026-06-02T00:00:00Z|a b"
            })
    void emptyExpiredAndUnreadableCartsAreNone(String value) {
        assertThat(read(value)).isEmpty();
    }

    private static Optional<CartSummary> read(String value) {
        return CartCookie.read(value, PARIS, NOW);
    }
}
