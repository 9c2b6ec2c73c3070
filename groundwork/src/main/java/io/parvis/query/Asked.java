package io.parvis.query;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.parvis.problem.ProblemException;
import io.parvis.problem.ProblemKind;
import java.net.URLDecoder;
import java.util.LinkedHashSet;
import java.util.Set;

/** One thing that a list is asked for. */
public record Asked(Kind kind, String id) {
    public static final int MOST = 100;
    private static final int LONGEST_ID = 19;

    /**
     * What a query asks for, in its order whatever the parameters are; each thing once.
     *
     * @param rawQuery as it came, percent-encoded; {@code null} = none
     * @throws ProblemException 400 for none, for more than {@link #MOST} different ones, for what is no id
     */
    public static Set<Asked> in(String rawQuery) {
        Set<Asked> all = new LinkedHashSet<>();
        for (String pair : rawQuery == null ? new String[0] : rawQuery.split("&")) {
            int sign = pair.indexOf('=');
            String name = sign < 0 ? "" : decoded(pair.substring(0, sign));
            for (Kind kind : Kind.values()) {
                if (kind.word().equals(name)) {
                    add(kind, decoded(pair.substring(sign + 1)), all);
                }
            }
        }
        if (all.isEmpty()) {
            throw ProblemException.about(
                    ProblemKind.MISSING_PARAMETER, "product", "must name at least one id, or 'performance' must");
        }
        return all;
    }

    /** Whether it can be an id of SecuTix's: 1 to 19 digits. */
    public static boolean isId(String text) {
        return !text.isEmpty()
                && text.length() <= LONGEST_ID
                && text.chars().allMatch(letter -> letter >= '0' && letter <= '9');
    }

    /** What encodes nothing stays as it is, and is no id. */
    private static String decoded(String text) {
        try {
            return text.indexOf('%') < 0 && text.indexOf('+') < 0 ? text : URLDecoder.decode(text, UTF_8);
        } catch (IllegalArgumentException malformed) {
            return text;
        }
    }

    private static void add(Kind kind, String ids, Set<Asked> all) {
        for (String id : ids.split(",")) {
            String given = id.strip();
            if (given.isEmpty()) {
                continue;
            }
            if (!isId(given)) {
                throw ProblemException.about(
                        ProblemKind.INVALID_PARAMETER, kind.word(), "must be ids of 1 to 19 digits, split by commas");
            }
            all.add(new Asked(kind, given));
            if (all.size() > MOST) {
                throw ProblemException.about(
                        ProblemKind.INVALID_PARAMETER,
                        kind.word(),
                        "takes up to " + MOST + " different ids, products and performances together");
            }
        }
    }
}
