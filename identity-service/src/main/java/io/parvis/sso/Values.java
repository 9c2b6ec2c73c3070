package io.parvis.sso;

import io.parvis.site.Origin;
import io.parvis.startup.WrongConfiguration;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Reads settings of some form; one of another form stops the start. */
final class Values {
    private Values() {}

    static Pattern pattern(String key, String text) {
        try {
            return Pattern.compile(text);
        } catch (PatternSyntaxException wrong) {
            throw new WrongConfiguration(key, text, "a regular expression");
        }
    }

    /** A whole address of the web. */
    static URI address(String key, String text, String expected) {
        int path = text.indexOf('/', "https://".length());
        return Origin.of(path < 0 ? text : text.substring(0, path))
                .flatMap(origin -> parsed(text))
                .orElseThrow(() -> new WrongConfiguration(key, text, expected));
    }

    private static Optional<URI> parsed(String text) {
        try {
            return Optional.of(URI.create(text));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }
}
