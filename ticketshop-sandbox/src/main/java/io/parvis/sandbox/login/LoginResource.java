package io.parvis.sandbox.login;

import io.parvis.sandbox.Refusal;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Takes what the login page sends. */
@Path("/login")
final class LoginResource {
    private final Waiting waiting;
    private final People people;
    private final Visits visits;
    private final FrontDoor door;

    LoginResource(Waiting waiting, People people, Visits visits, FrontDoor door) {
        this.waiting = waiting;
        this.people = people;
        this.visits = visits;
        this.door = door;
    }

    /** @param key of a person; empty = the visitor would rather not */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response logIn(
            @FormParam("waiting") String waitingId,
            @FormParam("person") String key,
            @Context HttpServerRequest request) {
        if (key == null || (!key.isEmpty() && people.byKey(key).isEmpty())) {
            throw Refusal.badRequest("'person' must be one of the login page's");
        }
        Continuation continuation = waiting.take(waitingId == null ? "" : waitingId)
                .orElseThrow(() -> Refusal.badRequest("This login page was used already, or is too old: start again"));
        return people.byKey(key)
                .map(person -> door.letIn(request, visits.logIn(person, visits.of(request)), continuation))
                .orElseGet(() -> continuation.declined().build());
    }
}
