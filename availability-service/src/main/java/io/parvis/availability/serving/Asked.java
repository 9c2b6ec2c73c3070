package io.parvis.availability.serving;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.parvis.problem.ProblemException;
import io.parvis.problem.ProblemKind;
import java.net.URLDecoder;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** One thing that a request asks the level of. */
record Asked(Kind kind, String id) {
    static final int MOST = 100;

    private static final int LONGEST = 19;

    enum Kind {
        PRODUCT("product"),
        PERFORMANCE("performance");

        final String parameter;

        Kind(String parameter) {
            this.parameter = parameter;
        }
    }

    /**
     * What a query asks for, in the order of the query whatever the parameters are; each thing once.
     *
     * @param rawQuery as it came, percent-encoded; {@code null} = none
     * @throws ProblemException 400 for none, for more than {@link #MOST} (repeated ones count), for what is no id
     */
    static Set<Asked> in(String rawQuery) {
        List<Asked> all = new ArrayList<>();
        for (String pair : rawQuery == null ? new String[0] : rawQuery.split("&")) {
            String[] parts = pair.split("=", 2);
            for (Kind kind : Kind.values()) {
                if (parts.length == 2 && kind.parameter.equals(URLDecoder.decode(parts[0], UTF_8))) {
                    add(kind, URLDecoder.decode(parts[1], UTF_8), all);
                }
            }
        }
        if (all.isEmpty()) {
            throw ProblemException.about(
                    ProblemKind.MISSING_PARAMETER, "product", "must name at least one id, or 'performance' must");
        }
        if (all.size() > MOST) {
            throw ProblemException.about(
                    ProblemKind.INVALID_PARAMETER,
                    all.get(MOST).kind().parameter,
                    "takes up to " + MOST + " ids, products and performances together, not " + all.size());
        }
        return new LinkedHashSet<>(all);
    }

    private static void add(Kind kind, String ids, List<Asked> all) {
        for (String id : ids.split(",")) {
            String given = id.strip();
            if (given.isEmpty()) {
                continue;
            }
            if (!isId(given)) {
                throw ProblemException.about(
                        ProblemKind.INVALID_PARAMETER,
                        kind.parameter,
                        "must be ids of 1 to 19 digits, split by commas");
            }
            all.add(new Asked(kind, given));
        }
    }

    static boolean isId(String text) {
        return !text.isEmpty()
                && text.length() <= LONGEST
                && text.chars().allMatch(letter -> letter >= '0' && letter <= '9');
    }
}
