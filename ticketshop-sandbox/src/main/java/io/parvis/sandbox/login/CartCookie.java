package io.parvis.sandbox.login;

import io.parvis.sandbox.venue.Today;
import java.math.RoundingMode;

/** The cart cookie's value: quantity, amount, currency, end and order id, percent-encoded. */
final class CartCookie {
    private CartCookie() {}

    static String of(Cart cart) {
        return Percent.encoded(String.join(
                "|",
                Integer.toString(cart.quantity()),
                cart.amount().setScale(2, RoundingMode.HALF_UP).toPlainString(),
                "EUR",
                Today.xml(cart.expires().atZone(Today.ZONE)),
                Long.toString(cart.orderId())));
    }
}
