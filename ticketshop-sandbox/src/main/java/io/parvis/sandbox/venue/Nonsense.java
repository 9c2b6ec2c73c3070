package io.parvis.sandbox.venue;

import com.secutix.service.catalogservice.v1_33.Performance;
import com.secutix.service.catalogservice.v1_33.Price;
import com.secutix.service.catalogservice.v1_33.Product;
import com.secutix.service.catalogservice.v1_33.SimpleProduct;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Makes nonsense of one product, of which a reader must not lose the others. */
final class Nonsense {
    private static final String NO_DATE = "demain soir";
    private static final String NO_STATE = "HIBERNATING";

    private Nonsense() {}

    /** No name, a start that is no date, a price without an amount; of a dated one also a state that nobody knows. */
    static void into(Product product) {
        product.setExternalName(null);
        product.setInternalName(null);
        product.setShortName(null);
        prices(product).findFirst().ifPresent(price -> price.setAmount(null));
        if (product.getEvent() == null) {
            product.getSalePeriods().stream().findFirst().ifPresent(period -> period.setStart(NO_DATE));
        } else {
            performances(product.getEvent().getPerformances());
        }
    }

    private static void performances(List<Performance> performances) {
        if (!performances.isEmpty()) {
            performances.get(0).setStart(NO_DATE);
            performances.get(performances.size() - 1).setState(NO_STATE);
        }
    }

    private static Stream<? extends Price> prices(Product product) {
        Stream<? extends Price> dated = product.getEvent() == null
                ? Stream.empty()
                : product.getEvent().getPerformances().stream().flatMap(date -> date.getPrices().stream());
        Stream<? extends Price> ofPass = product.getPass() == null
                ? Stream.empty()
                : product.getPass().getItems().stream().flatMap(item -> item.getItemPrices().stream());
        Stream<? extends Price> simple = Stream.of(
                        product.getSingleEntry(), product.getService(), product.getGoods(), product.getMembership())
                .filter(Objects::nonNull)
                .map(SimpleProduct::getPrices)
                .flatMap(List::stream);
        Stream<? extends Price> composed = Stream.of(product.getPackage(), product.getSeasonTicket())
                .filter(Objects::nonNull)
                .flatMap(content -> content.getPrices().stream());
        return Stream.of(dated, ofPass, simple, composed).flatMap(all -> all);
    }
}
