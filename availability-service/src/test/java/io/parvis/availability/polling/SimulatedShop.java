package io.parvis.availability.polling;

import io.parvis.availability.polling.Wish.Kind;
import io.parvis.availability.sales.SaleIndex;
import io.parvis.level.Level;
import io.parvis.pointofsale.PointOfSale;
import io.parvis.sale.SaleSheet;
import io.parvis.secutix.AvailabilityReading;
import io.parvis.secutix.Outcome;
import io.parvis.secutix.budget.Budget;
import io.parvis.secutix.budget.Purpose;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** SecuTix in a simulation: places are sold, answers take calls and bytes, as far as the budget lets them be asked for. */
final class SimulatedShop implements Enquiries {
    private static final long BYTES_PER_CALL = 900;
    private static final long BYTES_PER_LINE = 8;
    private static final long BYTES_PER_CHANGE = 12;

    static final int CALLS_OF_AN_IMPORT = 3;

    private final Clock clock;
    private final Budget budget;
    private final PointOfSale pos;
    private final Map<String, Integer> places = new HashMap<>();
    private final Map<String, Instant> changed = new HashMap<>();
    private SaleSheet sheet = new SaleSheet("0", List.of());
    private SaleIndex index = new SaleIndex(sheet);
    private final Map<String, SaleSheet.Product> products = new HashMap<>();

    long calls;
    long bytes;
    long refused;

    SimulatedShop(Clock clock, Budget budget, PointOfSale pos) {
        this.clock = clock;
        this.budget = budget;
        this.pos = pos;
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
        return answered("getUpdatedAvailabilities", updates, updates.size() * BYTES_PER_CHANGE);
    }

    @Override
    public Outcome<List<AvailabilityReading>> levels(Kind kind, Collection<String> ids, Optional<String> requestId) {
        List<AvailabilityReading> lines = new ArrayList<>();
        for (String id : ids) {
            switch (kind) {
                case PRODUCT -> lines.add(reading(id, null, id));
                case PERFORMANCE -> lines.add(reading(null, id, id));
                case EVENT ->
                    products.get(id).performances().forEach(date -> lines.add(reading(id, date.id(), date.id())));
            }
        }
        return answered(operation(kind), lines, lines.size() * BYTES_PER_LINE);
    }

    private AvailabilityReading reading(String product, String date, String id) {
        int left = places.getOrDefault(id, 120);
        return new AvailabilityReading(
                product, date, left == 0 ? Level.SOLD_OUT : left < 15 ? Level.LIMITED : Level.AVAILABLE, (long) left);
    }

    private static String operation(Kind kind) {
        return switch (kind) {
            case PRODUCT -> "getProductAvailability";
            case EVENT -> "getEventAvailability";
            case PERFORMANCE -> "getPerformanceAvailability";
        };
    }

    /** The catalogue is imported. */
    void exports(long size) {
        answered(Purpose.CATALOG, "getLastSetupUpdate", "", BYTES_PER_CALL);
        answered(Purpose.CATALOG, "getPOSConfig", "", BYTES_PER_CALL);
        answered(Purpose.CATALOG, "getCatalogDetailed", "", size);
    }

    private <T> Outcome<T> answered(String operation, T data, long payload) {
        return answered(Purpose.AVAILABILITY, operation, data, BYTES_PER_CALL + payload);
    }

    private <T> Outcome<T> answered(Purpose purpose, String operation, T data, long size) {
        Outcome<T> outcome = budget.spend(pos, purpose.service(), operation, received -> {
            calls++;
            bytes += size;
            received.accept(size);
            return new Outcome.Data<>(data);
        });
        if (!(outcome instanceof Outcome.Data)) {
            refused++;
        }
        return outcome;
    }
}
