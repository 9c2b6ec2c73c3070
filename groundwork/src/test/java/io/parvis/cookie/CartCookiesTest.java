package io.parvis.cookie;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.parvis.pointofsale.PointOfSale;
import io.parvis.startup.WrongConfiguration;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

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
    private static final String CART = "stx_cartSummary_OPERA_WEB=2|97.00|EUR|2027-01-01T00:00:00Z|";

    @Test
    void theOrderOfACart() {
        assertThat(order(CART + "4711")).contains("4711");
        assertThat(order("a=b; " + CART.replace("|", "%7C") + "4711; c=d")).contains("4711");
    }

    @Test
    void whatIsExpiredOrEmptyIsNoCart() {
        assertThat(order(CART.replace("2027", "2026") + "4711")).isEmpty();
        assertThat(order(CART.replace("=2|", "=0|") + "4711")).isEmpty();
        assertThat(order(CART)).isEmpty();
        assertThat(order("a=b")).isEmpty();
    }

    @Test
    void aMomentWithoutOffsetIsMeantInTheZoneOfThePointOfSale() {
        String local = "stx_cartSummary_OPERA_WEB=1|9|EUR|2026-11-01T13:%s:00|4711";
        assertThat(order(local.formatted("01"))).contains("4711");
        assertThat(order(local.formatted("00"))).isEmpty();
    }

    @Test
    void theFirstThatIsACartCounts() {
        assertThat(order(
                        "stx_cartSummary_OPERA_WEB=junk; stx_cartSummary_OTHER_WEB=1|1|EUR|2027-01-01T00:00:00Z|1",
                        CART.replace("2027", "2025") + "2; " + CART + "3; " + CART + "4"))
                .contains("3");
    }

    @Test
    void itsNamesCanBeSet() {
        CartCookies named = cookies(Optional.of(List.of("basket", "cart_*")));

        assertThat(order(named, "cart_x=1|1|EUR|2027-01-01T00:00:00Z|2; basket=1|1|EUR|2027-01-01T00:00:00Z|3"))
                .contains("3");
        assertThat(order(named, "cart_x=1|1|EUR|2027-01-01T00:00:00Z|2")).contains("2");
        assertThat(order(named, CART + "2")).isEmpty();
        assertThatThrownBy(() -> cookies(Optional.of(List.of("a b"))))
                .isInstanceOf(WrongConfiguration.class)
                .hasMessageContaining("parvis.points-of-sale.opera.identity.cart-cookie");
    }

    private static CartCookies cookies(Optional<List<String>> names) {
        return new CartCookies(
                List.of(OPERA), pos -> names, Clock.fixed(Instant.parse("2026-11-01T12:00:00Z"), ZoneOffset.UTC));
    }

    private static Optional<String> order(String... lines) {
        return order(cookies(Optional.empty()), lines);
    }

    private static Optional<String> order(CartCookies cookies, String... lines) {
        return cookies.cart(OPERA, new CookieHeader(List.of(lines))).flatMap(CartSummary::orderId);
    }
}
