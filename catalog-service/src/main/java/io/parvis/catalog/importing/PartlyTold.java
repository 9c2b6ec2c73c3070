package io.parvis.catalog.importing;

import io.parvis.catalog.snapshot.Product;
import io.parvis.language.Text;
import io.parvis.secutix.export.ExportedProduct;
import java.util.List;

/** A product of which only some fields are told: those are taken over, the others stay as they were. */
final class PartlyTold {
    private PartlyTold() {}

    /**
     * @param before as it is published
     * @param told what was told, mapped
     * @param exported what was told
     */
    static Product over(Product before, Product told, ExportedProduct exported) {
        return new Product(
                before.id(),
                or(told.code(), before.code()),
                before.seasonId(),
                or(exported.family(), before.family()),
                or(told.subFamily(), before.subFamily()),
                or(told.state(), before.state()),
                before.dated(),
                or(told.name(), before.name()),
                or(told.shortName(), before.shortName()),
                or(told.description(), before.description()),
                new Product.Images(
                        or(told.images().small(), before.images().small()),
                        or(told.images().medium(), before.images().medium()),
                        or(told.images().large(), before.images().large())),
                or(told.pageUrl(), before.pageUrl()),
                or(told.activity(), before.activity()),
                or(told.topicIds(), before.topicIds()),
                exported.salePeriods().isEmpty() ? before.salePeriods() : told.salePeriods(),
                before.prices(),
                before.performances(),
                before.components(),
                or(told.crossSells(), before.crossSells()),
                before.details());
    }

    private static <T> T or(T told, T before) {
        return told == null ? before : told;
    }

    private static Text or(Text told, Text before) {
        return told.byLanguage().isEmpty() ? before : told;
    }

    private static <T> List<T> or(List<T> told, List<T> before) {
        return told.isEmpty() ? before : told;
    }
}
