package io.parvis.link;

import io.parvis.link.booking.Decision;
import io.parvis.link.booking.Decisions;
import io.parvis.problem.ProblemException;
import io.parvis.problem.ProblemKind;
import io.parvis.query.Kind;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Answers which product or performance a request is about, and what was decided about it. */
@Singleton
final class Questions {

    /** What a request is about, by its id or code, and what was decided; empty when there is no such thing. */
    record Answer(Kind kind, String by, String value, Optional<Decision> decision) {

        /** @throws ProblemException 404 */
        Decision orThrow(Visit visit) {
            return decision.orElseThrow(() -> unknown(visit));
        }

        ProblemException unknown(Visit visit) {
            return ProblemException.of(
                    kind.unknown(),
                    "The point of sale '" + visit.pos().slug() + "' has no " + kind.word() + " with the " + by + " '"
                            + value + "'.");
        }
    }

    private final Decisions decisions;

    Questions(Decisions decisions) {
        this.decisions = decisions;
    }

    /** By exactly one of {@code id} and {@code code}. */
    Answer product(Visit visit) {
        Optional<String> id = visit.id();
        Optional<String> code = visit.code();
        if (id.isPresent() && code.isPresent()) {
            throw ProblemException.about(ProblemKind.INVALID_PARAMETER, "code", "must not be given together with 'id'");
        }
        return id.map(given -> byId(visit, Kind.PRODUCT, given))
                .or(() -> code.map(given -> new Answer(
                        Kind.PRODUCT, "code", given, decisions.productWithCode(visit.pos(), visit.language(), given))))
                .orElseThrow(() -> ProblemException.about(
                        ProblemKind.MISSING_PARAMETER, "id", "must be given, or 'code' in its place"));
    }

    /** By {@code id}. */
    Answer performance(Visit visit) {
        return visit.id()
                .map(given -> byId(visit, Kind.PERFORMANCE, given))
                .orElseThrow(() -> ProblemException.about(ProblemKind.MISSING_PARAMETER, "id", "must be given"));
    }

    private Answer byId(Visit visit, Kind kind, String id) {
        return new Answer(kind, "id", id, decisions.find(visit.pos(), visit.language(), kind, id));
    }
}
