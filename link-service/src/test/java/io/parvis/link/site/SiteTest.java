package io.parvis.link.site;

import static io.parvis.link.testing.Sheet.named;
import static io.parvis.link.testing.Sheet.plain;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.parvis.startup.WrongConfiguration;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SiteTest {
    private static final String KEY = "parvis.points-of-sale.opera.site";

    private record Settings(Map<String, String> pages, Optional<String> productPage) implements SiteSettings.Site {}

    private static Site site(Map<String, String> pages, String productPage) {
        return new Site(KEY, new Settings(pages, Optional.ofNullable(productPage)));
    }

    @Test
    void aProductsOwnPageWinsOverTheGeneralOne() {
        Site site = site(Map.of(), "https://www.opera.example/{LANGUAGE}/p/{id}");

        assertThat(site.pageOf(named(plain("42", "RUNNING"), "C", "https://o.example/{LANGUAGE}/carmen"), "de"))
                .contains(URI.create("https://o.example/de/carmen"));
        assertThat(site.pageOf(plain("42", "RUNNING"), "de")).contains(URI.create("https://www.opera.example/de/p/42"));
        assertThat(site.pageOf(named(plain("42", "RUNNING"), "C", "javascript:alert(1)"), "de"))
                .contains(URI.create("https://www.opera.example/de/p/42"));
    }

    @Test
    void aProductMayHaveNoPage() {
        assertThat(site(Map.of(), null).pageOf(plain("42", "RUNNING"), "fr")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "terms.html", "/{LANGUAGE}/terms.html", "https://opera example/{LANGUAGE}"})
    void whatIsNoPageStopsTheStart(String page) {
        assertThatThrownBy(() -> site(Map.of("terms", page), null))
                .isInstanceOf(WrongConfiguration.class)
                .hasMessageContaining(KEY + ".pages.terms is '" + page + "'");
        assertThatThrownBy(() -> site(Map.of(), page))
                .isInstanceOf(WrongConfiguration.class)
                .hasMessageContaining(KEY + ".product-page is '" + page + "'");
    }
}
