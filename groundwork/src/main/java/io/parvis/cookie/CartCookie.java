package io.parvis.cookie;

import io.parvis.money.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the cart cookie: quantity, amount, currency, end and order id, separated by bars, percent-encoded as a whole. */
public final class CartCookie {
    private static final int PARTS = 5;
    private static final int LONGEST = 200;
    private static final Pattern AMOUNT = Pattern.compile("\\d{1,12}(?:\\.\\d{1,6})?");
    private static final Pattern ORDER = Pattern.compile("[A-Za-z0-9._-]{0,64}");
    private static final Pattern QUANTITY = Pattern.compile("\\d{1,6}");

    private CartCookie() {}

    /** @return empty when the value is not a cart, or one that is empty or expired */
    public static Optional<CartSummary> read(String value, ZoneId zone, Instant now) {
        return Encoded.read(value, text -> cart(text, zone))
                .filter(cart -> cart.quantity() > 0)
                .filter(cart -> cart.expiresAt().toInstant().isAfter(now));
    }

    private static Optional<CartSummary> cart(String text, ZoneId zone) {
        if (text.length() > LONGEST || text.indexOf('|') < 0) {
            return Optional.empty();
        }
        String[] parts = text.split("\\|", -1);
        if (parts.length != PARTS
                || !QUANTITY.matcher(parts[0]).matches()
                || !AMOUNT.matcher(parts[1]).matches()
                || !ORDER.matcher(parts[4]).matches()) {
            return Optional.empty();
        }
        return currency(parts[2])
                .flatMap(currency -> CookieTime.read(parts[3], zone)
                        .map(expires -> new CartSummary(
                                Integer.parseInt(parts[0]),
                                Money.of(new BigDecimal(parts[1]), currency),
                                expires,
                                Optional.of(parts[4]).filter(id -> !id.isEmpty()))));
    }

    private static Optional<Currency> currency(String code) {
        try {
            return Optional.of(Currency.getInstance(code));
        } catch (IllegalArgumentException notACurrency) {
            return Optional.empty();
        }
    }
}
