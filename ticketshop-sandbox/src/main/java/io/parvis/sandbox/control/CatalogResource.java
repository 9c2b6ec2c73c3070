package io.parvis.sandbox.control;

import com.fasterxml.jackson.annotation.JsonProperty;
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
import java.util.Objects;
import java.util.Set;
import java.util.function.LongPredicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Changes the next export, and moves the date of the last set-up update. */
@Path("/control/catalog")
final class CatalogResource {
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9_-]{1,40}");

    private final CatalogChanges changes;
    private final Programme programme;

    CatalogResource(CatalogChanges changes, Programme programme) {
        this.changes = changes;
        this.programme = programme;
    }

    /**
     * One of these or more.
     *
     * @param drop the share of products that vanish, 0 to 1; 0 brings them back
     * @param suspend ids of products or performances
     * @param broken ids of products that are exported as nonsense
     * @param institution the code that the point of sale claims for its institution and organisation
     * @param empty whether the export holds no product at all
     */
    @RegisterForReflection
    record Change(
            Double drop,
            Rename rename,
            List<String> suspend,
            @JsonProperty("break") List<String> broken,
            String institution,
            Boolean empty) {
        private boolean isNothing() {
            return Stream.of(drop, rename, suspend, broken, institution, empty).allMatch(Objects::isNull);
        }
    }

    /** A language that is left out keeps its name. */
    @RegisterForReflection
    record Rename(String id, String fr, String en, String de) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public void change(Change change) {
        if (change == null || change.isNothing()) {
            throw Refusal.badRequest("Expected 'drop', 'rename', 'suspend', 'break', 'institution' or 'empty'");
        }
        // all is checked before anything changes
        Set<Long> suspended = ids(change.suspend(), this::isKnown);
        Set<Long> broken = ids(change.broken(), this::isProduct);
        Long renamed = change.rename() == null ? null : renamed(change.rename());
        check(change);
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
        if (change.broken() != null) {
            changes.breakProducts(broken);
        }
        if (change.institution() != null) {
            changes.institution(change.institution());
        }
        if (change.empty() != null) {
            changes.empty(change.empty());
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
        if (!isProduct(id)) {
            throw Refusal.badRequest("There is no product " + id);
        }
        return id;
    }

    private static void check(Change change) {
        if (change.drop() != null && !(change.drop() >= 0 && change.drop() <= 1)) {
            throw Refusal.badRequest("'drop' must be from 0 to 1");
        }
        if (change.institution() != null && !CODE.matcher(change.institution()).matches()) {
            throw Refusal.badRequest("'institution' must be a code such as OPERA");
        }
    }

    private static Set<Long> ids(List<String> texts, LongPredicate known) {
        Set<Long> ids = new LinkedHashSet<>();
        for (String text : texts == null ? List.<String>of() : texts) {
            long id = number(text);
            if (!known.test(id)) {
                throw Refusal.badRequest("There is nothing here with the id " + id);
            }
            ids.add(id);
        }
        return ids;
    }

    private boolean isProduct(long id) {
        return programme.byId(id).isPresent();
    }

    private boolean isKnown(long id) {
        return isProduct(id) || programme.byPerformance(id).isPresent();
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
