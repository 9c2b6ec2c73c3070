package io.parvis.sandbox.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.secutix.service.catalogservice.v1_33.AliveResult;
import io.parvis.sandbox.fault.Fault;
import io.parvis.sandbox.service.Call;
import io.parvis.sandbox.service.Envelope;
import io.parvis.sandbox.service.Mishaps;
import io.parvis.sandbox.service.PlainAnswer;
import io.parvis.sandbox.service.Reception;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Optional;

/** SecuTix's services once more, in JSON: the same operations, names and answers as in SOAP. */
@Path("/tnseb/backend-apis/{service}/v1_33/{operation}")
final class BackendResource {
    private final Operations operations;
    private final Reception reception;
    private final BearerCheck bearer;
    private final Mishaps mishaps;
    private final SecutixJson json;
    private final AnswerWriter writer;

    BackendResource(
            Operations operations,
            Reception reception,
            BearerCheck bearer,
            Mishaps mishaps,
            SecutixJson json,
            AnswerWriter writer) {
        this.operations = operations;
        this.reception = reception;
        this.bearer = bearer;
        this.mishaps = mishaps;
        this.json = json;
        this.writer = writer;
    }

    @POST
    public Response call(
            @PathParam("service") String service,
            @PathParam("operation") String name,
            @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
            @HeaderParam(HttpHeaders.ACCEPT_ENCODING) String encodings,
            @Context RoutingContext http,
            byte[] body) {
        Optional<Operations.Operation> operation = operations.find(service, name);
        Call call = reception.receive(operation.isPresent() ? name : Reception.NO_OPERATION, http);
        if (!bearer.isRight(authorization)) {
            return unauthorized();
        }
        mishaps.befall(call);
        if (call.suffers(Fault.UNAUTHORIZED)) {
            return unauthorized();
        }
        if (call.suffers(Fault.SOAP_FAULT)) {
            return refused(500, "technical_error", "The sandbox was asked for an error");
        }
        return PlainAnswer.to(call)
                .map(BackendResource::plain)
                .orElseGet(() -> answered(operation, call, body, encodings));
    }

    private Response answered(Optional<Operations.Operation> operation, Call call, byte[] body, String encodings) {
        if (operation.isEmpty()) {
            return refused(404, "unknown_operation", "There is no such operation");
        }
        Question question;
        try {
            question = body.length == 0 ? Question.EMPTY : json.questions().readValue(body);
        } catch (JsonProcessingException e) {
            return refused(400, "invalid_request", "The body is not the JSON that this operation takes");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Object answer = operation.get().answer(call, question == null ? Question.EMPTY : question);
        boolean gzip = encodings != null && encodings.toLowerCase(Locale.ROOT).contains("gzip");
        Response.ResponseBuilder response =
                Response.ok(writer.of(answer, call, gzip), MediaType.APPLICATION_JSON_TYPE.withCharset("UTF-8"));
        return gzip ? response.header(HttpHeaders.CONTENT_ENCODING, "gzip").build() : response.build();
    }

    private static Response plain(PlainAnswer answer) {
        Response.ResponseBuilder response = Response.status(answer.status())
                .type(answer.contentType(MediaType.APPLICATION_JSON))
                .entity(answer.body());
        answer.retryAfter().ifPresent(seconds -> response.header(HttpHeaders.RETRY_AFTER, seconds));
        return response.build();
    }

    // the same answer whatever was wrong
    private Response unauthorized() {
        return refused(401, "unauthorized", "The bearer token could not be authenticated");
    }

    private Response refused(int status, String code, String detail) {
        Response.ResponseBuilder response = Response.status(status)
                .type(MediaType.APPLICATION_JSON_TYPE.withCharset("UTF-8"))
                .entity(json.bytes(Envelope.error(code, detail).on(new AliveResult())));
        return status == 401
                ? response.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer").build()
                : response.build();
    }
}
