package io.parvis.link.site;

import static io.parvis.link.testing.Sheet.named;
import static io.parvis.link.testing.Sheet.plain;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.parvis.problem.ProblemException;
import io.parvis.problem.ProblemKind;
import io.parvis.startup.WrongConfiguration;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SiteTest {
    private static final String KEY = "parvis.points-of-sale.opera.site";

    private record Settings(Optional<List<String>> origins, Map<String, String> pages, Optional<String> productPage)
            implements SiteSettings.Site {}

    private static Site site(List<String> origins, Map<String, String> pages, String productPage) {
        return new Site(KEY, new Settings(Optional.ofNullable(origins), pages, Optional.ofNullable(productPage)));
    }

    private final Site site = site(List.of("https://www.opera.example", "http://localhost:3000"), Map.of(), null);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://www.opera.example",
                "https://www.opera.example/",
                "https://www.opera.example:443/fr/mon-compte?a=b#c",
                "HTTPS://WWW.OPERA.EXAMPLE/fr",
                "http://localhost:3000/fr"
            })
    void theAllowedOriginsMayBeReturnedTo(String address) {
        assertThat(site.returnAddress("returnUrl", address)).isEqualTo(URI.create(address));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/fr",
                "//www.opera.example/fr",
                "www.opera.example",
                "http://www.opera.example/",
                "https://www.opera.example:8443/",
                "https://opera.example/",
                "https://www.opera.example.evil.example/",
                "https://www.opera.example@evil.example/",
                "https://evil.example/https://www.opera.example/",
                "https://visitor@www.opera.example/",
                "https://www.opera.example\\@evil.example/",
                "https:\\\\www.opera.example",
                "https:www.opera.example",
                "https://www.opera.example\t.evil.example/",
                "https://www.opera.example/ x",
                "javascript:alert(1)//https://www.opera.example",
                "http://localhost:3001/",
                "http://localhost/"
            })
    void nowhereElseMayBe(String address) {
        assertThatThrownBy(() -> site.returnAddress("returnUrl", address))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.kind()).isEqualTo(ProblemKind.FORBIDDEN_RETURN_ADDRESS))
                .hasMessageStartingWith("'returnUrl' ");
    }

    @Test
    void withoutOriginsNothingIsAllowed() {
        assertThatThrownBy(() -> site(null, Map.of(), null).returnAddress("returnUrl", "https://www.opera.example/"))
                .isInstanceOf(ProblemException.class);
    }

    @Test
    void aProductsOwnPageWinsOverTheGeneralOne() {
        Site site = site(null, Map.of(), "https://www.opera.example/{LANGUAGE}/p/{id}");

        assertThat(site.pageOf(named(plain("42", "RUNNING"), "C", "https://o.example/{LANGUAGE}/carmen"), "de"))
                .contains(URI.create("https://o.example/de/carmen"));
        assertThat(site.pageOf(plain("42", "RUNNING"), "de")).contains(URI.create("https://www.opera.example/de/p/42"));
        assertThat(site.pageOf(named(plain("42", "RUNNING"), "C", "javascript:alert(1)"), "de"))
                .contains(URI.create("https://www.opera.example/de/p/42"));
    }

    @Test
    void aProductMayHaveNoPage() {
        assertThat(site.pageOf(plain("42", "RUNNING"), "fr")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"www.opera.example", "https://www.opera.example/", "https://www.opera.example?x", "*", "null"})
    void whatIsNoOriginStopsTheStart(String origin) {
        assertThatThrownBy(() -> site(List.of(origin), Map.of(), null))
                .isInstanceOf(WrongConfiguration.class)
                .hasMessageContaining(KEY + ".origins is '" + origin + "'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "terms.html", "/{LANGUAGE}/terms.html", "https://opera example/{LANGUAGE}"})
    void whatIsNoPageStopsTheStart(String page) {
        assertThatThrownBy(() -> site(null, Map.of("terms", page), null))
                .isInstanceOf(WrongConfiguration.class)
                .hasMessageContaining(KEY + ".pages.terms is '" + page + "'");
        assertThatThrownBy(() -> site(null, Map.of(), page))
                .isInstanceOf(WrongConfiguration.class)
                .hasMessageContaining(KEY + ".product-page is '" + page + "'");
    }
}
