package io.parvis.link;

import io.parvis.link.booking.Booking;
import io.parvis.link.booking.Reason;
import io.parvis.link.site.Sites;
import io.parvis.pointofsale.PointsOfSale;
import io.parvis.problem.ProblemException;
import io.parvis.problem.ProblemKind;
import io.parvis.problem.SharedAnswers;
import io.parvis.query.Query;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The links of products and performances as redirects, for a plain {@code <a href>}. */
@Path("/v1/{pos}/go")
@Tag(name = "Links")
@NonBlocking
@APIResponse(responseCode = "400", ref = SharedAnswers.INVALID)
@APIResponse(responseCode = "404", ref = SharedAnswers.UNKNOWN)
@APIResponse(responseCode = "409", ref = SharedAnswers.CONFLICT)
@APIResponse(responseCode = "503", ref = SharedAnswers.NOT_READY)
public final class GoResource {
    private final PointsOfSale pointsOfSale;
    private final BookingQuestions questions;
    private final Sites sites;

    GoResource(PointsOfSale pointsOfSale, BookingQuestions questions, Sites sites) {
        this.pointsOfSale = pointsOfSale;
        this.questions = questions;
        this.sites = sites;
    }

    @GET
    @Path("/product")
    @Operation(
            operationId = "goToProduct",
            summary = "To the shop, to book this product",
            description =
                    "What cannot be booked leads to its page on the venue's site, which gets the parameter reason")
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
    @APIResponse(responseCode = "302", description = "To the shop, or to the product's page on the site")
    public RestResponse<Void> product(
            @Parameter(description = Described.POS, example = "opera") @PathParam("pos") String pos,
            @Context UriInfo uri,
            @Context HttpHeaders headers) {
        Visit visit = Visit.of(pointsOfSale.get(pos), Query.of(uri, "id", "code", "lang"), headers);
        return to(visit, questions.product(visit));
    }

    @GET
    @Path("/performance")
    @Operation(
            operationId = "goToPerformance",
            summary = "To the shop, to book this performance",
            description =
                    "What cannot be booked leads to its page on the venue's site, which gets the parameter reason")
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
    @APIResponse(responseCode = "302", description = "To the shop, or to the product's page on the site")
    public RestResponse<Void> performance(
            @Parameter(description = Described.POS, example = "opera") @PathParam("pos") String pos,
            @Context UriInfo uri,
            @Context HttpHeaders headers) {
        Visit visit = Visit.of(pointsOfSale.get(pos), Query.of(uri, "id", "lang"), headers);
        return to(visit, questions.performance(visit));
    }

    private RestResponse<Void> to(Visit visit, Booking booking) {
        return to(questions.href(visit, booking).orElseGet(() -> pageInstead(visit, booking)));
    }

    private URI pageInstead(Visit visit, Booking booking) {
        Reason reason = booking.verdict().reason().orElseThrow();
        return sites.of(visit.pos())
                .pageOf(booking.product(), visit.language())
                .map(page ->
                        UriBuilder.fromUri(page).queryParam("reason", reason).build())
                .orElseThrow(() -> ProblemException.of(
                        ProblemKind.CONFLICT,
                        "This cannot be booked now (" + reason + "), and has no page on the site."));
    }

    static RestResponse<Void> to(URI address) {
        return RestResponse.ResponseBuilder.<Void>create(RestResponse.Status.FOUND)
                .location(address)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
