package io.parvis.catalog.browsing;

import io.parvis.catalog.snapshot.Product;
import io.parvis.problem.ProblemException;
import io.parvis.problem.ProblemKind;
import io.parvis.query.Query;
import java.util.List;

/** Which product an id means, where several seasons have one. */
public final class ProductChoice {
    private ProductChoice() {}

    /**
     * The product of that id in the season that {@code season} names; without it, in the one that is on sale, else in the
     * newest.
     *
     * @throws ProblemException 404 {@code unknown-product}
     */
    public static Product of(Reader reader, String productId, Query query) {
        List<Product> found = reader.catalog().inEachSeason(productId).stream()
                .filter(product -> isIn(reader, product, query.list("season")))
                .toList();
        return found.stream()
                .filter(product -> product.saleAt(reader.now()).isOpen())
                .findFirst()
                .or(() -> found.stream().findFirst())
                .orElseThrow(() -> ProblemException.of(
                        ProblemKind.UNKNOWN_PRODUCT,
                        "The point of sale '" + reader.pos().slug() + "' has no product '" + productId + "'."));
    }

    private static boolean isIn(Reader reader, Product product, List<String> seasons) {
        return seasons.isEmpty()
                || reader.catalog()
                        .season(product.seasonId())
                        .filter(season -> seasons.contains(season.id()) || seasons.contains(season.code()))
                        .isPresent();
    }
}
