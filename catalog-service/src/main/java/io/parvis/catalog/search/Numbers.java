package io.parvis.catalog.search;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The numbers of the products of a value that few products have. */
final class Numbers {
    private final Map<String, int[]> numbers = new HashMap<>();

    /** @param value {@code null} = it has none */
    void add(String value, int product) {
        if (value != null) {
            numbers.merge(
                    value,
                    new int[] {product},
                    (before, more) -> IntStream.concat(IntStream.of(before), IntStream.of(more))
                            .toArray());
        }
    }

    IntStream any(List<String> values) {
        return values.stream().distinct().flatMapToInt(value -> IntStream.of(numbers.getOrDefault(value, new int[0])));
    }
}
