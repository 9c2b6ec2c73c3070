package io.parvis.problem;

import io.parvis.problem.Problem.FieldError;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Ends a request with a problem. Its detail is for the caller: no secrets, no class names. */
public final class ProblemException extends RuntimeException {
    private final transient ProblemKind kind;
    private final transient List<FieldError> errors;
    private final transient Optional<Duration> retryAfter;

    private ProblemException(ProblemKind kind, String detail, List<FieldError> errors, Optional<Duration> retryAfter) {
        super(detail, null, false, false);
        this.kind = kind;
        this.errors = List.copyOf(errors);
        this.retryAfter = retryAfter;
    }

    public static ProblemException of(ProblemKind kind, String detail) {
        return new ProblemException(kind, detail, List.of(), Optional.empty());
    }

    /** A problem about one field, such as a query parameter. */
    public static ProblemException about(ProblemKind kind, String field, String fieldDetail) {
        return new ProblemException(
                kind,
                "'" + field + "' " + fieldDetail + ".",
                List.of(new FieldError(field, fieldDetail)),
                Optional.empty());
    }

    public static ProblemException about(ProblemKind kind, String detail, List<FieldError> errors) {
        return new ProblemException(kind, detail, errors, Optional.empty());
    }

    /** A problem that is worth another try after {@code wait}. */
    public static ProblemException retryAfter(ProblemKind kind, String detail, Duration wait) {
        return new ProblemException(kind, detail, List.of(), Optional.of(wait));
    }

    public ProblemKind kind() {
        return kind;
    }

    public List<FieldError> errors() {
        return errors;
    }

    public Optional<Duration> retryAfter() {
        return retryAfter;
    }
}
