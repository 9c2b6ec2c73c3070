package io.parvis.gateway.looks;

import io.parvis.gateway.memory.Looked;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;

/** How often each product and performance of one point of sale was looked at. */
final class Tally {
    /** The availability service takes no more in one request: a crawler who looks at everything tells nothing new. */
    private static final int MOST_OF_EACH = 2_500;

    private final Map<String, Long> products = new HashMap<>();
    private final Map<String, Long> performances = new HashMap<>();

    void add(Looked looked, long times) {
        looked.products().forEach(id -> products.merge(id, times, Long::sum));
        looked.performances().forEach(id -> performances.merge(id, times, Long::sum));
    }

    /** {@code {"products":{"10228723562315":12},"performances":{}}}, what was looked at most if it is too much. */
    Buffer json() {
        return new JsonObject()
                .put("products", most(products))
                .put("performances", most(performances))
                .toBuffer();
    }

    private static JsonObject most(Map<String, Long> counted) {
        JsonObject most = new JsonObject();
        counted.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .limit(MOST_OF_EACH)
                .forEach(look -> most.put(look.getKey(), look.getValue()));
        return most;
    }
}
