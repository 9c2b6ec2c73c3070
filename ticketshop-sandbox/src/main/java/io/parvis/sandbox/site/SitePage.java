package io.parvis.sandbox.site;

import io.parvis.sandbox.Texts;
import io.parvis.sandbox.venue.Names;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * What stands on every page of the site.
 *
 * @param path of the page below its language, such as {@code help.html}
 * @param origin of the address that the visitor sees
 * @param api what the addresses of the venue's point of sale begin with
 */
public record SitePage(Texts texts, String path, String origin, String api) {
    static final List<String> STATIC = List.of("terms", "privacy", "help", "contact");

    public List<String> pages() {
        return STATIC;
    }

    public List<String> otherLanguages() {
        return Names.LANGUAGES.stream()
                .filter(other -> !other.equals(texts.language()))
                .toList();
    }

    /** Its whole address, as a value of a query. */
    public String here() {
        return URLEncoder.encode(origin + "/" + texts.language() + "/" + path, StandardCharsets.UTF_8);
    }
}
