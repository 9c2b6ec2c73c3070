package io.parvis.link.site;

import io.parvis.link.sheet.SaleIndex;
import io.parvis.link.site.PageFinder.Found;
import io.parvis.sale.SaleSheet.Product;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** All pages of a site that are declared, by their addresses. */
final class DeclaredPages {
    private static final String LANGUAGE = "parvislanguage";
    private static final String ID = "parvisid";

    private final SaleIndex sales;
    private final Map<String, Found> byAddress = new HashMap<>();
    private final Optional<Template> productPage;
    private final Optional<Pattern> productAddress;

    DeclaredPages(Site site, SaleIndex sales, List<String> languages) {
        this.sales = sales;
        this.productPage = site.productPage();
        this.productAddress =
                productPage.filter(page -> page.text().contains("{id}")).map(page -> addressesOf(page, languages));
        for (String language : languages) {
            site.pages().forEach((kind, page) -> declare(new Found(kind, Optional.empty(), page, ""), language));
            sales.all()
                    .forEach(product ->
                            site.ownPageOf(product).ifPresent(page -> declare(found(product, page), language)));
        }
    }

    boolean isOf(SaleIndex current) {
        return sales == current;
    }

    /** An address that was declared with a query is found by all of it, others by what comes before the query. */
    Optional<Found> find(String address) {
        int fragment = address.indexOf('#');
        String page = fragment < 0 ? address : address.substring(0, fragment);
        int query = page.indexOf('?');
        return at(page, address.substring(page.length()))
                .or(() -> query < 0 ? Optional.empty() : at(page.substring(0, query), address.substring(query)));
    }

    private Optional<Found> at(String page, String rest) {
        String address = even(page);
        return Optional.ofNullable(byAddress.get(address))
                .or(() -> generalPage(address))
                .map(found -> new Found(found.kind(), found.productId(), found.template(), rest));
    }

    private Optional<Found> generalPage(String address) {
        return productAddress
                .map(pattern -> pattern.matcher(address))
                .filter(Matcher::matches)
                .map(match -> new Found(Site.PRODUCT, Optional.of(match.group("id")), productPage.orElseThrow(), ""));
    }

    private void declare(Found page, String language) {
        byAddress.putIfAbsent(even(page.in(language)), page);
    }

    private static Found found(Product product, Template page) {
        return new Found(Site.PRODUCT, Optional.of(product.id()), page, "");
    }

    private static Pattern addressesOf(Template page, List<String> languages) {
        String sample = even(page.text().replace("{LANGUAGE}", LANGUAGE).replace("{id}", ID));
        String pattern = Pattern.quote(sample)
                .replace(LANGUAGE, "\\E(?:" + String.join("|", languages) + ")\\Q")
                .replaceFirst(ID, Matcher.quoteReplacement("\\E(?<id>\\d{1,19})\\Q"))
                .replace(ID, "\\E\\k<id>\\Q");
        return Pattern.compile(pattern);
    }

    /** Scheme and host in small letters, the usual port left out, and a path: as browsers even addresses out. */
    private static String even(String address) {
        try {
            URI uri = new URI(address);
            boolean usual = uri.getPort() == ("https".equalsIgnoreCase(uri.getScheme()) ? 443 : 80);
            return uri.getScheme().toLowerCase(Locale.ROOT) + "://"
                    + uri.getHost().toLowerCase(Locale.ROOT)
                    + (uri.getPort() < 0 || usual ? "" : ":" + uri.getPort())
                    + (uri.getRawPath().isEmpty() ? "/" : uri.getRawPath())
                    + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
        } catch (URISyntaxException malformed) {
            return address;
        }
    }
}
