package io.parvis.problem;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.parvis.problem.Problem.FieldError;
import io.parvis.spell.Spells;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns whatever ends a request badly into problem+json. */
public final class ProblemMappers {
    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);
    private static final Duration PROVIDER_AGAIN = Duration.ofSeconds(10);

    @ServerExceptionMapper
    RestResponse<Problem> problem(ProblemException thrown, HttpServerRequest request) {
        return answer(thrown, request);
    }

    /** A problem as an answer, for mappers of exceptions that only one service knows. */
    public static RestResponse<Problem> answer(ProblemException thrown, HttpServerRequest request) {
        ResponseBuilder<Problem> answer = answer(request, thrown.kind(), thrown.getMessage(), thrown.errors());
        thrown.retryAfter().ifPresent(wait -> answer.header(HttpHeaders.RETRY_AFTER, Math.max(1, wait.toSeconds())));
        return answer.build();
    }

    /**
     * Operators cannot be told from others while their OpenID Connect provider is away: their routes wait for it. For
     * mappers of services that know of such a provider.
     */
    public static RestResponse<Problem> providerAway(
            Spells spells, RuntimeException thrown, HttpServerRequest request) {
        spells.add(
                LOG,
                "tokens not checked, since the OpenID Connect provider cannot be asked",
                "The OpenID Connect provider cannot be asked: " + thrown.getMessage());
        return answer(
                ProblemException.retryAfter(
                        ProblemKind.NOT_READY, "The OpenID Connect provider cannot be reached.", PROVIDER_AGAIN),
                request);
    }

    @ServerExceptionMapper
    RestResponse<Problem> web(WebApplicationException thrown, HttpServerRequest request) {
        int status = thrown.getResponse().getStatus();
        if (status == 400 && thrown.getCause() instanceof JacksonException malformed) {
            return unreadable(malformed, request);
        }
        ProblemKind kind = ProblemKind.ofStatus(status);
        ResponseBuilder<Problem> answer = answer(request, kind, detail(kind, request), List.of());
        Object allow = thrown.getResponse().getHeaderString(HttpHeaders.ALLOW);
        if (allow != null) {
            answer.header(HttpHeaders.ALLOW, allow);
        }
        return answer.build();
    }

    /** Malformed JSON as well as JSON of other types; for the latter, Quarkus has a mapper of its own. */
    @ServerExceptionMapper({JacksonException.class, MismatchedInputException.class})
    RestResponse<Problem> unreadable(JacksonException thrown, HttpServerRequest request) {
        return answer(unreadable(thrown), request);
    }

    private static ProblemException unreadable(JacksonException thrown) {
        String detail = "The body is not the JSON that this route takes.";
        return thrown instanceof JsonMappingException mapping
                ? ProblemException.about(
                        ProblemKind.INVALID_REQUEST,
                        detail,
                        member(mapping).stream().toList())
                : ProblemException.of(ProblemKind.INVALID_REQUEST, detail);
    }

    /** The outermost member that could not be read; what is in it can be anything. */
    private static Optional<FieldError> member(JsonMappingException thrown) {
        return thrown.getPath().stream()
                .findFirst()
                .map(Reference::getFieldName)
                .map(name -> new FieldError(name, "cannot be read"));
    }

    @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
    RestResponse<Problem> unauthorized(HttpServerRequest request) {
        return answer(request, ProblemKind.UNAUTHORIZED, detail(ProblemKind.UNAUTHORIZED, request), List.of())
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                .build();
    }

    @ServerExceptionMapper
    RestResponse<Problem> forbidden(ForbiddenException thrown, HttpServerRequest request) {
        return answer(request, ProblemKind.FORBIDDEN, detail(ProblemKind.FORBIDDEN, request), List.of())
                .build();
    }

    @ServerExceptionMapper
    RestResponse<Problem> unexpected(Throwable thrown, HttpServerRequest request) {
        String traceId = traceId(request);
        LOG.errorf(thrown, "Unexpected failure, traceId %s", traceId);
        return answer(
                        request,
                        ProblemKind.INTERNAL_ERROR,
                        "The failure is on record under the trace id.",
                        List.of(),
                        traceId)
                .build();
    }

    private static String detail(ProblemKind kind, HttpServerRequest request) {
        return switch (kind) {
            case UNKNOWN_ROUTE -> "There is nothing under " + request.path() + ".";
            case METHOD_NOT_ALLOWED -> request.path() + " does not offer " + request.method() + ".";
            case NOT_ACCEPTABLE -> request.path() + " does not offer " + request.getHeader(HttpHeaders.ACCEPT) + ".";
            case UNSUPPORTED_MEDIA_TYPE ->
                request.path() + " does not take " + request.getHeader(HttpHeaders.CONTENT_TYPE) + ".";
            case UNAUTHORIZED -> "This route needs a bearer token of the venue's OpenID Connect provider.";
            case FORBIDDEN -> "This route needs the role 'operator'.";
            default -> kind.title() + ".";
        };
    }

    private static ResponseBuilder<Problem> answer(
            HttpServerRequest request, ProblemKind kind, String detail, List<FieldError> errors) {
        return answer(request, kind, detail, errors, traceId(request));
    }

    private static ResponseBuilder<Problem> answer(
            HttpServerRequest request, ProblemKind kind, String detail, List<FieldError> errors, String traceId) {
        return ResponseBuilder.<Problem>create(kind.status())
                .entity(Problem.of(kind, detail, request.path(), traceId, errors))
                .type(Problem.MEDIA_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    private static String traceId(HttpServerRequest request) {
        return TraceId.from(request.getHeader("traceparent"));
    }
}
