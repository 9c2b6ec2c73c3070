package io.parvis.catalog.browsing;

import io.parvis.catalog.snapshot.CatalogIndex;
import io.parvis.catalog.snapshot.Named;
import io.parvis.catalog.snapshot.Product;
import io.parvis.language.Folding;
import io.parvis.problem.ProblemException;
import io.parvis.problem.ProblemKind;
import io.parvis.query.Query;
import io.parvis.sale.SaleStatus;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/** The filters of a product list. Values of one filter are alternatives; different filters must all hold. */
public final class ProductFilter {
    static final int LONGEST_Q = 200;
    private static final List<String> SALE_STATUSES =
            Arrays.stream(SaleStatus.values()).map(SaleStatus::name).toList();

    private final CatalogIndex catalog;

    private final OffsetDateTime now;

    /** @param now at which sales are judged */
    public ProductFilter(CatalogIndex catalog, OffsetDateTime now) {
        this.catalog = catalog;
        this.now = now;
    }

    public Predicate<Product> of(Query query) {
        return words(query.text("q"))
                .and(topics(query.list("topic")))
                .and(any(query.list("activity"), product -> idAndCode(product.activity())))
                .and(inSeasons(query.list("season")))
                .and(saleStatus(query.list("saleStatus")))
                .and(any(upper(query.list("family")), product -> List.of(product.family())))
                .and(any(query.list("code"), product -> product.code() == null ? List.of() : List.of(product.code())));
    }

    /** @param wanted ids or codes; none = every season */
    Predicate<Product> inSeasons(List<String> wanted) {
        return any(wanted, this::season);
    }

    /** Every word of {@code q} must begin a word of the product. */
    private Predicate<Product> words(Optional<String> q) {
        if (q.isEmpty()) {
            return product -> true;
        }
        if (q.get().length() > LONGEST_Q) {
            throw ProblemException.about(
                    ProblemKind.INVALID_PARAMETER, "q", "must not be longer than " + LONGEST_Q + " characters");
        }
        List<String> words = Arrays.stream(Folding.fold(q.get()).split(" "))
                .filter(word -> !word.isEmpty())
                .toList();
        return product -> {
            String text = " " + catalog.words(product);
            return words.stream().allMatch(word -> text.contains(" " + word));
        };
    }

    private Predicate<Product> saleStatus(List<String> wanted) {
        for (String status : wanted) {
            if (!SALE_STATUSES.contains(status)) {
                throw ProblemException.about(
                        ProblemKind.INVALID_PARAMETER,
                        "saleStatus",
                        "must be some of " + String.join(", ", SALE_STATUSES));
            }
        }
        return any(wanted, product -> List.of(product.saleAt(now).status().name()));
    }

    private Predicate<Product> topics(List<String> wanted) {
        if (wanted.isEmpty()) {
            return product -> true;
        }
        Set<String> ids = new HashSet<>();
        wanted.forEach(topic -> ids.addAll(catalog.topicsUnder(topic)));
        return product -> product.topicIds().stream().anyMatch(ids::contains);
    }

    private List<String> season(Product product) {
        return catalog.season(product.seasonId())
                .map(season -> season.code() == null ? List.of(season.id()) : List.of(season.id(), season.code()))
                .orElse(List.of());
    }

    private static List<String> idAndCode(Named named) {
        if (named == null || named.id() == null) {
            return List.of();
        }
        return named.code() == null ? List.of(named.id()) : List.of(named.id(), named.code());
    }

    private static List<String> upper(List<String> values) {
        return values.stream().map(value -> value.toUpperCase(Locale.ROOT)).toList();
    }

    private static Predicate<Product> any(List<String> wanted, Function<Product, List<String>> values) {
        return wanted.isEmpty()
                ? product -> true
                : product -> values.apply(product).stream().anyMatch(wanted::contains);
    }
}
