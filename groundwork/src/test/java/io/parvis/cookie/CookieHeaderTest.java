package io.parvis.cookie;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CookieHeaderTest {

    @Test
    void valuesComeInTheOrderSentOverAllLines() {
        CookieHeader cookies = new CookieHeader(List.of("a=1; b=2;a=3", "a=4"));
        assertThat(values(cookies, "a")).containsExactly("1", "3", "4");
        assertThat(values(cookies, "b")).containsExactly("2");
    }

    @Test
    void quotesAreTakenOffAndEqualSignsKept() {
        CookieHeader cookies = new CookieHeader(List.of("a=\"1\"; b=c=d; e=\"; f="));
        assertThat(values(cookies, "a")).containsExactly("1");
        assertThat(values(cookies, "b")).containsExactly("c=d");
        assertThat(values(cookies, "e")).containsExactly("\"");
        assertThat(values(cookies, "f")).containsExactly("");
    }

    @Test
    void onlyTheVeryNameCounts() {
        CookieHeader cookies = new CookieHeader(List.of("ab=1; A=2; ; =3; a", ""));
        assertThat(values(cookies, "a")).isEmpty();
    }

    @Test
    void namesComeInTheOrderWanted() {
        CookieHeader cookies = new CookieHeader(List.of("a_1=1; b=2; a_2=3; a_1=1; a=4"));
        assertThat(values(cookies, "b", "a_*")).containsExactly("2", "1", "3");
        assertThat(values(cookies, "*_2")).containsExactly("3");
        assertThat(values(cookies, "a_*", "a_1")).containsExactly("1", "3");
    }

    @Test
    void aPatternIsNoExpression() {
        CookieHeader cookies = new CookieHeader(List.of("ab=1; a.b=2; a+=3"));
        assertThat(values(cookies, "a.b")).containsExactly("2");
        assertThat(values(cookies, "a+")).containsExactly("3");
        assertThat(CookieName.isPossible("stx_contact_*_v1")).isTrue();
        assertThat(CookieName.isPossible("*")).isFalse();
        assertThat(CookieName.isPossible("a b")).isFalse();
    }

    private static List<String> values(CookieHeader cookies, String... names) {
        return cookies.values(Stream.of(names).map(CookieName::of).toList());
    }
}
