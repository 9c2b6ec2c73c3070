package io.parvis.link.site;

import io.parvis.sale.SaleSheet.Product;
import io.parvis.startup.WrongConfiguration;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The venue's own website: its pages. */
public final class Site {
    /** What the page of a product is called among the kinds of pages. */
    public static final String PRODUCT = "product";

    private final Map<String, Template> pages = new TreeMap<>();
    private final Optional<Template> productPage;

    /** @param key where these settings stand in the configuration, for complaints */
    Site(String key, SiteSettings.Site settings) {
        settings.pages().forEach((kind, page) -> pages.put(kind, template(key + ".pages." + kind, page)));
        productPage = settings.productPage().map(page -> template(key + ".product-page", page));
    }

    private static Template template(String key, String text) {
        return Template.of(text)
                .orElseThrow(() -> new WrongConfiguration(
                        key, text, "an address such as https://www.opera.example/{LANGUAGE}/help.html"));
    }

    /** The static pages by kind. */
    public Map<String, Template> pages() {
        return pages;
    }

    public Optional<Template> productPage() {
        return productPage;
    }

    /** The page of a product: the one that the catalogue names, else the site's general one. */
    public Optional<URI> pageOf(Product product, String language) {
        return ownPageOf(product).or(() -> productPage).map(page -> page.of(product.id(), language));
    }

    /** The page that the catalogue names for a product. */
    Optional<Template> ownPageOf(Product product) {
        return Optional.ofNullable(product.pageUrl()).flatMap(Template::of);
    }
}
