package io.parvis.sandbox.login;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * What lies in a cart.
 *
 * @param quantity of items; 0 = an empty cart
 * @param amount in euros
 * @param expires when the shop drops it
 */
public record Cart(int quantity, BigDecimal amount, Instant expires, long orderId) {
    Cart with(int more, BigDecimal price, Instant until) {
        return new Cart(quantity + more, amount.add(price.multiply(BigDecimal.valueOf(more))), until, orderId);
    }
}
