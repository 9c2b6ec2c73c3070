package io.parvis.site;

import java.net.URI;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads an address that a visitor is to be sent back to. It is held to a narrow form instead of being searched for tricks:
 * what two programs could read in two ways is none.
 */
public final class ReturnUrl {
    private static final int LONGEST = 2000;

    /** Everything before the path: no user information, no backslash, nothing that is not ASCII. */
    private static final Pattern WHOLE =
            Pattern.compile("(?<origin>[A-Za-z]+://[^/?#\\\\@]+)(?<path>/[^?#]*)?(?<query>\\?[^#]*)?(?<fragment>#.*)?");

    /** What RFC 3986 allows, and letters that an author left as they are; a percent sign only before two digits. */
    private static final String PATH =
            "(?:[A-Za-z0-9._~!$&'()*+,;=:@/-]++|[\\p{L}\\p{M}\\p{N}&&[^\\x00-\\x7f]]++|%[0-9A-Fa-f]{2})*+";

    private static final Pattern PLAIN_PATH = Pattern.compile(PATH);
    private static final Pattern PLAIN_REST = Pattern.compile(PATH.replace("@/", "@/?\\[\\]"));

    /** Slashes in a row or in disguise, steps up, percent signs in disguise: what a later reader could take otherwise. */
    private static final Pattern TWO_WAYS =
            Pattern.compile("(?i)//|%2f|%5c|%25[0-9a-f]{2}|(?:/|^)(?:\\.|%2e){1,2}(?:/|;|$)");

    private static final Pattern CONTROL =
            Pattern.compile("(?i)%[01][0-9a-f]|%7f|%c2%[89][0-9a-f]|%e2%80%(?:8[b-f]|a[8-e])");

    private ReturnUrl() {}

    /**
     * The address, percent-encoded where it was not; empty unless it is a whole one, plainly written, on one of those
     * origins.
     */
    public static Optional<URI> of(String text, Set<Origin> allowed) {
        Matcher whole = WHOLE.matcher(text);
        if (text.length() > LONGEST || !whole.matches()) {
            return Optional.empty();
        }
        boolean ours =
                Origin.of(whole.group("origin")).filter(allowed::contains).isPresent();
        return ours && isPlain(whole) ? Optional.of(URI.create(URI.create(text).toASCIIString())) : Optional.empty();
    }

    private static boolean isPlain(Matcher whole) {
        String path = given(whole, "path", 0);
        return PLAIN_PATH.matcher(path).matches()
                && PLAIN_REST.matcher(given(whole, "query", 1)).matches()
                && PLAIN_REST.matcher(given(whole, "fragment", 1)).matches()
                && !TWO_WAYS.matcher(path).find()
                && !CONTROL.matcher(whole.group()).find();
    }

    private static String given(Matcher whole, String part, int from) {
        String text = whole.group(part);
        return text == null ? "" : text.substring(from);
    }
}
