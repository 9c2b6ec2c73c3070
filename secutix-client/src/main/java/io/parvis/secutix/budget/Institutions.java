package io.parvis.secutix.budget;

import io.parvis.pointofsale.PointOfSale;
import io.parvis.pointofsale.PointsOfSale;
import io.parvis.startup.Starting;
import io.parvis.startup.WrongConfiguration;
import io.quarkus.runtime.Startup;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The institutions of all points of sale, and what SecuTix allows each. */
@Startup(Starting.BEFORE_TASKS) // what is wrong with them ends the start
@Singleton
final class Institutions {
    private static final int CALLS_PER_MINUTE = 60;
    private static final long CALLS_PER_MONTH = 10_000;
    private static final long BYTES_PER_MONTH = 1_000_000_000;
    private static final String SIZE = "a size such as 1GB or 500MB";

    private final Map<String, Institution> byCode = new LinkedHashMap<>();

    @Inject
    Institutions(PointsOfSale pointsOfSale, BudgetSettings settings) {
        this(pointsOfSale.all(), settings);
    }

    Institutions(Collection<PointOfSale> pointsOfSale, BudgetSettings settings) {
        Map<String, List<PointOfSale>> shops = pointsOfSale.stream()
                .collect(Collectors.groupingBy(PointOfSale::institutionCode, LinkedHashMap::new, Collectors.toList()));
        shops.forEach((code, ofInstitution) -> byCode.put(code, institution(code, ofInstitution, settings)));
    }

    Institutions(Institution only) {
        byCode.put(only.code(), only);
    }

    Institution of(PointOfSale pos) {
        return byCode.get(pos.institutionCode());
    }

    Collection<Institution> all() {
        return byCode.values();
    }

    private static Institution institution(String code, List<PointOfSale> shops, BudgetSettings settings) {
        Map<String, BudgetSettings.Budget> budgets = shops.stream()
                .collect(Collectors.toMap(
                        PointOfSale::slug,
                        pos -> settings.pointsOfSale().get(pos.slug()).secutix().budget(),
                        (one, same) -> one,
                        LinkedHashMap::new));
        Duration exportInterval = shops.stream()
                .map(pos -> settings.pointsOfSale().get(pos.slug()).catalog().exportInterval())
                .reduce(Duration.ZERO, (one, other) -> one.compareTo(other) > 0 ? one : other);
        Limits limits = new Limits(
                shared(code, budgets, "calls-per-minute", BudgetSettings.Budget::callsPerMinute, "a number such as 60")
                        .orElse(CALLS_PER_MINUTE),
                exportInterval,
                shared(code, budgets, "calls-per-month", BudgetSettings.Budget::callsPerMonth, "a number such as 10000")
                        .orElse(CALLS_PER_MONTH),
                shared(code, sizes(budgets), "bytes-per-month", Function.identity(), SIZE)
                        .orElse(BYTES_PER_MONTH));
        return new Institution(
                code,
                shops.stream().map(PointOfSale::slug).toList(),
                shops.get(0).timeZone(),
                limits);
    }

    private static Map<String, Optional<Long>> sizes(Map<String, BudgetSettings.Budget> budgets) {
        Map<String, Optional<Long>> sizes = new LinkedHashMap<>();
        budgets.forEach((slug, budget) -> sizes.put(
                slug,
                budget.bytesPerMonth()
                        .map(written -> ByteSize.parse(written)
                                .orElseThrow(
                                        () -> new WrongConfiguration(key(slug, "bytes-per-month"), written, SIZE)))));
        return sizes;
    }

    /** The value that the institution's points of sale agree on; empty when none gives one. */
    private static <B, N extends Number> Optional<N> shared(
            String institution, Map<String, B> budgets, String name, Function<B, Optional<N>> member, String expected) {
        Optional<N> agreed = Optional.empty();
        for (Map.Entry<String, B> budget : budgets.entrySet()) {
            Optional<N> said = member.apply(budget.getValue());
            if (said.isPresent() && said.get().longValue() <= 0) {
                throw new WrongConfiguration(
                        key(budget.getKey(), name), said.get().toString(), expected);
            }
            if (said.isPresent() && agreed.isPresent() && !said.equals(agreed)) {
                throw new WrongConfiguration(
                        key(budget.getKey(), name),
                        said.get().toString(),
                        agreed.get() + ", as other points of sale of institution " + institution + " say,");
            }
            agreed = agreed.isPresent() ? agreed : said;
        }
        return agreed;
    }

    private static String key(String slug, String name) {
        return "parvis.points-of-sale." + slug + ".secutix.budget." + name;
    }
}
