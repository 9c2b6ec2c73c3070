package io.parvis.cookie;

import io.parvis.money.Money;
import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * What the ticketshop's cart cookie says of a cart that stands.
 *
 * @param quantity how many items, at least 1
 * @param expiresAt when the ticketshop drops the cart, in the point of sale's zone
 * @param orderId empty while there is no order
 */
public record CartSummary(int quantity, Money amount, OffsetDateTime expiresAt, Optional<String> orderId) {}
