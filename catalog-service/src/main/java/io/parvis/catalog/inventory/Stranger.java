package io.parvis.catalog.inventory;

import io.parvis.problem.Problem;
import io.parvis.problem.ProblemException;
import io.parvis.problem.ProblemKind;
import io.parvis.problem.ProblemMappers;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Somebody posts inventory who does not have the key or the password. */
final class Stranger extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String challenge;

    Stranger(String challenge) {
        super("not admitted", null, false, false);
        this.challenge = challenge;
    }

    /** Tells what is missing, and never what was wrong. */
    static final class Mapper {

        @ServerExceptionMapper
        RestResponse<Problem> refused(Stranger stranger, HttpServerRequest request) {
            RestResponse<Problem> answer = ProblemMappers.answer(
                    ProblemException.of(
                            ProblemKind.UNAUTHORIZED,
                            "This route needs the key or the password that is configured for it."),
                    request);
            answer.getHeaders().putSingle(HttpHeaders.WWW_AUTHENTICATE, stranger.challenge);
            return answer;
        }
    }
}
