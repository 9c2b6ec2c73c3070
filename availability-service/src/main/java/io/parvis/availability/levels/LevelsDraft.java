package io.parvis.availability.levels;

import static java.util.stream.Collectors.groupingBy;

import io.parvis.availability.sales.OnSale;
import io.parvis.availability.sales.SaleIndex;
import io.parvis.level.Level;
import io.parvis.level.LevelSheet.Entry;
import io.parvis.secutix.AvailabilityReading;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

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
     * and not answered keeps its level, and is noted as unknown if it has none.
     *
     * @param asOf when it was asked
     */
    public void read(Collection<OnSale> asked, List<AvailabilityReading> answer, Instant asOf) {
        answered = true;
        Set<String> wholes = new HashSet<>();
        Set<String> dates = new HashSet<>();
        asked.forEach(product -> {
            if (product.dated()) {
                dates.addAll(product.performanceIds());
            } else {
                wholes.add(product.productId());
            }
        });
        answer.stream()
                .filter(line -> line.performanceId() != null && dates.contains(line.performanceId()))
                .collect(groupingBy(AvailabilityReading::performanceId))
                .forEach((id, lines) -> performances.put(id, entry(id, lines, asOf)));
        answer.stream()
                .filter(line ->
                        line.performanceId() == null && line.productId() != null && wholes.contains(line.productId()))
                .collect(groupingBy(AvailabilityReading::productId))
                .forEach((id, lines) -> products.put(id, entry(id, lines, asOf)));
        dates.forEach(id -> performances.putIfAbsent(id, new Entry(id, Level.UNKNOWN, null, null)));
        wholes.forEach(id -> products.putIfAbsent(id, new Entry(id, Level.UNKNOWN, null, null)));
    }

    private static Entry entry(String id, List<AvailabilityReading> lines, Instant asOf) {
        KnownLevel level = KnownLevel.ofParts(lines.stream()
                .map(line -> new KnownLevel(line.level(), line.remaining(), asOf))
                .toList());
        return new Entry(id, level.level(), level.remaining(), asOf);
    }

    /**
     * Notes that SecuTix told of no change of this product since {@code since}: what it said from then on still holds.
     *
     * @param asOf when it was asked
     */
    public void confirm(OnSale product, Instant since, Instant asOf) {
        if (product.dated()) {
            product.performanceIds()
                    .forEach(id -> performances.computeIfPresent(id, (key, entry) -> confirmed(entry, since, asOf)));
        } else {
            products.computeIfPresent(product.productId(), (key, entry) -> confirmed(entry, since, asOf));
        }
    }

    private static Entry confirmed(Entry entry, Instant since, Instant asOf) {
        return entry.asOf() == null || entry.asOf().isBefore(since)
                ? entry
                : new Entry(entry.id(), entry.level(), entry.remaining(), asOf);
    }

    /** Whether SecuTix answered any question about levels. */
    public boolean hasAnswers() {
        return answered;
    }

    /** The levels so far, for what the catalogue still has. */
    public Levels finish(Collection<OnSale> onSale, SaleIndex sales, Instant polledAt, Instant sweptAt) {
        performances.keySet().removeIf(id -> !sales.hasPerformance(id));
        products.keySet().removeIf(id -> !sales.hasProduct(id));
        Levels parts = new Levels(before.generation(), polledAt, sweptAt, Map.of(), Map.copyOf(performances));
        onSale.stream().filter(OnSale::dated).filter(this::isKnown).forEach(product -> {
            KnownLevel level = parts.ofPerformances(product.performanceIds());
            String id = product.productId();
            products.put(id, new Entry(id, level.level(), level.remaining(), level.asOf()));
        });
        return new Levels(before.generation(), polledAt, sweptAt, Map.copyOf(products), parts.performances());
    }

    private boolean isKnown(OnSale product) {
        return product.performanceIds().stream().anyMatch(performances::containsKey);
    }
}
