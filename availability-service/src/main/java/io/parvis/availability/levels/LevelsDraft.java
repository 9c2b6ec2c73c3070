package io.parvis.availability.levels;

import static java.util.Collections.unmodifiableMap;
import static java.util.stream.Collectors.groupingBy;

import io.parvis.availability.sales.OnSale;
import io.parvis.availability.sales.SaleIndex;
import io.parvis.level.Level;
import io.parvis.level.LevelSheet.Entry;
import io.parvis.secutix.AvailabilityReading;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Levels while a poll changes them. What SecuTix does not tell stays as it was. */
public final class LevelsDraft {
    private final Levels before;
    private final Map<String, Entry> products;
    private final Map<String, Entry> performances;
    private boolean answered;

    public LevelsDraft(Levels before) {
        this.before = before;
        this.products = new HashMap<>(before.products());
        this.performances = new HashMap<>(before.performances());
    }

    /**
     * Takes over what SecuTix answered. Lines about anything that was not asked for are passed over; what was asked for
     * and not answered keeps its level, and is noted as unknown if it has none. A line that comes twice counts once.
     *
     * @param wholes ids of the products that were asked for as a whole
     * @param dates ids of the performances that were asked for, by themselves or with their event
     * @param asOf when it was asked
     */
    public void read(Set<String> wholes, Set<String> dates, List<AvailabilityReading> answer, Instant asOf) {
        answered = true;
        take(
                answer.stream().filter(line -> line.performanceId() != null && dates.contains(line.performanceId())),
                AvailabilityReading::performanceId,
                performances,
                asOf);
        take(
                answer.stream()
                        .filter(line -> line.performanceId() == null
                                && line.productId() != null
                                && wholes.contains(line.productId())),
                AvailabilityReading::productId,
                products,
                asOf);
        dates.forEach(id -> performances.putIfAbsent(id, new Entry(id, Level.UNKNOWN, null, null)));
        wholes.forEach(id -> products.putIfAbsent(id, new Entry(id, Level.UNKNOWN, null, null)));
    }

    private static void take(
            Stream<AvailabilityReading> lines,
            Function<AvailabilityReading, String> id,
            Map<String, Entry> known,
            Instant asOf) {
        lines.distinct().collect(groupingBy(id)).forEach((one, told) -> known.put(one, entry(one, told, asOf)));
    }

    private static Entry entry(String id, List<AvailabilityReading> lines, Instant asOf) {
        if (lines.size() == 1) {
            return new Entry(id, lines.get(0).level(), lines.get(0).remaining(), asOf);
        }
        KnownLevel level = KnownLevel.ofParts(lines.stream()
                .map(line -> new KnownLevel(line.level(), line.remaining(), asOf))
                .toList());
        return new Entry(id, level.level(), level.remaining(), asOf);
    }

    /**
     * Notes that SecuTix told of no change of this product since it last told its level: that still holds.
     *
     * @param asOf when it was asked
     */
    public void confirm(OnSale product, Instant asOf) {
        if (product.dated()) {
            product.performanceIds()
                    .forEach(id -> performances.computeIfPresent(id, (key, entry) -> confirmed(entry, asOf)));
        } else {
            products.computeIfPresent(product.productId(), (key, entry) -> confirmed(entry, asOf));
        }
    }

    private static Entry confirmed(Entry entry, Instant asOf) {
        return entry.asOf() == null ? entry : new Entry(entry.id(), entry.level(), entry.remaining(), asOf);
    }

    /** The levels so far. */
    public Levels soFar() {
        return new Levels(before.generation(), before.polledAt(), before.sweptAt(), products, performances);
    }

    /** Whether SecuTix answered any question about levels. */
    public boolean hasAnswers() {
        return answered;
    }

    /** The levels so far, for what the catalogue still has. Nothing may be read into the draft afterwards. */
    public Levels finish(Collection<OnSale> onSale, SaleIndex sales, Instant polledAt, Instant sweptAt) {
        performances.keySet().removeIf(id -> !sales.hasPerformance(id));
        products.keySet().removeIf(id -> !sales.hasProduct(id));
        Levels parts = new Levels(before.generation(), polledAt, sweptAt, Map.of(), unmodifiableMap(performances));
        onSale.stream().filter(OnSale::dated).filter(this::isKnown).forEach(product -> {
            KnownLevel level = parts.ofPerformances(product.performanceIds());
            String id = product.productId();
            products.put(id, new Entry(id, level.level(), level.remaining(), level.asOf()));
        });
        return new Levels(before.generation(), polledAt, sweptAt, unmodifiableMap(products), parts.performances());
    }

    private boolean isKnown(OnSale product) {
        return product.performanceIds().stream().anyMatch(performances::containsKey);
    }
}
