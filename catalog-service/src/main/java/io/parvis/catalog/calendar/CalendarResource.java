package io.parvis.catalog.calendar;

import io.parvis.catalog.browsing.Questions;
import io.parvis.catalog.browsing.Reader;
import io.parvis.catalog.browsing.Readers;
import io.parvis.catalog.feed.LongAnswer;
import io.parvis.catalog.search.FoundPerformances;
import io.parvis.catalog.search.PerformanceSearch;
import io.parvis.catalog.search.SearchQuestion;
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
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestMulti;

/** The performances of all products, or of some, as a calendar to subscribe to. */
@Path("/v1/{pos}/calendar.ics")
@Tag(name = "Feeds")
@APIResponse(responseCode = "304", ref = SharedAnswers.UNCHANGED)
@APIResponse(responseCode = "400", ref = SharedAnswers.INVALID)
@APIResponse(responseCode = "404", ref = SharedAnswers.UNKNOWN)
@APIResponse(responseCode = "503", ref = SharedAnswers.NOT_READY)
public final class CalendarResource {
    static final String EXAMPLE =
            "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Parvis//Catalogue//EN\r\nBEGIN:VEVENT\r\n"
                    + "UID:20228500000042@opera\r\nDTSTAMP:20270101T040000Z\r\nDTSTART:20270131T190000Z\r\nSUMMARY:Carmen\r\n"
                    + "STATUS:CONFIRMED\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";

    static final String FROM =
            "Starting then or later: a date, or a time with offset; without it, from one month ago on";

    private static final String[] PARAMETERS = {
        "q",
        "topic",
        "activity",
        "season",
        "family",
        "code",
        "product",
        "venue",
        "month",
        "saleStatus",
        "from",
        "to",
        "lang"
    };

    private final Readers readers;

    CalendarResource(Readers readers) {
        this.readers = readers;
    }

    @GET
    @Produces(Calendars.TYPE)
    @Operation(
            operationId = "getCalendar",
            summary = "Performances as an iCalendar, with the filters of the product list",
            description = "To be subscribed to; programs are asked to come back every hour.")
    @Parameter(name = "q", in = ParameterIn.QUERY, description = "Words or beginnings of words", example = "carmen")
    @Parameter(name = "topic", in = ParameterIn.QUERY, description = "Ids or codes of topics; those below count")
    @Parameter(name = "activity", in = ParameterIn.QUERY)
    @Parameter(name = "season", in = ParameterIn.QUERY)
    @Parameter(name = "family", in = ParameterIn.QUERY)
    @Parameter(name = "code", in = ParameterIn.QUERY)
    @Parameter(name = "product", in = ParameterIn.QUERY)
    @Parameter(name = "venue", in = ParameterIn.QUERY)
    @Parameter(name = "month", in = ParameterIn.QUERY)
    @Parameter(name = "saleStatus", in = ParameterIn.QUERY, description = "Of the performance", example = "ON_SALE")
    @Parameter(name = "from", in = ParameterIn.QUERY, description = FROM, example = "2027-01-01")
    @Parameter(name = "to", in = ParameterIn.QUERY)
    @Parameter(name = "lang", in = ParameterIn.QUERY)
    @APIResponse(
            responseCode = "200",
            description = "A calendar",
            content =
                    @Content(
                            mediaType = "text/calendar",
                            schema = @Schema(implementation = String.class),
                            example = EXAMPLE))
    public RestMulti<byte[]> calendar(
            @PathParam("pos") String pos,
            @Context UriInfo uri,
            @Context HttpHeaders headers,
            @Context HttpServerRequest request) {
        Query query = Query.of(uri, PARAMETERS);
        Reader reader = readers.reader(pos, query.text("lang"), headers);
        Span span = Span.of(query, reader);
        SearchQuestion question = span.of(Questions.of(query, reader.pos().timeZone()));
        List<Object> madeFrom = new ArrayList<>(query.asked("lang"));
        madeFrom.add(span);
        if (!query.list("saleStatus").isEmpty()) {
            madeFrom.add(reader.lastTurn());
        }
        return new LongAnswer(request, Calendars.TYPE, reader, madeFrom).of(() -> {
            FoundPerformances found = PerformanceSearch.find(
                    reader.pos(), reader.catalog(), question, reader.moment(), reader.language());
            return Calendars.parts(
                    reader, reader.pos().name(reader.language()), found.between(0, found.total()).stream());
        });
    }
}
