package io.parvis.catalog.feed;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import io.parvis.catalog.browsing.Reader;
import io.parvis.catalog.browsing.Readers;
import io.parvis.problem.SharedAnswers;
import io.parvis.query.Query;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestMulti;

/** The whole published catalogue at once. */
@Path("/v1/{pos}/export")
@Tag(name = "Feeds")
@APIResponse(responseCode = "304", ref = SharedAnswers.UNCHANGED)
@APIResponse(responseCode = "400", ref = SharedAnswers.INVALID)
@APIResponse(responseCode = "404", ref = SharedAnswers.UNKNOWN)
@APIResponse(responseCode = "503", ref = SharedAnswers.NOT_READY)
public final class ExportResource {
    static final String NDJSON = "application/x-ndjson;charset=UTF-8";

    /** Objects written at once: some tens of kilobytes. */
    private static final int PART = 10;

    private final Readers readers;
    private final ObjectWriter json;

    ExportResource(Readers readers, ObjectMapper json) {
        this.readers = readers;
        this.json = json.writer().without(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    }

    @RegisterForReflection
    @Schema(name = "ExportLine", description = "One object of the catalogue; kind and id together are unique")
    record Line(
            @Schema(
                    enumeration = {
                        "season",
                        "venue",
                        "topic",
                        "activity",
                        "tariff",
                        "seatCategory",
                        "priceLevel",
                        "showcase",
                        "advantage",
                        "product"
                    })
            String kind,

            @Schema(examples = "10228500000042") String id,

            @Schema(
                    description = "The object in full, without anything that depends on the clock;"
                            + " `translations` has its texts in every language,"
                            + " `otherSeasons` what it is in seasons before its newest")
            Object data) {}

    @GET
    @Produces(NDJSON)
    @Operation(
            operationId = "exportCatalog",
            summary = "The whole published catalogue, one JSON object a line",
            description = "What others refer to comes first. The answer is of one catalogue version from its first"
                    + " line to its last, and stays the same until the next publication.")
    @Parameter(name = "lang", in = ParameterIn.QUERY)
    @APIResponse(
            responseCode = "200",
            description = "JSON objects, each on a line of its own",
            content =
                    @Content(
                            mediaType = "application/x-ndjson",
                            schema = @Schema(implementation = Line.class),
                            example =
                                    "{\"kind\":\"season\",\"id\":\"900\",\"data\":{\"id\":\"900\",\"code\":\"S27\","
                                            + "\"name\":\"Saison 2027\",\"translations\":{\"en\":{\"name\":\"Season 2027\"}}}}"))
    public RestMulti<byte[]> export(
            @PathParam("pos") String pos,
            @Context UriInfo uri,
            @Context HttpHeaders headers,
            @Context HttpServerRequest request) {
        Reader reader = readers.reader(pos, Query.of(uri, "lang").text("lang"), headers);
        return new LongAnswer(request, NDJSON, reader, List.of()).of(() -> {
            FeedObjects objects = new FeedObjects(reader.catalog(), reader.pos());
            return LongAnswer.cut(objects.keys(), PART).map(keys -> lines(objects, keys, reader.language()));
        });
    }

    /** Without the last line's end, which the framework writes. */
    private byte[] lines(FeedObjects objects, List<ObjectKey> keys, String language) {
        ByteArrayOutputStream lines = new ByteArrayOutputStream(1 << 14);
        for (ObjectKey key : keys) {
            if (lines.size() > 0) {
                lines.write('\n');
            }
            try {
                json.writeValue(
                        lines,
                        new Line(
                                key.kind(),
                                key.id(),
                                objects.data(key, language).orElseThrow()));
            } catch (IOException unwritable) {
                throw new UncheckedIOException(unwritable);
            }
        }
        return lines.toByteArray();
    }
}
