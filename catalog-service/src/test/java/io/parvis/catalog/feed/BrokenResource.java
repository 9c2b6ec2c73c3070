package io.parvis.catalog.feed;

import io.parvis.catalog.browsing.Readers;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestMulti;

/** A long answer that cannot be written to its end, or not at all. */
@Path("/test/broken/{pos}")
public final class BrokenResource {
    private final Readers readers;

    BrokenResource(Readers readers) {
        this.readers = readers;
    }

    @GET
    @Produces(ExportResource.NDJSON)
    @Operation(hidden = true)
    public RestMulti<byte[]> broken(
            @PathParam("pos") String pos,
            @QueryParam("first") boolean first,
            @Context HttpHeaders headers,
            @Context HttpServerRequest request) {
        return new LongAnswer(request, ExportResource.NDJSON, readers.reader(pos, Optional.empty(), headers), List.of())
                .of(() -> IntStream.range(0, 20).mapToObj(part -> {
                    if (first || part == 19) {
                        throw new IllegalStateException("broken on purpose");
                    }
                    return "part".getBytes(StandardCharsets.UTF_8);
                }));
    }
}
