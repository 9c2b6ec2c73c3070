package io.parvis.money;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.math.BigDecimal;
import java.util.Currency;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An amount of money.
 *
 * @param amount a decimal number with as many decimals as the currency has, at least
 * @param currency ISO 4217 code
 */
@RegisterForReflection
@Schema(name = "Money", description = "A decimal amount in an ISO 4217 currency")
public record Money(
        @Schema(examples = "48.50") String amount,
        @Schema(examples = "EUR") String currency) {

    public static Money of(BigDecimal amount, Currency currency) {
        int decimals = Math.max(
                currency.getDefaultFractionDigits(), amount.stripTrailingZeros().scale());
        return new Money(amount.setScale(decimals).toPlainString(), currency.getCurrencyCode());
    }

    /** SecuTix's way of writing amounts: 4000 = 4.00. */
    public static Money ofThousandths(long thousandths, Currency currency) {
        return of(BigDecimal.valueOf(thousandths, 3), currency);
    }
}
