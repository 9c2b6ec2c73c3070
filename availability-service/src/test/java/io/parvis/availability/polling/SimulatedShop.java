package io.parvis.availability.polling;

import io.parvis.availability.polling.Wish.Kind;
import io.parvis.availability.sales.SaleIndex;
import io.parvis.level.Level;
import io.parvis.sale.SaleSheet;
import io.parvis.secutix.AvailabilityReading;
import io.parvis.secutix.Outcome;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** SecuTix with its contract in a simulation: places are sold, answers take calls and bytes, both run out. */
final class SimulatedShop implements Enquiries {
    private static final long BYTES_PER_CALL = 900;
    private static final long BYTES_PER_LINE = 8;
    private static final long BYTES_PER_CHANGE = 12;

    private final Clock clock;
    private final long callsAllowed;
    private final long bytesAllowed;
    private final Map<String, Integer> places = new HashMap<>();
    private final Map<String, Instant> changed = new HashMap<>();
    private SaleSheet sheet = new SaleSheet("0", List.of());
    private SaleIndex index = new SaleIndex(sheet);
    private final Map<String, SaleSheet.Product> products = new HashMap<>();

    long calls;
    long bytes;
    long refused;

    SimulatedShop(Clock clock, long callsAllowed, long bytesAllowed) {
        this.clock = clock;
        this.callsAllowed = callsAllowed;
        this.bytesAllowed = bytesAllowed;
    }

    /** What is sold from now on. */
    void shows(SaleSheet now) {
        sheet = now;
        index = new SaleIndex(now);
        products.clear();
        sheet.products().forEach(product -> products.put(product.id(), product));
    }

    SaleIndex index() {
        return index;
    }

    /** One place less of a performance, or of a product without any. */
    void sells(String productId, String id) {
        int left = places.merge(id, 119, (old, first) -> Math.max(0, old - 1));
        if (left > 0) {
            changed.put(productId, clock.instant());
        }
    }

    /** What asking for everything once takes. */
    long[] costOfEverything() {
        long dated = sheet.products().stream().filter(SaleSheet.Product::dated).count();
        long others = sheet.products().size() - dated;
        long lines = others
                + sheet.products().stream()
                        .mapToLong(product -> product.performances().size())
                        .sum();
        long calls = (dated + PollPlan.IDS_PER_CALL - 1) / PollPlan.IDS_PER_CALL
                + (others + PollPlan.IDS_PER_CALL - 1) / PollPlan.IDS_PER_CALL;
        return new long[] {calls, calls * BYTES_PER_CALL + lines * BYTES_PER_LINE};
    }

    @Override
    public Outcome<Map<String, Instant>> updatedSince(Collection<String> productIds, Instant reference) {
        Map<String, Instant> updates = new HashMap<>();
        productIds.forEach(id -> {
            Instant last = changed.getOrDefault(id, Instant.EPOCH);
            if (!last.isBefore(reference)) {
                updates.put(id, last);
            }
        });
        return answered(updates, updates.size() * BYTES_PER_CHANGE);
    }

    @Override
    public Outcome<List<AvailabilityReading>> levels(Kind kind, Collection<String> ids) {
        List<AvailabilityReading> lines = new ArrayList<>();
        for (String id : ids) {
            switch (kind) {
                case PRODUCT -> lines.add(reading(id, null, id));
                case PERFORMANCE -> lines.add(reading(null, id, id));
                case EVENT ->
                    products.get(id).performances().forEach(date -> lines.add(reading(id, date.id(), date.id())));
            }
        }
        return answered(lines, lines.size() * BYTES_PER_LINE);
    }

    private AvailabilityReading reading(String product, String date, String id) {
        int left = places.getOrDefault(id, 120);
        return new AvailabilityReading(
                product, date, left == 0 ? Level.SOLD_OUT : left < 15 ? Level.LIMITED : Level.AVAILABLE, (long) left);
    }

    private <T> Outcome<T> answered(T data, long payload) {
        if (calls >= callsAllowed || bytes >= bytesAllowed) {
            refused++;
            return new Outcome.Trouble<>(Outcome.Trouble.Kind.UNREACHABLE, "the month's budget is spent");
        }
        calls++;
        bytes += BYTES_PER_CALL + payload;
        return new Outcome.Data<>(data);
    }
}
