package io.parvis.catalog.linkeddata;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import io.parvis.catalog.browsing.ProductChoice;
import io.parvis.catalog.browsing.Reader;
import io.parvis.catalog.browsing.Readers;
import io.parvis.catalog.browsing.ShopPages;
import io.parvis.catalog.levels.LevelMirror;
import io.parvis.catalog.snapshot.Product;
import io.parvis.published.Published;
import io.parvis.query.Query;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.io.UncheckedIOException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;

/** One product in the words of schema.org, for those who ask its route for JSON-LD. */
@Path("/v1/{pos}/products")
@Published
public final class LinkedDataResource {
    static final String JSON_LD = "application/ld+json";

    private final Readers readers;
    private final ShopPages shops;
    private final LevelMirror levels;
    private final ObjectWriter json;

    LinkedDataResource(Readers readers, ShopPages shops, LevelMirror levels, ObjectMapper json) {
        this.readers = readers;
        this.shops = shops;
        this.levels = levels;
        this.json = json.writer().with(new ScriptEscapes());
    }

    /** Described beside the JSON of the same route: see {@link LinkedDataDocument}. */
    @GET
    @Path("/{productId}")
    @Produces(JSON_LD + ";qs=0.5")
    @Operation(hidden = true)
    public RestResponse<byte[]> one(
            @PathParam("pos") String pos,
            @PathParam("productId") String productId,
            @Context UriInfo uri,
            @Context HttpHeaders headers) {
        Query query = Query.of(uri, "season", "lang");
        Reader reader = readers.reader(pos, query.text("lang"), headers);
        Product product = ProductChoice.of(reader, productId, query);
        String shopUrl = shops.pointsOfSale().get(pos).shop().url();
        return RestResponse.ResponseBuilder.ok(
                        bytes(new ProductGraph(reader, product, shopUrl, levels.ofAny(reader.pos()))))
                .header(HttpHeaders.CONTENT_LANGUAGE, reader.language())
                .header(HttpHeaders.CONTENT_TYPE, JSON_LD)
                .build();
    }

    private byte[] bytes(ProductGraph graph) {
        try {
            return json.writeValueAsBytes(graph.document());
        } catch (JsonProcessingException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
