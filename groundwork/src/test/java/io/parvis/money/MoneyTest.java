package io.parvis.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Currency;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyTest {
    @ParameterizedTest
    @CsvSource({"48500,EUR,48.50", "4000,EUR,4.00", "0,CHF,0.00", "12345,EUR,12.345", "5000,JPY,5", "1230,KWD,1.230"})
    void thousandthsAreShownAsDecimals(long thousandths, String currency, String amount) {
        assertThat(Money.ofThousandths(thousandths, Currency.getInstance(currency)))
                .isEqualTo(new Money(amount, currency));
    }
}
