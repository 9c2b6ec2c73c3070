package io.parvis.availability.live;

import io.parvis.availability.serving.Answers;
import io.parvis.availability.serving.Question;
import io.parvis.availability.serving.Questions;
import io.parvis.problem.SharedAnswers;
import io.parvis.query.SharedParameters;
import io.smallrye.common.annotation.NonBlocking;
import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.sse.SseEventSink;
import java.util.random.RandomGenerator;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Levels as they change, for as long as somebody listens. */
@Path("/v1/{pos}/availability/stream")
@Tag(name = "Availability")
@NonBlocking
@APIResponse(responseCode = "400", ref = SharedAnswers.INVALID)
@APIResponse(responseCode = "404", ref = SharedAnswers.UNKNOWN)
@APIResponse(responseCode = "503", ref = SharedAnswers.NOT_READY)
public final class StreamResource {
    /** After so long a browser comes back; by chance later, so that not all of them come at once. */
    private static final int RETRY_MILLIS = 2_000;

    private static final int RETRY_SPREAD = 3_000;
    private static final String EXAMPLE = """
        retry: 3120

        id: 57.1c2d3e4f.__u
        event: snapshot
        data: {"items":[{"kind":"product","id":"10228723562315","level":"AVAILABLE","indicator":1,"label":"available","color":"green","asOf":"2026-11-23T20:15:00+01:00","stale":false}]}

        id: 58.1c2d3e4f.__w
        event: change
        data: {"items":[{"kind":"product","id":"10228723562315","level":"LIMITED","indicator":2,"label":"nearly full, few places left","color":"orange","asOf":"2026-11-23T20:16:00+01:00","stale":false}]}
        """;

    private final Questions questions;
    private final Answers answers;
    private final Channels channels;
    private final RandomGenerator random;

    StreamResource(Questions questions, Answers answers, Channels channels, RandomGenerator random) {
        this.questions = questions;
        this.answers = answers;
        this.channels = channels;
        this.random = random;
    }

    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(
            operationId = "streamAvailability",
            summary = "How many places are left, live",
            description =
                    "Server-sent events, as browsers' EventSource reads them. First `snapshot`: everything asked for,"
                            + " as the list gives it. Then `change`, whenever a level, the places left or `stale` is"
                            + " another one: those items alone. A browser that lost the connection comes back with"
                            + " `Last-Event-ID` and gets what changed meanwhile; an id that means nothing here gets a"
                            + " snapshot. Comments keep the connection alive.")
    @Parameter(name = "product", in = ParameterIn.QUERY, description = SharedParameters.PRODUCTS)
    @Parameter(name = "performance", in = ParameterIn.QUERY, description = SharedParameters.PERFORMANCES)
    @Parameter(name = "lang", in = ParameterIn.QUERY)
    @APIResponse(
            responseCode = "200",
            description = "Events, until the caller hangs up or the service stops",
            content =
                    @Content(
                            mediaType = MediaType.SERVER_SENT_EVENTS,
                            schema = @Schema(type = SchemaType.STRING),
                            examples = @ExampleObject(name = "events", value = EXAMPLE)))
    public void stream(
            @PathParam("pos") String slug,
            @Parameter(description = "The id of the last event that was received; browsers send it by themselves")
                    @HeaderParam("Last-Event-ID")
                    String lastEventId,
            @Context UriInfo uri,
            @Context RoutingContext routing,
            @Context SseEventSink sink) {
        Question question = questions.read(slug, uri, routing.request());
        answers.check(question);
        int retry = RETRY_MILLIS + random.nextInt(RETRY_SPREAD);
        Listener listener =
                new Listener(routing.response(), Vertx.currentContext(), question.language(), retry, sink::close);
        channels.join(question, listener, lastEventId);
        routing.addEndHandler(ended -> channels.leave(question, listener));
    }
}
