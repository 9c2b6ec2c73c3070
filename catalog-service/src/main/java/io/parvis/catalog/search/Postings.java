package io.parvis.catalog.search;

import io.parvis.language.Text;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.util.FixedBitSet;

/** Which products have which value of one filter. Values are ids; a code may stand for several of them. */
final class Postings {
    private final int productCount;
    private final Map<String, Text> labels = new LinkedHashMap<>();
    private final Map<String, FixedBitSet> products = new HashMap<>();
    private final Map<String, Set<String>> byCode = new HashMap<>();

    Postings(int productCount) {
        this.productCount = productCount;
    }

    /** @param code {@code null} = it has none */
    void describe(String value, String code, Text label) {
        labels.putIfAbsent(value, label);
        if (code != null) {
            byCode.computeIfAbsent(code, first -> new LinkedHashSet<>()).add(value);
        }
    }

    void add(String value, int product) {
        labels.putIfAbsent(value, Text.EMPTY);
        products.computeIfAbsent(value, first -> new FixedBitSet(productCount)).set(product);
    }

    /** Gives one value all that the other has. */
    void addAll(String value, String other) {
        FixedBitSet more = products.get(other);
        if (more != null) {
            products.computeIfAbsent(value, first -> new FixedBitSet(productCount))
                    .or(more);
        }
    }

    /** Every value that there is. */
    Set<String> values() {
        return labels.keySet();
    }

    Text label(String value) {
        return labels.get(value);
    }

    /** The values that ids and codes stand for. */
    Set<String> values(List<String> idsOrCodes) {
        Set<String> values = new LinkedHashSet<>();
        for (String wanted : idsOrCodes) {
            if (labels.containsKey(wanted)) {
                values.add(wanted);
            }
            values.addAll(byCode.getOrDefault(wanted, Set.of()));
        }
        return values;
    }

    /** Products with any of those values. */
    FixedBitSet any(Collection<String> values) {
        FixedBitSet any = new FixedBitSet(productCount);
        for (String value : values) {
            FixedBitSet some = products.get(value);
            if (some != null) {
                any.or(some);
            }
        }
        return any;
    }

    /** {@code null} when there is none. */
    FixedBitSet products(String value) {
        return products.get(value);
    }
}
