package io.parvis.availability.serving;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.parvis.availability.demand.Looks;
import io.parvis.availability.levels.CurrentLevels;
import io.parvis.availability.levels.Levels;
import io.parvis.availability.polling.Rhythms;
import io.parvis.availability.sales.SaleIndex;
import io.parvis.availability.sales.Sales;
import io.parvis.pointofsale.PointOfSale;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The shelves that this replica answers from: a new one whenever levels or catalogue have changed. */
@Singleton
final class Shelves {
    private final CurrentLevels current;
    private final Sales sales;
    private final Rhythms rhythms;
    private final Shelf.Means means;
    private final Map<String, Map<String, Shelf>> byPos = new ConcurrentHashMap<>();

    Shelves(CurrentLevels current, Sales sales, Rhythms rhythms, Labels labels, Looks looks, ObjectMapper json) {
        this.current = current;
        this.sales = sales;
        this.rhythms = rhythms;
        this.means = new Shelf.Means(labels, looks, json);
    }

    /** @param written the language that labels are written in */
    Shelf of(PointOfSale pos, String written) {
        Map<String, Shelf> byLanguage = byPos.computeIfAbsent(pos.slug(), slug -> new ConcurrentHashMap<>());
        Levels levels = current.of(pos);
        SaleIndex index = sales.of(pos).orElse(null);
        Shelf shelf = byLanguage.get(written);
        if (shelf == null || !shelf.isOf(levels, index)) {
            shelf = new Shelf(pos, written, levels, index, rhythms.of(pos), means);
            byLanguage.put(written, shelf);
        }
        return shelf;
    }
}
