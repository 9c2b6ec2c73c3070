package io.parvis.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;

/** An error as RFC 9457 describes it, with the members that Parvis adds: {@code code}, {@code traceId}, {@code errors}. */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
        String type,

        String title,
        int status,

        String detail,

        String instance,

        String code,

        String traceId,

        List<FieldError> errors) {

    public static final String MEDIA_TYPE = "application/problem+json";

    /** One field and what is wrong with it. */
    @RegisterForReflection
    public record FieldError(String field, String detail) {}

    public static Problem of(
            ProblemKind kind, String detail, String instance, String traceId, List<FieldError> errors) {
        return new Problem(
                kind.type(), kind.title(), kind.status(), detail, instance, kind.code(), traceId, List.copyOf(errors));
    }
}
