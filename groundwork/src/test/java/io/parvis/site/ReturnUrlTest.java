package io.parvis.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReturnUrlTest {
    private static final Set<Origin> ALLOWED = Stream.of("https://www.opera.example", "http://localhost:3000")
            .map(text -> Origin.of(text).orElseThrow())
            .collect(Collectors.toSet());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://www.opera.example",
                "https://www.opera.example/",
                "https://www.opera.example/fr/mon-compte",
                "https://www.opera.example:443/fr/mon-compte?a=b#c",
                "HTTPS://WWW.OPERA.EXAMPLE/fr",
                "http://localhost:3000/fr",
                "https://www.opera.example?a=b",
                "https://www.opera.example#top",
                "https://www.opera.example/fr/?next=https%3A%2F%2Fwww.opera.example%2F%3Fq%3D50%2525",
                "https://www.opera.example/fr/?next=//somewhere/../else",
                "https://www.opera.example/fr/%C3%A9t%C3%A9",
                "https://www.opera.example/fr/a..b/.well-known;v=1",
                "https://www.opera.example/fr/100%25",
                "https://www.opera.example/fr?filter[topic]=opera&q=a+b",
                "https://www.opera.example/@author",
            })
    void plainPagesOfOurSites(String address) {
        assertThat(ReturnUrl.of(address, ALLOWED)).contains(URI.create(address));
    }

    @ParameterizedTest
    @CsvSource({
        "https://www.opera.example/été, https://www.opera.example/%C3%A9t%C3%A9",
        "https://www.opera.example/?q=Ö#ß, https://www.opera.example/?q=%C3%96#%C3%9F"
    })
    void lettersThatWereNotEncodedAre(String address, URI encoded) {
        assertThat(ReturnUrl.of(address, ALLOWED)).contains(encoded);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    void nothingElse(RefusedReturnUrls.Form form) {
        assertThat(ReturnUrl.of(form.address(), ALLOWED)).isEmpty();
    }

    static List<RefusedReturnUrls.Form> refused() {
        return RefusedReturnUrls.ALL;
    }

    @Test
    void withoutOriginsNothing() {
        assertThat(ReturnUrl.of("https://www.opera.example/", Set.of())).isEmpty();
    }

    @Test
    void theTableHasNoFormTwice() {
        assertThat(RefusedReturnUrls.ALL.stream().map(RefusedReturnUrls.Form::address))
                .doesNotHaveDuplicates()
                .hasSizeGreaterThanOrEqualTo(100);
    }
}
