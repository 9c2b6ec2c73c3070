package io.parvis.availability.serving;

import io.parvis.pointofsale.PointOfSale;
import io.parvis.pointofsale.PointsOfSale;
import io.parvis.problem.ProblemException;
import io.parvis.problem.ProblemKind;
import io.parvis.query.Asked;
import io.parvis.query.Kind;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Hears from gateways what they answered from memory, so that it counts as looked at. Not part of the public API. */
@Path("/internal/{pos}/looks")
@Consumes(MediaType.APPLICATION_JSON)
@NonBlocking
public final class LooksResource {
    /** In one request, products and performances together. */
    static final int MOST = 5_000;
    /** Of one thing in one request. */
    static final long MOST_TIMES = 10_000_000;

    private final PointsOfSale pointsOfSale;
    private final Labels labels;
    private final Shelves shelves;

    LooksResource(PointsOfSale pointsOfSale, Labels labels, Shelves shelves) {
        this.pointsOfSale = pointsOfSale;
        this.labels = labels;
        this.shelves = shelves;
    }

    /** Ids that do not exist are passed over. */
    @POST
    @Operation(hidden = true)
    public void add(@PathParam("pos") String slug, LooksTold told) {
        PointOfSale pos = pointsOfSale.get(slug);
        if (told == null) {
            throw ProblemException.of(ProblemKind.INVALID_REQUEST, "The request says nothing.");
        }
        check("products", told.products());
        check("performances", told.performances());
        if (told.products().size() + told.performances().size() > MOST) {
            throw wrong("products", "takes up to " + MOST + " ids, those of performances included");
        }
        Shelf shelf = shelves.of(pos, labels.written(pos.mainLanguage(), pos));
        told.products().forEach((id, times) -> shelf.lookedAt(new Asked(Kind.PRODUCT, id), times));
        told.performances().forEach((id, times) -> shelf.lookedAt(new Asked(Kind.PERFORMANCE, id), times));
    }

    private static void check(String field, Map<String, Long> times) {
        times.forEach((id, count) -> {
            if (!Asked.isId(id) || count == null || count < 1 || count > MOST_TIMES) {
                throw wrong(field, "must be ids of 1 to 19 digits, each with a count of 1 to " + MOST_TIMES);
            }
        });
    }

    private static ProblemException wrong(String field, String detail) {
        return ProblemException.about(ProblemKind.INVALID_REQUEST, field, detail);
    }
}
