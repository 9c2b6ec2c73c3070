package io.parvis.link.booking;

import io.parvis.link.sheet.LevelIndex;
import io.parvis.link.sheet.SaleIndex;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** What was decided by one generation of sales and levels. When it is full it begins anew. */
final class Memory {
    private static final int MOST = 20_000;

    /** @param byCode whether {@code id} is a code */
    record Question(Kind kind, boolean byCode, String id, String language) {}

    private final SaleIndex sales;
    private final LevelIndex levels;
    private final Map<Question, Decision> decisions = new ConcurrentHashMap<>();

    Memory(SaleIndex sales, LevelIndex levels) {
        this.sales = sales;
        this.levels = levels;
    }

    boolean isOf(SaleIndex currentSales, LevelIndex currentLevels) {
        return sales == currentSales && levels == currentLevels;
    }

    SaleIndex sales() {
        return sales;
    }

    LevelIndex levels() {
        return levels;
    }

    Optional<Decision> find(Question question, Instant now) {
        Decision known = decisions.get(question);
        return known != null && now.isBefore(known.until()) ? Optional.of(known) : Optional.empty();
    }

    Decision keep(Question question, Decision decision) {
        if (decisions.size() >= MOST) {
            decisions.clear();
        }
        decisions.put(question, decision);
        return decision;
    }
}
