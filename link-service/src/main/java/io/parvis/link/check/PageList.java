package io.parvis.link.check;

import io.parvis.link.sheet.SaleIndex;
import io.parvis.link.site.Site;
import io.parvis.pointofsale.PointOfSale;
import io.parvis.sale.SaleSheet.Product;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The pages of a site to be checked: the static ones, then products', each in every language, each address once.
 *
 * @param leftOut how many products' pages there would have been besides
 */
record PageList(List<PageToCheck> pages, int leftOut) {

    /** @param mostProducts the pages of how many products are taken, those on sale first */
    static PageList of(PointOfSale pos, Site site, SaleIndex sales, int mostProducts, OffsetDateTime now) {
        Map<String, PageToCheck> byAddress = new LinkedHashMap<>();
        site.pages()
                .forEach((kind, page) -> pos.languages()
                        .forEach(language ->
                                add(byAddress, new PageToCheck(kind, Optional.empty(), language, page.in(language)))));
        List<Product> products = sales.all().stream()
                .filter(product -> site.pageOf(product, pos.mainLanguage()).isPresent())
                .sorted(Comparator.comparing(product -> !product.saleAt(now).isOpen()))
                .toList();
        int taken = Math.min(mostProducts, products.size());
        products.subList(0, taken)
                .forEach(product -> pos.languages()
                        .forEach(language -> add(
                                byAddress,
                                new PageToCheck(
                                        Site.PRODUCT,
                                        Optional.of(product.id()),
                                        language,
                                        site.pageOf(product, language)
                                                .orElseThrow()
                                                .toString()))));
        return new PageList(
                new ArrayList<>(byAddress.values()),
                (products.size() - taken) * pos.languages().size());
    }

    private static void add(Map<String, PageToCheck> byAddress, PageToCheck page) {
        byAddress.putIfAbsent(page.language() + " " + page.url(), page);
    }
}
