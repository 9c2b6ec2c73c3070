package io.parvis.sandbox.control;

import io.parvis.sandbox.Refusal;
import io.parvis.sandbox.venue.CatalogChanges;
import io.parvis.sandbox.venue.Names;
import io.parvis.sandbox.venue.Programme;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Changes the next export, and moves the date of the last set-up update. */
@Path("/control/catalog")
final class CatalogResource {
    private final CatalogChanges changes;
    private final Programme programme;

    CatalogResource(CatalogChanges changes, Programme programme) {
        this.changes = changes;
        this.programme = programme;
    }

    /**
     * Any of the three.
     *
     * @param drop the share of products that vanish, 0 to 1; 0 brings them back
     * @param suspend ids of products or performances
     */
    @RegisterForReflection
    record Change(Double drop, Rename rename, List<String> suspend) {}

    /** A language that is left out keeps its name. */
    @RegisterForReflection
    record Rename(String id, String fr, String en, String de) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public void change(Change change) {
        if (change == null || (change.drop() == null && change.rename() == null && change.suspend() == null)) {
            throw Refusal.badRequest("Expected 'drop', 'rename' or 'suspend'");
        }
        // all is checked before anything changes
        Set<Long> suspended = suspended(change);
        Long renamed = change.rename() == null ? null : renamed(change.rename());
        if (change.drop() != null && !(change.drop() >= 0 && change.drop() <= 1)) {
            throw Refusal.badRequest("'drop' must be from 0 to 1");
        }
        if (change.drop() != null) {
            changes.drop(change.drop());
        }
        if (renamed != null) {
            Rename rename = change.rename();
            changes.rename(renamed, new Names(orEmpty(rename.fr()), orEmpty(rename.en()), orEmpty(rename.de())));
        }
        if (change.suspend() != null) {
            changes.suspend(suspended);
        }
    }

    /** As the programme says again. */
    @DELETE
    public void undo() {
        changes.clear();
    }

    private long renamed(Rename rename) {
        if (rename.fr() == null && rename.en() == null && rename.de() == null) {
            throw Refusal.badRequest("'rename' needs a name in 'fr', 'en' or 'de'");
        }
        long id = number(rename.id());
        if (programme.byId(id).isEmpty()) {
            throw Refusal.badRequest("There is no product " + id);
        }
        return id;
    }

    private Set<Long> suspended(Change change) {
        Set<Long> ids = new LinkedHashSet<>();
        for (String text : change.suspend() == null ? List.<String>of() : change.suspend()) {
            long id = number(text);
            if (programme.byId(id).isEmpty() && programme.byPerformance(id).isEmpty()) {
                throw Refusal.badRequest("There is no product or performance " + id);
            }
            ids.add(id);
        }
        return ids;
    }

    private static long number(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw Refusal.badRequest("An id must be a number");
        }
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }
}
