package io.parvis.link.booking;

import io.parvis.level.LevelIndex;
import io.parvis.link.booking.BookingLinks.Written;
import io.parvis.link.sheet.SaleIndex;
import io.parvis.query.Kind;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** What was decided by one generation of sales and levels. When it is full it begins anew. */
final class Memory {
    private static final int MOST = 20_000;
    private static final int MOST_LISTS = 500;
    private static final int LONGEST_QUERY = 4_000;

    /** @param byCode whether {@code id} is a code */
    record Question(Kind kind, boolean byCode, String id, String language) {}

    /** @param query as it came */
    record ListQuestion(String query, String language) {}

    private final SaleIndex sales;
    private final LevelIndex levels;
    private final Map<Question, Decision> decisions = new ConcurrentHashMap<>();
    private final Map<ListQuestion, Written> lists = new ConcurrentHashMap<>();

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

    Optional<Written> find(ListQuestion question, Instant now) {
        Written known = lists.get(question);
        return known != null && now.isBefore(known.until()) ? Optional.of(known) : Optional.empty();
    }

    Written keep(ListQuestion question, Written list) {
        if (lists.size() >= MOST_LISTS) {
            lists.clear();
        }
        if (question.query().length() <= LONGEST_QUERY) {
            lists.put(question, list);
        }
        return list;
    }
}
