package io.parvis.link.site;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/** An address on the venue's site, as it is typed into SecuTix: {@code {LANGUAGE}} stands for the language. */
public final class Template {
    private static final String LANGUAGE = "{LANGUAGE}";
    private static final String PRODUCT_ID = "{id}";

    private final String text;

    private Template(String text) {
        this.text = text;
    }

    /** Empty when the text is no address of a web page. */
    public static Optional<Template> of(String text) {
        try {
            URI sample = new URI(text.replace(LANGUAGE, "fr").replace(PRODUCT_ID, "1"));
            String scheme = sample.getScheme() == null ? "" : sample.getScheme().toLowerCase(Locale.ROOT);
            boolean web = scheme.equals("http") || scheme.equals("https");
            return web && sample.getHost() != null ? Optional.of(new Template(text)) : Optional.empty();
        } catch (URISyntaxException malformed) {
            return Optional.empty();
        }
    }

    /** As it was written. */
    public String text() {
        return text;
    }

    /** With the language in its place. What stands for a product is left as it is. */
    public String in(String language) {
        return text.replace(LANGUAGE, language);
    }

    URI of(String productId, String language) {
        return URI.create(in(language).replace(PRODUCT_ID, productId));
    }
}
