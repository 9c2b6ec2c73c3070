package io.parvis.link.site;

import static io.parvis.link.testing.Sheet.named;
import static io.parvis.link.testing.Sheet.period;
import static io.parvis.link.testing.Sheet.plain;
import static org.assertj.core.api.Assertions.assertThat;

import io.parvis.link.sheet.SaleIndex;
import io.parvis.sale.SaleSheet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeclaredPagesTest {
    private static final List<String> LANGUAGES = List.of("fr", "en", "de");

    private record Settings(Map<String, String> pages, Optional<String> productPage) implements SiteSettings.Site {}

    private final DeclaredPages pages = declared("https://www.o.example/{LANGUAGE}/event/{id}.html");

    private static DeclaredPages declared(String productPage) {
        Site site = new Site(
                "site",
                new Settings(
                        Map.of(
                                "terms", "https://www.o.example/{LANGUAGE}/terms.html",
                                "home", "https://www.o.example/{LANGUAGE}",
                                "help", "https://{LANGUAGE}.o.example/",
                                "contact", "https://www.o.example/contact?lang={LANGUAGE}",
                                "press", "https://www.o.example/press",
                                "visit", "https://www.o.example/{LANGUAGE}/visit#plan"),
                        Optional.ofNullable(productPage)));
        SaleIndex sales = new SaleIndex(new SaleSheet(
                "v",
                List.of(
                        named(
                                plain("1", "RUNNING", period(null, null)),
                                "CARMEN",
                                "https://www.o.example/{LANGUAGE}/carmen"),
                        plain("2", "RUNNING", period(null, null)))));
        return new DeclaredPages(site, sales, LANGUAGES);
    }

    @ParameterizedTest
    @CsvSource({
        "https://www.o.example/fr/terms.html, terms, https://www.o.example/en/terms.html",
        "https://www.o.example/en/terms.html, terms, https://www.o.example/en/terms.html",
        "https://www.o.example/de/terms.html?utm_source=x&a=b#s2, terms,"
                + " https://www.o.example/en/terms.html?utm_source=x&a=b#s2",
        "https://www.o.example/de/terms.html#s2, terms, https://www.o.example/en/terms.html#s2",
        "HTTPS://WWW.O.EXAMPLE:443/fr/terms.html, terms, https://www.o.example/en/terms.html",
        "https://www.o.example/fr, home, https://www.o.example/en",
        "https://fr.o.example, help, https://en.o.example/",
        "https://fr.o.example/, help, https://en.o.example/",
        "https://www.o.example/contact?lang=fr, contact, https://www.o.example/contact?lang=en",
        "https://www.o.example/contact?lang=fr#form, contact, https://www.o.example/contact?lang=en#form",
        "https://www.o.example/press, press, https://www.o.example/press",
        "https://www.o.example/fr/visit, visit, https://www.o.example/en/visit#plan",
        "https://www.o.example/fr/visit?a=b, visit, https://www.o.example/en/visit?a=b#plan",
        "https://www.o.example/fr/visit#bar, visit, https://www.o.example/en/visit#bar",
        "https://www.o.example/fr/carmen, product, https://www.o.example/en/carmen",
        "https://www.o.example/fr/event/2.html, product, https://www.o.example/en/event/2.html",
        "https://www.o.example/de/event/77.html?x=y, product, https://www.o.example/en/event/77.html?x=y"
    })
    void aPageAndItsTwin(String page, String kind, String twin) {
        assertThat(pages.find(page)).hasValueSatisfying(found -> {
            assertThat(found.kind()).isEqualTo(kind);
            assertThat(found.in("en")).isEqualTo(twin);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "https://www.o.example/fr/carmen, 1",
        "https://www.o.example/fr/event/2.html, 2",
        "https://www.o.example/fr/event/1234567890123456789.html, 1234567890123456789"
    })
    void aProductsPageSaysWhichProduct(String page, String id) {
        assertThat(pages.find(page).orElseThrow().productId()).contains(id);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://www.o.example/it/terms.html",
                "https://www.o.example/terms.html",
                "https://www.o.example/fr/terms.htm",
                "https://www.o.example/fr/terms.html/",
                "https://www.o.example/FR/terms.html",
                "http://www.o.example/fr/terms.html",
                "https://www.o.example:8443/fr/terms.html",
                "https://evil.example/fr/terms.html",
                "https://www.o.example/contact",
                "https://www.o.example/contact?lang=it",
                "https://www.o.example/fr/event/x.html",
                "https://www.o.example/fr/event/2xhtml",
                "https://www.o.example/it/event/2.html",
                "https://www.o.example/fr/event/.html",
                "not an address"
            })
    void whatIsNotDeclaredIsNotFound(String page) {
        assertThat(pages.find(page)).isEmpty();
    }

    @Test
    void aProductPageMayNameTheProductTwiceOrNever() {
        DeclaredPages twice = declared("https://www.o.example/{LANGUAGE}/{id}?product={id}");
        assertThat(twice.find("https://www.o.example/fr/7?product=7")
                        .orElseThrow()
                        .in("de"))
                .isEqualTo("https://www.o.example/de/7?product=7");
        assertThat(twice.find("https://www.o.example/fr/7?product=8")).isEmpty();
        assertThat(declared("https://www.o.example/{LANGUAGE}/all").find("https://www.o.example/fr/all"))
                .isEmpty();
        assertThat(declared(null).find("https://www.o.example/fr/event/2.html")).isEmpty();
    }
}
