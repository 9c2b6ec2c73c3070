package io.parvis.cookie;

import io.parvis.startup.WrongConfiguration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a cookie is called, exactly or by a pattern, in which a star stands for any number of characters. */
public record CookieName(String text, Optional<Pattern> pattern) {
    private static final Pattern TOKEN = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");

    /** Whether a name, or a pattern of names, can be a cookie's. */
    static boolean isPossible(String text) {
        return TOKEN.matcher(text).matches() && !text.matches("\\*+");
    }

    /**
     * @param key where these names stand in the configuration, for complaints
     * @throws WrongConfiguration for what can be no cookie's name
     */
    public static List<CookieName> configured(String key, List<String> names) {
        for (String name : names) {
            if (!isPossible(name)) {
                throw new WrongConfiguration(key, name, "a cookie name without blanks or separators");
            }
        }
        return names.stream().map(CookieName::of).toList();
    }

    static CookieName of(String text) {
        return new CookieName(
                text, Optional.of(text).filter(any -> any.contains("*")).map(CookieName::pattern));
    }

    boolean is(String name) {
        return pattern.isEmpty()
                ? text.equals(name)
                : pattern.get().matcher(name).matches();
    }

    private static Pattern pattern(String text) {
        return Pattern.compile(
                Stream.of(text.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*")));
    }
}
