package io.parvis.bench.service;

import io.parvis.bench.Goal;
import io.parvis.bench.Measurement;
import io.parvis.bench.Scale;
import io.parvis.bench.Table;
import io.parvis.stack.Service;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What thousands of listeners to one replica cost, and how long a change takes to reach them all. */
public final class AvailabilityListeners implements Measurement {
    private static final Scale SCALE = new Scale(260, 3_000);
    private static final int LISTENERS = 5_000;
    private static final int PRODUCTS = 50;
    private static final Duration NEXT_POLL = Duration.ofMinutes(3);
    /** As many as a poll in each minute takes. */
    private static final Map<String, String> MANY_CALLS = Map.of("CALLS_PER_MONTH", "1000000");

    private static final double MOST_MEGABYTES = 512;
    private static final double MOST_MILLIS = 1_000;

    @Override
    public String name() {
        return "availability-listeners";
    }

    @Override
    public String about() {
        return String.format(
                Locale.ROOT,
                "%,d listeners to the same %d products on one replica with -Xmx256m: memory, and how long after the"
                        + " first of them the last one hears of a change.",
                LISTENERS,
                PRODUCTS);
    }

    @Override
    public void run(Table table) throws Exception {
        try (Stand stand = Stand.start(SCALE)
                        .with(Service.CATALOG)
                        .with(Service.AVAILABILITY, List.of("-Xmx256m"), MANY_CALLS);
                Listeners listeners = new Listeners(stand.url(Service.AVAILABILITY))) {
            List<String> ids = AvailabilityReading.products(stand.api(Service.CATALOG), PRODUCTS);
            for (int n = 0; n < LISTENERS; n++) {
                listeners.open("/v1/opera/availability/stream?product=" + String.join(",", ids));
            }
            listeners.hear("event: snapshot", Duration.ofMinutes(1));
            double before = Processes.resident(stand.processId(Service.AVAILABILITY));
            for (String id : ids) {
                stand.api(Service.SANDBOX).put("/control/availability/product/" + id, "{\"level\":3}");
            }
            double millis = listeners.hear("event: change", NEXT_POLL);
            double after = Processes.resident(stand.processId(Service.AVAILABILITY));
            table.add(
                    String.format(Locale.ROOT, "resident memory with %,d listeners", LISTENERS),
                    "the bound",
                    "MB",
                    Math.max(before, after),
                    MOST_MEGABYTES,
                    Goal.atMost(1));
            table.add("from the first listener to the last", "the bound", "ms", millis, MOST_MILLIS, Goal.atMost(1));
        }
    }
}
