package io.parvis.catalog.calendar;

import io.parvis.catalog.browsing.ProductChoice;
import io.parvis.catalog.browsing.Reader;
import io.parvis.catalog.browsing.Readers;
import io.parvis.catalog.feed.LongAnswer;
import io.parvis.catalog.snapshot.CatalogIndex.Dated;
import io.parvis.catalog.snapshot.Product;
import io.parvis.problem.SharedAnswers;
import io.parvis.query.Query;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestMulti;

/** The performances of one product as a calendar to subscribe to. */
@Path("/v1/{pos}/products")
@Tag(name = "Feeds")
@APIResponse(responseCode = "304", ref = SharedAnswers.UNCHANGED)
@APIResponse(responseCode = "400", ref = SharedAnswers.INVALID)
@APIResponse(responseCode = "404", ref = SharedAnswers.UNKNOWN)
@APIResponse(responseCode = "503", ref = SharedAnswers.NOT_READY)
public final class ProductCalendarResource {
    private final Readers readers;

    ProductCalendarResource(Readers readers) {
        this.readers = readers;
    }

    @GET
    @Path("/{productId}/calendar.ics")
    @Produces(Calendars.TYPE)
    @Operation(operationId = "getProductCalendar", summary = "Performances of one product as an iCalendar")
    @Parameter(name = "season", in = ParameterIn.QUERY, description = "Id or code of a season")
    @Parameter(name = "from", in = ParameterIn.QUERY, description = CalendarResource.FROM, example = "2027-01-01")
    @Parameter(name = "to", in = ParameterIn.QUERY)
    @Parameter(name = "lang", in = ParameterIn.QUERY)
    @APIResponse(
            responseCode = "200",
            description = "A calendar",
            content =
                    @Content(
                            mediaType = "text/calendar",
                            schema = @Schema(implementation = String.class),
                            example = CalendarResource.EXAMPLE))
    public RestMulti<byte[]> calendar(
            @PathParam("pos") String pos,
            @PathParam("productId") String productId,
            @Context UriInfo uri,
            @Context HttpHeaders headers,
            @Context HttpServerRequest request) {
        Query query = Query.of(uri, "season", "from", "to", "lang");
        Reader reader = readers.reader(pos, query.text("lang"), headers);
        Span span = Span.of(query, reader);
        Product product = ProductChoice.of(reader, productId, query);
        String name = reader.text(product.name());
        return new LongAnswer(request, Calendars.TYPE, reader, List.of(product.seasonId(), product.id(), span))
                .of(() -> Calendars.parts(
                        reader,
                        name,
                        product.performances().stream()
                                .filter(span::holds)
                                .map(performance -> new Dated(product, performance))));
    }
}
