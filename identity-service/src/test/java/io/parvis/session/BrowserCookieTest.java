package io.parvis.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.parvis.session.BrowserCookie.SameSite;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BrowserCookieTest {
    private static final Optional<String> DOMAIN = Optional.of("opera.example");

    @Test
    void overTlsItIsBoundToTheHost() {
        assertThat(new BrowserCookie("s", true, Optional.empty(), SameSite.LAX).set("v"))
                .isEqualTo("__Host-s=v; Path=/; Secure; HttpOnly; SameSite=Lax");
    }

    @Test
    void withADomainItIsBoundToTls() {
        assertThat(new BrowserCookie("s", true, DOMAIN, SameSite.LAX).set("v"))
                .isEqualTo("__Secure-s=v; Path=/; Domain=opera.example; Secure; HttpOnly; SameSite=Lax");
    }

    @Test
    void withoutTlsItHasNoPrefix() {
        assertThat(new BrowserCookie("s", false, Optional.empty(), SameSite.LAX).set("v"))
                .isEqualTo("s=v; Path=/; HttpOnly; SameSite=Lax");
    }

    @Test
    void itGoesAsItCame() {
        BrowserCookie cookie = new BrowserCookie("s", true, DOMAIN, SameSite.NONE);
        assertThat(cookie.set("v", Duration.ofMinutes(10)))
                .isEqualTo("__Secure-s=v; Max-Age=600; Path=/; Domain=opera.example; Secure; HttpOnly; SameSite=None");
        assertThat(cookie.clear())
                .isEqualTo("__Secure-s=; Max-Age=0; Path=/; Domain=opera.example; Secure; HttpOnly; SameSite=None");
    }

    @Test
    void tokensAreLongAndNeverTheSame() {
        Set<String> tokens = new HashSet<>();
        for (int i = 0; i < 1000; i++) {
            tokens.add(Tokens.fresh());
        }
        assertThat(tokens).hasSize(1000).allMatch(token -> token.matches("[A-Za-z0-9_-]{43}"));
        assertThat(Tokens.messageId()).matches("_[0-9a-f]{40}");
        assertThat(Tokens.matches("a", Tokens.hash("a"))).isTrue();
        assertThat(Tokens.matches("b", Tokens.hash("a"))).isFalse();
        assertThat(Tokens.matches("", "")).isFalse();
    }
}
