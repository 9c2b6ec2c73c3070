package io.parvis.sso;

import io.parvis.session.BrowserCookie;
import io.parvis.session.BrowserCookie.SameSite;
import io.parvis.session.Tokens;
import java.util.Optional;

/**
 * Ties a login to the browser that began it, so that nobody can be logged in by somebody else's answer. The answer is
 * posted by the identity provider's page, from another site: over TLS the cookie therefore goes with requests from
 * everywhere. Each attempt has its own, named after its relay state, so that tabs do not disturb each other.
 */
final class LoginCookie {
    private LoginCookie() {}

    static BrowserCookie of(ServiceProvider service, String relayState) {
        boolean secure = service.addresses().gateway().getScheme().equals("https");
        return new BrowserCookie(
                "parvis-login-" + Tokens.hash(relayState).substring(0, 16),
                secure,
                Optional.empty(),
                secure ? SameSite.NONE : SameSite.LAX);
    }
}
