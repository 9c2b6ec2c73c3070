package io.parvis.link.site;

import io.parvis.link.sheet.SaleIndex;
import io.parvis.link.sheet.Sheets;
import io.parvis.pointofsale.PointOfSale;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Tells which declared page of a site an address is. */
@Singleton
public final class PageFinder {
    private final Sites sites;
    private final Sheets sheets;
    private final Map<String, DeclaredPages> known = new ConcurrentHashMap<>();

    /**
     * A page that was found.
     *
     * @param kind a static page's, or {@code product}
     * @param rest of the address: query and fragment that the page's declaration does not have
     */
    public record Found(String kind, Optional<String> productId, Template template, String rest) {
        public String in(String language) {
            String page =
                    productId.map(id -> template.of(id, language).toString()).orElseGet(() -> template.in(language));
            int fragment = page.indexOf('#');
            if (fragment < 0) {
                return page + rest;
            }
            return page.substring(0, fragment) + rest + (rest.contains("#") ? "" : page.substring(fragment));
        }
    }

    PageFinder(Sites sites, Sheets sheets) {
        this.sites = sites;
        this.sheets = sheets;
    }

    /**
     * Static pages are found as soon as the service runs, products' own ones once it is known what is on sale. May take
     * a moment when the catalogue has changed.
     */
    public Optional<Found> find(PointOfSale pos, String address) {
        SaleIndex sales = sheets.hasSales(pos) ? sheets.sales(pos) : SaleIndex.EMPTY;
        return known.compute(
                        pos.slug(),
                        (slug, pages) -> pages != null && pages.isOf(sales)
                                ? pages
                                : new DeclaredPages(sites.of(pos), sales, pos.languages()))
                .find(address);
    }
}
