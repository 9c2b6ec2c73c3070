package io.parvis.sandbox;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns what ends a request badly into problem+json. */
final class Problems {
    @ServerExceptionMapper
    Response refused(Refusal thrown) {
        return problem(thrown.status(), thrown.getMessage());
    }

    // the second by name, since Quarkus has a mapper of its own for it
    @ServerExceptionMapper({JacksonException.class, MismatchedInputException.class})
    Response unreadable() {
        return problem(400, "The body is not the JSON that this route takes.");
    }

    @ServerExceptionMapper
    Response web(WebApplicationException thrown) {
        int status = thrown.getResponse().getStatus();
        return problem(status, status == 400 ? "The request cannot be read." : title(status) + ".");
    }

    private static Response problem(int status, String detail) {
        return Response.status(status)
                .type("application/problem+json")
                .entity(Map.of("title", title(status), "status", status, "detail", detail))
                .build();
    }

    private static String title(int status) {
        Response.Status known = Response.Status.fromStatusCode(status);
        return known == null ? "Refused" : known.getReasonPhrase();
    }
}
