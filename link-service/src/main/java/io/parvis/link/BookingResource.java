package io.parvis.link;

import io.parvis.level.Level;
import io.parvis.link.booking.Booking;
import io.parvis.link.booking.BookingLink;
import io.parvis.link.booking.Labels;
import io.parvis.link.booking.Labels.Label;
import io.parvis.link.sheet.KnownLevel;
import io.parvis.pointofsale.PointsOfSale;
import io.parvis.problem.SharedAnswers;
import io.parvis.published.Published;
import io.parvis.query.Query;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Whether a product or a performance can be booked now, and where. */
@Path("/v1/{pos}/links")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Links")
@NonBlocking
@Published
@Clocked
@APIResponse(responseCode = "400", ref = SharedAnswers.INVALID)
@APIResponse(responseCode = "404", ref = SharedAnswers.UNKNOWN)
@APIResponse(responseCode = "503", ref = SharedAnswers.NOT_READY)
public final class BookingResource {
    private final PointsOfSale pointsOfSale;
    private final BookingQuestions questions;
    private final Labels labels;

    BookingResource(PointsOfSale pointsOfSale, BookingQuestions questions, Labels labels) {
        this.pointsOfSale = pointsOfSale;
        this.questions = questions;
        this.labels = labels;
    }

    @GET
    @Path("/product")
    @Operation(
            operationId = "getProductLink",
            summary = "Can this product be booked, and where?",
            description = "Takes exactly one of id and code. A product with a single date left that can be booked links"
                    + " straight to that date. Answers that depend on the clock are kept by caches for a few seconds.")
    @Parameter(
            name = "id",
            in = ParameterIn.QUERY,
            description = "Id of the product, up to 19 digits",
            schema = @Schema(type = SchemaType.STRING, pattern = Described.ID),
            example = "10228723562315")
    @Parameter(
            name = "code",
            in = ParameterIn.QUERY,
            description = "Code of the product; where several seasons have it, the newest one's",
            schema = @Schema(type = SchemaType.STRING, maxLength = 100))
    @Parameter(
            name = "lang",
            in = ParameterIn.QUERY,
            description = Described.LANG,
            schema = @Schema(type = SchemaType.STRING),
            example = "fr")
    @APIResponseSchema(BookingLink.class)
    @APIResponse(responseCode = "304", description = "The answer that If-None-Match names is still the right one")
    public RestResponse<BookingLink> product(
            @Parameter(description = Described.POS, example = "opera") @PathParam("pos") String pos,
            @Context UriInfo uri,
            @Context HttpHeaders headers) {
        Visit visit = Visit.of(pointsOfSale.get(pos), Query.of(uri, "id", "code", "lang"), headers);
        return answer(visit, questions.product(visit));
    }

    @GET
    @Path("/performance")
    @Operation(
            operationId = "getPerformanceLink",
            summary = "Can this performance be booked, and where?",
            description = "Answers that depend on the clock are kept by caches for a few seconds.")
    @Parameter(
            name = "id",
            in = ParameterIn.QUERY,
            required = true,
            description = "Id of the performance, up to 19 digits",
            schema = @Schema(type = SchemaType.STRING, pattern = Described.ID),
            example = "10228723562400")
    @Parameter(
            name = "lang",
            in = ParameterIn.QUERY,
            description = Described.LANG,
            schema = @Schema(type = SchemaType.STRING),
            example = "fr")
    @APIResponseSchema(BookingLink.class)
    @APIResponse(responseCode = "304", description = "The answer that If-None-Match names is still the right one")
    public RestResponse<BookingLink> performance(
            @Parameter(description = Described.POS, example = "opera") @PathParam("pos") String pos,
            @Context UriInfo uri,
            @Context HttpHeaders headers) {
        Visit visit = Visit.of(pointsOfSale.get(pos), Query.of(uri, "id", "lang"), headers);
        return answer(visit, questions.performance(visit));
    }

    private RestResponse<BookingLink> answer(Visit visit, Booking booking) {
        Label label = labels.of(booking.verdict(), visit.language(), visit.pos());
        Optional<KnownLevel> level = Optional.of(booking.level()).filter(known -> known.level() != Level.UNKNOWN);
        BookingLink link = new BookingLink(
                questions.href(visit, booking).orElse(null),
                booking.verdict().bookable(),
                booking.verdict().reason().orElse(null),
                label.text(),
                booking.verdict().opensAt().map(visit::local).orElse(null),
                level.map(KnownLevel::level).orElse(null),
                level.map(KnownLevel::asOf).map(visit::local).orElse(null));
        return ResponseBuilder.ok(link)
                .header(HttpHeaders.CONTENT_LANGUAGE, label.language())
                .build();
    }
}
