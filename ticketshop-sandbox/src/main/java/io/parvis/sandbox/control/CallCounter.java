package io.parvis.sandbox.control;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** Every call of the services by operation, refused ones too, and the bytes of their answers' bodies as they went over the wire. */
@ApplicationScoped
public class CallCounter {
    private final Map<String, LongAdder> calls = new ConcurrentHashMap<>();
    private final Map<String, LongAdder> bytes = new ConcurrentHashMap<>();

    public void called(String operation) {
        calls.computeIfAbsent(operation, any -> new LongAdder()).increment();
    }

    public void sent(String operation, long count) {
        bytes.computeIfAbsent(operation, any -> new LongAdder()).add(count);
    }

    Map<String, Long> calls() {
        return sums(calls);
    }

    Map<String, Long> bytes() {
        return sums(bytes);
    }

    void clear() {
        calls.clear();
        bytes.clear();
    }

    private static Map<String, Long> sums(Map<String, LongAdder> counters) {
        Map<String, Long> sums = new TreeMap<>();
        counters.forEach((operation, counter) -> sums.put(operation, counter.sum()));
        return sums;
    }
}
