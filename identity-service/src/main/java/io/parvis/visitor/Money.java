package io.parvis.visitor;

import java.math.BigDecimal;
import java.util.Currency;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An amount of money.
 *
 * @param amount a decimal number with as many decimals as the currency has, at least
 * @param currency ISO 4217 code
 */
@Schema(description = "A decimal amount in an ISO 4217 currency")
public record Money(
        @Schema(examples = "48.50") String amount,
        @Schema(examples = "EUR") String currency) {

    static Money of(BigDecimal amount, Currency currency) {
        int decimals = Math.max(
                currency.getDefaultFractionDigits(), amount.stripTrailingZeros().scale());
        return new Money(amount.setScale(decimals).toPlainString(), currency.getCurrencyCode());
    }
}
