package io.parvis.cookie;

import io.parvis.money.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the cart cookie: quantity, amount, currency, end and order id, separated by bars, percent-encoded as a whole. */
public final class CartCookie {
    private static final Pattern FORMAT =
            Pattern.compile("(\\d{1,6})\\|(\\d{1,12}(?:\\.\\d{1,6})?)\\|([A-Z]{3})\\|([^|]+)\\|([A-Za-z0-9._-]{0,64})");

    private CartCookie() {}

    /** @return empty when the value is not a cart, or one that is empty or expired */
    public static Optional<CartSummary> read(String value, ZoneId zone, Instant now) {
        return Encoded.read(value, text -> cart(text, zone))
                .filter(cart -> cart.quantity() > 0)
                .filter(cart -> cart.expiresAt().toInstant().isAfter(now));
    }

    private static Optional<CartSummary> cart(String text, ZoneId zone) {
        Matcher parts = FORMAT.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        return currency(parts.group(3))
                .flatMap(currency -> CookieTime.read(parts.group(4), zone)
                        .map(expires -> new CartSummary(
                                Integer.parseInt(parts.group(1)),
                                Money.of(new BigDecimal(parts.group(2)), currency),
                                expires,
                                Optional.of(parts.group(5)).filter(id -> !id.isEmpty()))));
    }

    private static Optional<Currency> currency(String code) {
        try {
            return Optional.of(Currency.getInstance(code));
        } catch (IllegalArgumentException notACurrency) {
            return Optional.empty();
        }
    }
}
