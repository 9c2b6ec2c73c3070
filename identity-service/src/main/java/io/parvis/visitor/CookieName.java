package io.parvis.visitor;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a cookie is called, exactly or by a pattern, in which a star stands for any number of characters. */
record CookieName(String text, Optional<Pattern> pattern) {
    private static final Pattern TOKEN = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");

    /** Whether a name, or a pattern of names, can be a cookie's. */
    static boolean isPossible(String text) {
        return TOKEN.matcher(text).matches() && !text.matches("\\*+");
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
