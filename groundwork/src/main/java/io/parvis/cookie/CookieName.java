package io.parvis.cookie;

import io.parvis.startup.WrongConfiguration;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What a cookie is called, exactly or by a pattern, in which a star stands for any number of characters.
 *
 * @param pieces what stands between the stars
 */
public record CookieName(List<String> pieces) {
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
        return new CookieName(List.of(text.split("\\*", -1)));
    }

    /** Goes through the name once: anybody can send one that a regular expression would be busy with for seconds. */
    boolean is(String name) {
        String first = pieces.get(0);
        if (pieces.size() == 1) {
            return name.equals(first);
        }
        String last = pieces.get(pieces.size() - 1);
        int end = name.length() - last.length();
        if (end < first.length() || !name.startsWith(first) || !name.endsWith(last)) {
            return false;
        }
        int from = first.length();
        for (String piece : pieces.subList(1, pieces.size() - 1)) {
            int at = name.indexOf(piece, from);
            if (at < 0 || at + piece.length() > end) {
                return false;
            }
            from = at + piece.length();
        }
        return true;
    }
}
