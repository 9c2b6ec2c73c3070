package io.parvis.availability.polling;

import io.parvis.availability.demand.Demand;
import io.parvis.availability.levels.Levels;
import io.parvis.availability.polling.Wish.Kind;
import io.parvis.availability.sales.OnSale;
import io.parvis.availability.sales.SaleIndex;
import io.parvis.level.Level;
import io.parvis.level.LevelSheet.Entry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What asking SecuTix would be worth, product by product, at one moment. */
final class Wishes {
    /** From so many dates on, single ones are asked for apart from the rest. */
    private static final int LONG_RUN = 40;
    /** Of a long run that is looked at, whose level they most likely decide. */
    private static final int FIRST_DATES = 10;

    /** As if it were half an hour old. */
    private static final double NEVER_TOLD = 900;
    /** Asked before, and not answered: not worth a call, but room in one. */
    private static final double SILENT = 1e-6;

    /** What a date is worth of a long run that nobody asks for. */
    private static final double OF_EACH_DATE = 0.002;

    private final Levels levels;
    private final Demand demand;
    private final SaleIndex sales;
    private final Instant now;
    private final boolean openings;

    Wishes(Levels levels, Demand demand, SaleIndex sales, Instant now) {
        this.levels = levels;
        this.demand = demand;
        this.sales = sales;
        this.now = now;
        this.openings = sales.nextOpening(now.minus(FreshnessPolicy.OPENING))
                .filter(opening -> !opening.isAfter(now))
                .isPresent();
    }

    /** One for each product; of long runs also for those dates that matter. */
    List<Wish> of(List<OnSale> products) {
        List<Wish> wishes = new ArrayList<>();
        products.forEach(product -> add(product, wishes));
        return wishes;
    }

    /** Each product as a whole. */
    static Wish whole(OnSale product, double gain) {
        return new Wish(
                product.dated() ? Kind.EVENT : Kind.PRODUCT,
                product.productId(),
                product,
                Math.max(1, product.performanceIds().size()),
                gain);
    }

    private void add(OnSale product, List<Wish> wishes) {
        String id = product.productId();
        boolean justOpened = openings && sales.openedBetween(id, now.minus(FreshnessPolicy.OPENING), now);
        if (product.performanceIds().size() < LONG_RUN) {
            double looks = demand.ofProduct(id);
            for (String date : product.performanceIds()) {
                looks += demand.ofPerformance(date);
            }
            wishes.add(whole(product, gain(product, FreshnessPolicy.worth(looks, level(product), justOpened))));
            return;
        }
        addLongRun(product, justOpened, wishes);
    }

    /** All of its dates in one, and apart those that are looked at, so that the plan can choose. */
    private void addLongRun(OnSale product, boolean justOpened, List<Wish> wishes) {
        double share = demand.ofProduct(product.productId()) / FIRST_DATES;
        double all = 0;
        int number = 0;
        for (String date : product.performanceIds()) {
            Entry entry = levels.performances().get(date);
            double looks = demand.ofPerformance(date) + (number++ < FIRST_DATES ? share : 0);
            if (looks > 0) {
                Level level = entry == null ? Level.UNKNOWN : entry.level();
                double gain = gain(entry, FreshnessPolicy.worth(looks, level, justOpened));
                wishes.add(new Wish(Kind.PERFORMANCE, date, product, 1, gain));
                all += gain;
            } else {
                all += gain(entry, justOpened ? FreshnessPolicy.worth(0, Level.UNKNOWN, true) : OF_EACH_DATE);
            }
        }
        wishes.add(whole(product, all));
    }

    private Level level(OnSale product) {
        boolean limited = false;
        for (Entry part : levels.parts(product)) {
            limited |= part != null && part.level() == Level.LIMITED;
        }
        return limited ? Level.LIMITED : Level.UNKNOWN;
    }

    /** Of a product from its oldest part. */
    private double gain(OnSale product, double worth) {
        double most = 0;
        for (Entry part : levels.parts(product)) {
            most = Math.max(most, gain(part, worth));
        }
        return most;
    }

    private double gain(Entry entry, double worth) {
        if (entry == null) {
            return NEVER_TOLD * worth;
        }
        if (entry.asOf() == null) {
            return SILENT;
        }
        // an age of less than nothing is a clock that jumped: nobody knows how old it is
        double minutes = Math.abs(Duration.between(entry.asOf(), now).toMillis()) / 60_000.0;
        return worth * minutes * minutes;
    }
}
