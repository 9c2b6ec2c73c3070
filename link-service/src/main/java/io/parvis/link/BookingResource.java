package io.parvis.link;

import io.parvis.link.booking.BookingLink;
import io.parvis.link.booking.BookingLinks;
import io.parvis.link.booking.BookingLinks.Written;
import io.parvis.link.booking.Decision;
import io.parvis.link.booking.Decisions;
import io.parvis.link.booking.Labels;
import io.parvis.problem.SharedAnswers;
import io.parvis.query.Asked;
import io.parvis.query.SharedParameters;
import io.parvis.query.Understood;
import io.smallrye.common.annotation.NonBlocking;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Whether products and performances can be booked now, and where. */
@Path("/v1/{pos}/links")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Links")
@NonBlocking
@APIResponse(responseCode = "304", ref = SharedAnswers.UNCHANGED)
@APIResponse(responseCode = "400", ref = SharedAnswers.INVALID)
@APIResponse(responseCode = "404", ref = SharedAnswers.UNKNOWN)
@APIResponse(responseCode = "503", ref = SharedAnswers.NOT_READY)
public final class BookingResource {
    private static final String CLOCKED =
            " Answers are kept by caches for a few seconds, and never past the moment at which a sale opens or closes.";

    private final Understood<Visit> understood = new Understood<>();
    private final Visits visits;
    private final Questions questions;
    private final Decisions decisions;
    private final Labels labels;
    private final Timed timed;

    BookingResource(Visits visits, Questions questions, Decisions decisions, Labels labels, Timed timed) {
        this.visits = visits;
        this.questions = questions;
        this.decisions = decisions;
        this.labels = labels;
        this.timed = timed;
    }

    @GET
    @Operation(
            operationId = "getBookingLinks",
            summary = "Which of these can be booked, and where?",
            description = "Up to " + Asked.MOST
                    + " different ids, products and performances together, answered in the order asked; an"
                    + " id that is repeated is answered once, where it first stands. What does"
                    + " not exist is answered, too, with the reason NOT_FOUND." + CLOCKED)
    @Parameter(name = "product", in = ParameterIn.QUERY, description = SharedParameters.PRODUCTS)
    @Parameter(name = "performance", in = ParameterIn.QUERY, description = SharedParameters.PERFORMANCES)
    @Parameter(
            name = "lang",
            in = ParameterIn.QUERY,
            schema = @Schema(type = SchemaType.STRING, minLength = 2, maxLength = 2))
    @APIResponseSchema(BookingLinks.class)
    public RestResponse<byte[]> list(
            @PathParam("pos") String slug, @Context UriInfo uri, @Context RoutingContext routing) {
        HttpServerRequest request = routing.request();
        String accepted = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
        Visit visit = understood.of(
                slug,
                request.query(),
                accepted,
                () -> visits.of(slug, uri, accepted, "product", "performance", "lang"));
        Written written = decisions.list(visit.pos(), visit.language(), request.query());
        return timed.answer(
                request.getHeader(HttpHeaders.IF_NONE_MATCH),
                language(visit),
                written.json(),
                written.hash(),
                written.until());
    }

    @GET
    @Path("/product")
    @Operation(
            operationId = "getProductLink",
            summary = "Can this product be booked, and where?",
            description = "Takes exactly one of id and code. A product with a single date left that can be booked links"
                    + " straight to that date." + CLOCKED)
    @APIResponseSchema(BookingLink.class)
    public RestResponse<byte[]> product(@BeanParam ProductRequest request) {
        Visit visit = visits.of(request, ProductRequest.PARAMETERS);
        return answer(request, visit, questions.product(visit));
    }

    @GET
    @Path("/performance")
    @Operation(
            operationId = "getPerformanceLink",
            summary = "Can this performance be booked, and where?",
            description = CLOCKED)
    @APIResponseSchema(BookingLink.class)
    public RestResponse<byte[]> performance(@BeanParam PerformanceRequest request) {
        Visit visit = visits.of(request, PerformanceRequest.PARAMETERS);
        return answer(request, visit, questions.performance(visit));
    }

    private RestResponse<byte[]> answer(VisitRequest request, Visit visit, Questions.Answer answer) {
        Decision decision = answer.orThrow(visit);
        return timed.answer(
                request.headers.getHeaderString(HttpHeaders.IF_NONE_MATCH),
                language(visit),
                decision.json(),
                decision.hash(),
                decision.until());
    }

    private String language(Visit visit) {
        return labels.written(visit.language(), visit.pos());
    }
}
