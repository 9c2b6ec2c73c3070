package io.parvis.link;

import io.parvis.language.Languages;
import io.parvis.pointofsale.PointOfSale;
import io.parvis.problem.ProblemException;
import io.parvis.problem.ProblemKind;
import io.parvis.query.Asked;
import io.parvis.query.Query;
import java.util.Optional;

/** What every request here says: at which point of sale, in which language, and about what. */
record Visit(PointOfSale pos, String language, Query query) {
    static final int LONGEST_CODE = 100;

    /** @param accepted what {@code Accept-Language} says; {@code null} = nothing */
    static Visit of(PointOfSale pos, Query query, String accepted) {
        return new Visit(pos, Languages.choose(pos, query.text("lang").orElse(null), accepted), query);
    }

    /** An id of SecuTix's, where one is given. */
    Optional<String> id() {
        Optional<String> id = query.text("id");
        if (id.isPresent() && !Asked.isId(id.get())) {
            throw ProblemException.about(ProblemKind.INVALID_PARAMETER, "id", "must be 1 to 19 digits");
        }
        return id;
    }

    Optional<String> code() {
        Optional<String> code = query.text("code");
        if (code.isPresent() && (code.get().isBlank() || code.get().length() > LONGEST_CODE)) {
            throw ProblemException.about(
                    ProblemKind.INVALID_PARAMETER, "code", "must be 1 to " + LONGEST_CODE + " characters");
        }
        return code;
    }
}
