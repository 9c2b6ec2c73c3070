package io.parvis.endtoend;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.URI;

/** A visitor's browser, on the way between the site, the shop and the identity provider. */
final class VisitorsBrowser implements AutoCloseable {
    private final URI gateway;
    private final BrowserContext context;
    private final Page page;

    VisitorsBrowser(URI gateway, BrowserContext context) {
        this.gateway = gateway;
        this.context = context;
        this.page = context.newPage();
    }

    Page page() {
        return page;
    }

    /** A page of the site that single sign-on leads back to. */
    String site() {
        return gateway + "/problems/not-ready";
    }

    void beginLogin(String pos, boolean passive) {
        page.navigate(gateway + "/v1/" + pos + "/sso/login?returnUrl=" + site() + (passive ? "&passive=true" : ""));
    }

    /** Chooses somebody on the login page, and comes back to the site. */
    void choose(String role) {
        button(role).click();
        page.waitForURL(site() + "*");
    }

    void logIn(String pos, String role) {
        beginLogin(pos, false);
        choose(role);
    }

    /** As a form on the site would. */
    void logOut(String pos) {
        page.navigate(site());
        page.evaluate(
                "action => { const form = document.createElement('form'); form.method = 'post';"
                        + " form.action = action; document.body.append(form); form.submit(); }",
                gateway + "/v1/" + pos + "/sso/logout?returnUrl=" + site() + "%3Fout");
        page.waitForURL(site() + "?out");
    }

    /** What the API says of this browser. */
    JsonNode visitor(String pos) throws IOException {
        return new ObjectMapper()
                .readTree(context.request()
                        .get(gateway + "/v1/" + pos + "/visitor")
                        .body());
    }

    Locator button(String text) {
        return page.locator("button", new Page.LocatorOptions().setHasText(text))
                .first();
    }

    @Override
    public void close() {
        context.close();
    }
}
