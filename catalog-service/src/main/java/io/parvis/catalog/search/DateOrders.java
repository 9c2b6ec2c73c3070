package io.parvis.catalog.search;

import io.parvis.catalog.snapshot.Product;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Puts products in the order of their dates, as seen from one moment: {@link Sort#DATE}. */
final class DateOrders {
    private static final Comparator<Product> WITHIN_A_SECOND = Comparator.comparing(
                    Product::code, Comparator.nullsLast(Comparator.<String>naturalOrder()))
            .thenComparing(Product::id)
            .thenComparing(Product::seasonId);

    // one number to sort by: part, seconds, and the product's place among its equals
    private static final int PLACE_BITS = 25;
    private static final int SECOND_BITS = 36;
    private static final long LAST_SECOND = (1L << SECOND_BITS) - 1;
    private static final long UPCOMING = 0;
    private static final long UNDATED = 1;
    private static final long PAST = 2;

    private final int[] byPlace;
    private final long[] starts;
    private final int[] firstStart;
    private final long origin;

    DateOrders(List<Product> products) {
        byPlace = Orders.sorted(products, WITHIN_A_SECOND);
        firstStart = new int[products.size() + 1];
        for (int number = 0; number < products.size(); number++) {
            firstStart[number + 1] =
                    firstStart[number] + products.get(number).performances().size();
        }
        starts = products.stream()
                .flatMap(product -> product.performances().stream())
                .mapToLong(performance -> performance.start().toInstant().toEpochMilli())
                .toArray();
        for (int number = 0; number < products.size(); number++) {
            Arrays.sort(starts, firstStart[number], firstStart[number + 1]);
        }
        origin = Arrays.stream(starts).min().orElse(0);
    }

    /** Places among equals: by code, id and season. */
    int[] byPlace() {
        return byPlace;
    }

    DateOrder at(Instant moment) {
        long now = moment.toEpochMilli();
        long[] keys = new long[byPlace.length];
        for (int place = 0; place < keys.length; place++) {
            keys[place] = key(byPlace[place], now) << PLACE_BITS | place;
        }
        Arrays.sort(keys);
        int[] numbers = new int[keys.length];
        int[] ranks = new int[keys.length];
        for (int rank = 0; rank < keys.length; rank++) {
            numbers[rank] = byPlace[(int) (keys[rank] & (1L << PLACE_BITS) - 1)];
            ranks[numbers[rank]] = rank;
        }
        return new DateOrder(numbers, ranks);
    }

    private long key(int number, long now) {
        int first = firstStart[number];
        int end = firstStart[number + 1];
        if (first == end) {
            return UNDATED << SECOND_BITS;
        }
        int found = Arrays.binarySearch(starts, first, end, now + 1);
        int next = found < 0 ? -found - 1 : found;
        while (next > first && next < end && starts[next - 1] > now) {
            next--;
        }
        return next < end
                ? UPCOMING << SECOND_BITS | second(starts[next])
                : PAST << SECOND_BITS | LAST_SECOND - second(starts[end - 1]);
    }

    private long second(long millis) {
        return Math.min((millis - origin) / 1000, LAST_SECOND);
    }
}
