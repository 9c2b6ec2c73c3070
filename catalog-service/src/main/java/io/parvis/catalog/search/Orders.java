package io.parvis.catalog.search;

import io.parvis.catalog.snapshot.Product;
import java.text.CollationKey;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Orders of all products that do not depend on the clock, as the products' numbers. */
final class Orders {
    private Orders() {}

    static int[] sorted(List<Product> products, Comparator<Product> order) {
        return IntStream.range(0, products.size())
                .boxed()
                .sorted(Comparator.comparing(products::get, order))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /**
     * As a dictionary of that language has it; what has no name comes last.
     *
     * @param among the order of those with the same name
     */
    static int[] byName(List<Product> products, String language, Function<Product, String> name, int[] among) {
        Collator collator = Collator.getInstance(Locale.forLanguageTag(language));
        CollationKey[] keys = new CollationKey[products.size()];
        for (int number = 0; number < keys.length; number++) {
            String text = name.apply(products.get(number));
            keys[number] = text == null ? null : collator.getCollationKey(text);
        }
        return IntStream.of(among)
                .boxed()
                .sorted(Comparator.comparing(
                        number -> keys[number], Comparator.nullsLast(Comparator.<CollationKey>naturalOrder())))
                .mapToInt(Integer::intValue)
                .toArray();
    }
}
