package io.parvis.link.booking;

import io.parvis.level.Level;
import io.parvis.sale.Sale;
import io.parvis.sale.SaleSheet.Performance;
import io.parvis.sale.SaleSheet.Product;
import io.parvis.sale.SaleStatus;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;

/**
 * The one rule of "Book": running, inside a sale period of the channel, and not sold out. An unknown level is bookable,
 * since the shop has the last word.
 */
final class BookableRule {
    /** Of several dates none of which can be booked: the reason that leaves the most hope speaks for the product. */
    private static final List<Reason> HOPE = List.of(Reason.SUSPENDED, Reason.NOT_ON_SALE_YET, Reason.SALE_ENDED);

    private BookableRule() {}

    static Verdict performance(Product product, Performance performance, Level level, OffsetDateTime now) {
        if (isOver(product.state())) {
            return Verdict.not(Reason.SALE_ENDED);
        }
        String state = "RUNNING".equals(performance.state()) ? product.state() : performance.state();
        return judge(product.saleAt(now, performance), state, level);
    }

    /** A dated product is on sale only while one of its dates is. */
    static Verdict product(Product product, Level level, OffsetDateTime now) {
        Sale own = product.saleAt(now);
        if (own.status() != SaleStatus.ON_SALE || !product.dated() || anyDateOnSale(product, now)) {
            return judge(own, product.state(), level);
        }
        return product.performances().stream()
                .map(date -> performance(product, date, level, now))
                .min(Comparator.comparing(date -> HOPE.indexOf(date.reason().orElseThrow())))
                .orElse(Verdict.not(Reason.NOT_ON_SALE_YET));
    }

    private static boolean anyDateOnSale(Product product, OffsetDateTime now) {
        return product.performances().stream()
                .anyMatch(date -> product.saleAt(now, date).status() == SaleStatus.ON_SALE);
    }

    private static Verdict judge(Sale sale, String state, Level level) {
        return switch (sale.status()) {
            case ON_SALE -> level == Level.SOLD_OUT ? Verdict.not(Reason.SOLD_OUT) : Verdict.BOOKABLE;
            case ON_SALE_SOON -> Verdict.notBefore(sale.opensAt());
            case SUSPENDED -> Verdict.not(Reason.SUSPENDED);
            case ENDED -> Verdict.not(Reason.SALE_ENDED);
            case NOT_ON_SALE -> Verdict.not(isOver(state) ? Reason.SALE_ENDED : Reason.NOT_ON_SALE_YET);
        };
    }

    /** SecuTix's states that nothing follows; those before RUNNING, and any unknown one, may still come on sale. */
    private static boolean isOver(String state) {
        return state != null && (state.startsWith("CANCELED") || state.equals("CLOSED"));
    }
}
