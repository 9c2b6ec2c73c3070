package io.parvis.link.site;

import static java.util.stream.Collectors.toUnmodifiableSet;

import io.parvis.problem.ProblemException;
import io.parvis.problem.ProblemKind;
import io.parvis.sale.SaleSheet.Product;
import io.parvis.startup.WrongConfiguration;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The venue's own website: its pages, and where the shop may send a visitor back to. */
public final class Site {
    private final Set<Origin> origins;
    private final Map<String, Template> pages = new TreeMap<>();
    private final Optional<Template> productPage;

    /** @param key where these settings stand in the configuration, for complaints */
    Site(String key, SiteSettings.Site settings) {
        origins = settings.origins().orElse(List.of()).stream()
                .map(origin -> origin(key + ".origins", origin))
                .collect(toUnmodifiableSet());
        settings.pages().forEach((kind, page) -> pages.put(kind, template(key + ".pages." + kind, page)));
        productPage = settings.productPage().map(page -> template(key + ".product-page", page));
    }

    private static Origin origin(String key, String text) {
        return Origin.of(text)
                .filter(origin -> text.endsWith("://" + URI.create(text).getRawAuthority()))
                .orElseThrow(() -> new WrongConfiguration(key, text, "an origin such as https://www.opera.example"));
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
        return Optional.ofNullable(product.pageUrl())
                .flatMap(Template::of)
                .or(() -> productPage)
                .map(page -> page.of(product.id(), language));
    }

    /**
     * An address that the shop may send a visitor back to.
     *
     * @throws ProblemException 400 {@code forbidden-return-address} for any outside the allowed origins
     */
    public URI returnAddress(String parameter, String address) {
        if (Origin.of(address).filter(origins::contains).isEmpty()) {
            throw ProblemException.about(
                    ProblemKind.FORBIDDEN_RETURN_ADDRESS,
                    parameter,
                    "must be a whole address on one of the origins that this point of sale allows");
        }
        return URI.create(address);
    }
}
