package io.parvis.visitor;

import io.parvis.cookie.CartSummary;
import io.parvis.money.Money;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What the ticketshop's cart cookie says. For display only: the ticketshop alone knows the order.
 *
 * @param quantity how many items, at least 1
 * @param expiresAt when the ticketshop drops the cart
 */
@Schema(description = "What the ticketshop's cart cookie says, for display.")
public record Cart(
        @Schema(required = true, examples = Cart.SOURCE) String source,

        @Schema(required = true, description = "How many items", examples = "2")
        int quantity,

        @Schema(required = true) Money amount,

        @Schema(required = true, description = "When the ticketshop drops the cart")
        OffsetDateTime expiresAt,

        @Schema(examples = "10229481234567") Optional<String> orderId) {

    static final String SOURCE = "cart-cookie";

    static Cart of(CartSummary told) {
        return new Cart(SOURCE, told.quantity(), told.amount(), told.expiresAt(), told.orderId());
    }
}
