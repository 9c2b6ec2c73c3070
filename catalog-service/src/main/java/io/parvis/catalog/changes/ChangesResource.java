package io.parvis.catalog.changes;

import io.parvis.catalog.changes.Ledger.Entry;
import io.parvis.catalog.feed.FeedObjects;
import io.parvis.catalog.snapshot.PublishedCatalogs;
import io.parvis.language.Languages;
import io.parvis.pointofsale.PointOfSale;
import io.parvis.pointofsale.PointsOfSale;
import io.parvis.problem.ProblemException;
import io.parvis.problem.ProblemKind;
import io.parvis.problem.SharedAnswers;
import io.parvis.published.Published;
import io.parvis.query.Query;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** What changed in the catalogue, for those who keep a copy of it. */
@Path("/v1/{pos}/changes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Feeds")
@Blocking
@APIResponse(responseCode = "400", ref = SharedAnswers.INVALID)
@APIResponse(responseCode = "404", ref = SharedAnswers.UNKNOWN)
@APIResponse(responseCode = "503", ref = SharedAnswers.NOT_READY)
public final class ChangesResource {
    private static final Duration TRY_AGAIN = Duration.ofSeconds(2);

    private final PointsOfSale pointsOfSale;
    private final PublishedCatalogs catalogs;
    private final Ledgers ledgers;
    /** Made once for each version. */
    private final Map<String, Shown> shown = new ConcurrentHashMap<>();

    private record Shown(PublishedCatalogs.Served served, FeedObjects objects) {}

    @RegisterForReflection
    @Schema(name = "ChangeList")
    public record ChangeList(
            List<Change> items,

            @Schema(description = "Where to go on from: keep it, and come back with it as after")
            String next) {}

    @RegisterForReflection
    @Schema(name = "Change")
    public record Change(
            @Schema(description = "As in the export", examples = "product")
            String kind,

            @Schema(examples = "10228500000042") String id,
            State state,

            @Schema(description = "The object as the export has it; absent when it was deleted")
            Object data) {}

    /** What happened to an object. */
    @Schema(name = "ChangeState")
    public enum State {
        updated,
        deleted
    }

    ChangesResource(PointsOfSale pointsOfSale, PublishedCatalogs catalogs, Ledgers ledgers) {
        this.pointsOfSale = pointsOfSale;
        this.catalogs = catalogs;
        this.ledgers = ledgers;
    }

    @GET
    @Operation(
            operationId = "listChanges",
            summary = "What changed since you last asked, the oldest change first",
            description =
                    "Without after, from the start: the whole catalogue. Read until a page is empty, and come back"
                            + " with its next. An object that changed several times is told once, as it is now; a deleted one is"
                            + " told for 90 days.")
    @Parameter(name = "after", in = ParameterIn.QUERY, description = "The next of the page before")
    @Parameter(name = "limit", in = ParameterIn.QUERY)
    @Parameter(name = "lang", in = ParameterIn.QUERY)
    @APIResponseSchema(ChangeList.class)
    @APIResponse(responseCode = "410", ref = SharedAnswers.EXPIRED)
    public RestResponse<ChangeList> changes(
            @PathParam("pos") String slug, @Context UriInfo uri, @Context HttpHeaders headers) {
        Query query = Query.of(uri, "after", "limit", "lang");
        PointOfSale pos = pointsOfSale.get(slug);
        int limit = query.integer("limit", 1, 100, 20);
        String language = Languages.choose(
                pos, query.text("lang").orElse(null), headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        PublishedCatalogs.Served served = catalogs.getServed(pos);
        Ledger ledger = ledgers.find(pos, served.publication()).orElseThrow(ChangesResource::behind);
        ChangesCursor from = query.text("after").map(ChangesCursor::read).orElseGet(() -> ChangesCursor.start(ledger));
        if (!from.isIn(ledger)) {
            throw ProblemException.about(
                    ProblemKind.EXPIRED_CURSOR, "after", "is too old for all changes to be known: start without it");
        }
        List<Entry> entries = ledger.after(from.generation(), from.key(), limit);
        FeedObjects objects = objects(served, pos);
        ChangesCursor next = from.after(entries, limit, ledger);
        ChangeList page = new ChangeList(
                entries.stream().map(entry -> change(objects, entry, language)).toList(), next.write());
        return RestResponse.ResponseBuilder.ok(page)
                .header(HttpHeaders.CONTENT_LANGUAGE, language)
                .header(HttpHeaders.VARY, Published.VARIES)
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .build();
    }

    private FeedObjects objects(PublishedCatalogs.Served served, PointOfSale pos) {
        return shown.compute(
                        pos.slug(),
                        (slug, known) -> known != null && known.served() == served
                                ? known
                                : new Shown(served, new FeedObjects(served.index(), pos)))
                .objects();
    }

    private static Change change(FeedObjects objects, Entry entry, String language) {
        String kind = entry.key().kind();
        String id = entry.key().id();
        return entry.isDeleted()
                ? new Change(kind, id, State.deleted, null)
                : new Change(
                        kind,
                        id,
                        State.updated,
                        objects.data(entry.key(), language).orElseThrow());
    }

    private static ProblemException behind() {
        return ProblemException.retryAfter(
                ProblemKind.NOT_READY, "The list of changes cannot be read just now.", TRY_AGAIN);
    }
}
