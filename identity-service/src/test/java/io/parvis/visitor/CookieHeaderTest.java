package io.parvis.visitor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CookieHeaderTest {

    @Test
    void valuesComeInTheOrderSentOverAllLines() {
        CookieHeader cookies = new CookieHeader(List.of("a=1; b=2;a=3", "a=4"));
        assertThat(cookies.values("a")).containsExactly("1", "3", "4");
        assertThat(cookies.values("b")).containsExactly("2");
    }

    @Test
    void quotesAreTakenOffAndEqualSignsKept() {
        CookieHeader cookies = new CookieHeader(List.of("a=\"1\"; b=c=d; e=\"; f="));
        assertThat(cookies.values("a")).containsExactly("1");
        assertThat(cookies.values("b")).containsExactly("c=d");
        assertThat(cookies.values("e")).containsExactly("\"");
        assertThat(cookies.values("f")).containsExactly("");
    }

    @Test
    void onlyTheVeryNameCounts() {
        CookieHeader cookies = new CookieHeader(List.of("ab=1; A=2; ; =3; a", ""));
        assertThat(cookies.values("a")).isEmpty();
    }
}
