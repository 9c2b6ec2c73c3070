package io.parvis.catalog.inventory;

import io.parvis.pointofsale.PointOfSale;
import io.parvis.pointofsale.PointsOfSale;
import io.parvis.problem.ProblemException;
import io.parvis.problem.ProblemKind;
import io.parvis.problem.SharedAnswers;
import io.parvis.query.Query;
import io.parvis.spell.Spells;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestResponse;

/** Where SecuTix posts products that changed. What comes is read, put by and answered; it is applied later. */
@Path("/v1/{pos}/hooks/inventory")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Operators")
@Blocking
public final class InventoryResource {
    private static final Logger LOG = Logger.getLogger(InventoryResource.class);
    private static final Duration LATER = Duration.ofSeconds(30);

    private final PointsOfSale pointsOfSale;
    private final Doorkeepers doorkeepers;
    private final Inbox inbox;
    private final Spells spells;

    InventoryResource(PointsOfSale pointsOfSale, Doorkeepers doorkeepers, Inbox inbox, Spells spells) {
        this.pointsOfSale = pointsOfSale;
        this.doorkeepers = doorkeepers;
        this.inbox = inbox;
        this.spells = spells;
    }

    @RegisterForReflection
    @Schema(name = "InventoryReceived")
    public record Received(
            @Schema(description = "Products in the array") int products) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "receiveInventory",
            summary = "SecuTix's inventory webhook: products that changed",
            description = "For SecuTix alone, with a key in the configured header or by basic authentication. What is"
                    + " accepted is applied within seconds, as a small version of the published catalogue; how that went"
                    + " is in the list of imports, with trigger WEBHOOK. Anything but 200 is to be posted again.")
    @RequestBody(
            description = "Products with the fields of the export, seasonId and salesChannelCode",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = Object.class)))
    @SecurityRequirement(name = SharedAnswers.INVENTORY_KEY)
    @SecurityRequirement(name = SharedAnswers.INVENTORY_PASSWORD)
    @APIResponseSchema(Received.class)
    @APIResponse(responseCode = "400", ref = SharedAnswers.INVALID)
    @APIResponse(responseCode = "401", ref = SharedAnswers.UNAUTHORIZED)
    @APIResponse(responseCode = "404", ref = SharedAnswers.UNKNOWN)
    @APIResponse(responseCode = "503", ref = SharedAnswers.NOT_READY)
    public RestResponse<Received> receive(
            @PathParam("pos") String slug, @Context UriInfo uri, @Context HttpHeaders headers, InputStream body) {
        PointOfSale pos = pointsOfSale.get(slug);
        Doorkeeper doorkeeper = doorkeepers
                .of(pos)
                .orElseThrow(() -> ProblemException.of(
                        ProblemKind.UNKNOWN_ROUTE, "The point of sale '" + slug + "' takes no inventory."));
        if (!doorkeeper.admits(headers::getRequestHeader)) {
            throw new Stranger(doorkeeper.challenge());
        }
        Query.of(uri);
        if (headers.getLength() > Copied.MOST) {
            throw Copied.tooLarge();
        }
        Counting counting = new Counting();
        put(pos, read(body, counting));
        return RestResponse.ResponseBuilder.ok(new Received(counting.products()))
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }

    private static Batch read(InputStream body, Counting counting) {
        try {
            return Batch.read(body, counting);
        } catch (IOException garbage) {
            throw ProblemException.of(
                    ProblemKind.INVALID_REQUEST, "The body is not a JSON array of products, or breaks off.");
        }
    }

    private void put(PointOfSale pos, Batch batch) {
        boolean taken;
        try {
            taken = inbox.put(pos, batch);
        } catch (RuntimeException unreachable) {
            String trouble = pos.slug() + ": inventory cannot be put by";
            spells.add(LOG, trouble, trouble + ": " + unreachable.getMessage());
            taken = false;
        }
        if (!taken) {
            throw ProblemException.retryAfter(
                    ProblemKind.NOT_READY, "More than this cannot be taken just now: post it again.", LATER);
        }
    }
}
