package io.parvis.availability.serving;

import io.parvis.problem.SharedAnswers;
import io.parvis.published.EntityTags;
import io.parvis.published.Published;
import io.parvis.query.Asked;
import io.parvis.query.SharedParameters;
import io.smallrye.common.annotation.NonBlocking;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** How many places are left, for many products and performances at once. */
@Path("/v1/{pos}/availability")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Availability")
@NonBlocking
@APIResponse(responseCode = "400", ref = SharedAnswers.INVALID)
@APIResponse(responseCode = "404", ref = SharedAnswers.UNKNOWN)
@APIResponse(responseCode = "503", ref = SharedAnswers.NOT_READY)
public final class AvailabilityResource {
    private final Questions questions;
    private final Answers answers;
    private final Clock clock;

    AvailabilityResource(Questions questions, Answers answers, Clock clock) {
        this.questions = questions;
        this.answers = answers;
        this.clock = clock;
    }

    @GET
    @Operation(
            operationId = "getAvailability",
            summary = "How many places are left",
            description = "Up to " + Asked.MOST
                    + " different ids, products and performances together, answered in the order asked; an id that is"
                    + " repeated is answered once, where it first stands. The level of a product with performances"
                    + " comes from those that are still on sale. What nothing is known of is UNKNOWN; when none of"
                    + " the ids exists, the answer is 404.")
    @Parameter(name = "product", in = ParameterIn.QUERY, description = SharedParameters.PRODUCTS)
    @Parameter(name = "performance", in = ParameterIn.QUERY, description = SharedParameters.PERFORMANCES)
    @Parameter(name = "lang", in = ParameterIn.QUERY)
    @APIResponseSchema(AvailabilityList.class)
    @APIResponse(responseCode = "304", ref = SharedAnswers.UNCHANGED)
    public RestResponse<byte[]> availability(
            @PathParam("pos") String slug, @Context UriInfo uri, @Context RoutingContext routing) {
        Question question = questions.read(slug, uri, routing.request());
        ReadyAnswer answer = answers.of(question);
        boolean known = EntityTags.match(routing.request().getHeader(HttpHeaders.IF_NONE_MATCH), answer.etag());
        ResponseBuilder<byte[]> response = known
                ? ResponseBuilder.notModified()
                : ResponseBuilder.ok(answer.json(), MediaType.APPLICATION_JSON_TYPE);
        return response.header(HttpHeaders.ETAG, answer.etag())
                .header(HttpHeaders.VARY, Published.VARIES)
                .header(HttpHeaders.CACHE_CONTROL, answer.caching(clock.millis()))
                .header(HttpHeaders.CONTENT_LANGUAGE, question.language())
                .build();
    }
}
