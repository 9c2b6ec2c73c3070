package io.parvis.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An error as RFC 9457 describes it, with the members that Parvis adds: {@code code}, {@code traceId}, {@code errors}. */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(description = "An error, as RFC 9457 describes it.")
public record Problem(
        @Schema(description = "Where this kind is explained", examples = "/problems/unknown-product")
        String type,

        @Schema(examples = "No such product") String title,
        @Schema(examples = "404") int status,

        @Schema(examples = "The point of sale 'opera' has no product '42'.")
        String detail,

        @Schema(description = "The path that was asked for", examples = "/v1/opera/products/42")
        String instance,

        @Schema(description = "The kind, for programs", examples = "unknown-product")
        String code,

        @Schema(examples = "4bf92f3577b34da6a3ce929d0e0e4736")
        String traceId,

        @Schema(description = "The fields that the problem is about")
        List<FieldError> errors) {

    public static final String MEDIA_TYPE = "application/problem+json";

    /** One field and what is wrong with it. */
    @RegisterForReflection
    public record FieldError(
            @Schema(examples = "limit") String field,

            @Schema(examples = "must be a whole number from 1 to 100")
            String detail) {}

    public static Problem of(
            ProblemKind kind, String detail, String instance, String traceId, List<FieldError> errors) {
        return new Problem(
                kind.type(), kind.title(), kind.status(), detail, instance, kind.code(), traceId, List.copyOf(errors));
    }
}
