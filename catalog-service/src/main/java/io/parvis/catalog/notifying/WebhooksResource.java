package io.parvis.catalog.notifying;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.parvis.pointofsale.PointOfSale;
import io.parvis.pointofsale.PointsOfSale;
import io.parvis.problem.ProblemException;
import io.parvis.problem.ProblemKind;
import io.parvis.problem.SharedAnswers;
import io.parvis.query.Query;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Webhooks, for operators: how their deliveries fare, and a test of each. */
@Path("/v1/{pos}/webhooks")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Operators")
@RolesAllowed("operator")
@Blocking
@SecurityRequirement(name = SharedAnswers.OPERATOR)
@APIResponse(responseCode = "400", ref = SharedAnswers.INVALID)
@APIResponse(responseCode = "401", ref = SharedAnswers.UNAUTHORIZED)
@APIResponse(responseCode = "403", ref = SharedAnswers.FORBIDDEN)
@APIResponse(responseCode = "404", ref = SharedAnswers.UNKNOWN)
public final class WebhooksResource {
    private static final Duration BETWEEN_TESTS = Duration.ofSeconds(5);

    private final PointsOfSale pointsOfSale;
    private final Webhooks webhooks;
    private final Deliveries deliveries;
    private final Postman postman;
    private final ObjectMapper json;
    private final Clock clock;

    WebhooksResource(
            PointsOfSale pointsOfSale,
            Webhooks webhooks,
            Deliveries deliveries,
            Postman postman,
            ObjectMapper json,
            Clock clock) {
        this.pointsOfSale = pointsOfSale;
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.postman = postman;
        this.json = json;
        this.clock = clock;
    }

    @GET
    @Operation(operationId = "listWebhooks", summary = "The configured webhooks, and how their last deliveries fared")
    @APIResponseSchema(WebhookList.class)
    public RestResponse<WebhookList> list(@PathParam("pos") String slug, @Context UriInfo uri) {
        Query.of(uri);
        List<WebhookView> items = webhooks.of(pointsOfSale.get(slug)).stream()
                .map(webhook -> WebhookView.of(webhook, deliveries.find(webhook)))
                .toList();
        return unshared(new WebhookList(items, items.size()));
    }

    @POST
    @Path("/{name}/test")
    @Operation(operationId = "testWebhook", summary = "Send a test event now, and tell what came back")
    @APIResponseSchema(TestResult.class)
    @APIResponse(responseCode = "429", ref = SharedAnswers.TOO_MANY)
    public RestResponse<TestResult> test(
            @PathParam("pos") String slug,
            @PathParam("name") @Parameter(description = "Name of the webhook", example = "cms") String name,
            @Context UriInfo uri) {
        Query.of(uri);
        PointOfSale pos = pointsOfSale.get(slug);
        Webhook webhook = webhooks.get(pos, name);
        deliveries.refuseTest(webhook, BETWEEN_TESTS).ifPresent(wait -> {
            throw ProblemException.retryAfter(
                    ProblemKind.TOO_MANY_REQUESTS, "A webhook can be tested once in 5 seconds.", wait.plusMillis(999));
        });
        Instant begun = clock.instant();
        Message message = Message.of(Event.test(slug, begun), json);
        Answer answer = postman.post(webhook, message.id(), message.body());
        return unshared(TestResult.of(answer, Duration.between(begun, clock.instant())));
    }

    private static <T> RestResponse<T> unshared(T body) {
        return RestResponse.ResponseBuilder.ok(body)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }
}
