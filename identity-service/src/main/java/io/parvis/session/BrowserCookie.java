package io.parvis.session;

import java.time.Duration;
import java.util.Optional;

/**
 * A cookie of ours: for the server alone to read, over TLS where the gateway has it. Its prefix has the browser see to
 * it that no other host and no plain connection has set it.
 */
public record BrowserCookie(String plainName, boolean secure, Optional<String> domain, SameSite sameSite) {

    /** Which requests from other sites carry it. */
    public enum SameSite {
        /** Links only. */
        LAX("Lax"),
        /** All. Browsers demand TLS for it. */
        NONE("None");

        private final String text;

        SameSite(String text) {
            this.text = text;
        }
    }

    public String name() {
        if (!secure) {
            return plainName;
        }
        return (domain.isEmpty() ? "__Host-" : "__Secure-") + plainName;
    }

    /** The {@code Set-Cookie} header for a cookie that goes with the browser. */
    public String set(String value) {
        return name() + "=" + value + attributes();
    }

    /** Likewise for one that goes after some time. */
    public String set(String value, Duration lasting) {
        return name() + "=" + value + "; Max-Age=" + lasting.toSeconds() + attributes();
    }

    /** The {@code Set-Cookie} header that takes it away. */
    public String clear() {
        return name() + "=; Max-Age=0" + attributes();
    }

    private String attributes() {
        return "; Path=/" + domain.map(host -> "; Domain=" + host).orElse("") + (secure ? "; Secure" : "")
                + "; HttpOnly; SameSite=" + sameSite.text;
    }
}
