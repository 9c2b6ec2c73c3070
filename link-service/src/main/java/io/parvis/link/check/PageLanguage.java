package io.parvis.link.check;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The language that an HTML page says it is in. */
final class PageLanguage {
    private static final Pattern COMMENT = Pattern.compile("<!--.*?(-->|$)", Pattern.DOTALL);
    private static final Pattern ROOT =
            Pattern.compile("<html\\b((?:[^>\"']|\"[^\"]*+\"|'[^']*+')*+)>", Pattern.CASE_INSENSITIVE);
    private static final Pattern LANG = Pattern.compile(
            "(?:^|\\s)(?:xml:)?lang\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)'|([^\\s\"'>]+))", Pattern.CASE_INSENSITIVE);

    private PageLanguage() {}

    /** What the {@code lang} of its root element says, as it is written; empty when it says nothing. */
    static Optional<String> of(String html) {
        Matcher root = ROOT.matcher(COMMENT.matcher(html).replaceAll(""));
        if (!root.find()) {
            return Optional.empty();
        }
        Matcher lang = LANG.matcher(root.group(1));
        if (!lang.find()) {
            return Optional.empty();
        }
        String given = lang.group(1) != null ? lang.group(1) : lang.group(2) != null ? lang.group(2) : lang.group(3);
        return Optional.of(given.strip()).filter(tag -> !tag.isEmpty());
    }

    /** Whether a language tag such as {@code fr-CH} is of that language. */
    static boolean is(String tag, String language) {
        return tag.strip().toLowerCase(Locale.ROOT).split("[-_]", 2)[0].equals(language);
    }
}
