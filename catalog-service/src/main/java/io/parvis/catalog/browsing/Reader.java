package io.parvis.catalog.browsing;

import io.parvis.catalog.snapshot.CatalogIndex;
import io.parvis.language.Text;
import io.parvis.pointofsale.PointOfSale;
import java.time.Instant;
import java.time.OffsetDateTime;

/** Who reads: of which point of sale, which catalogue, in which language, at which moment. */
public record Reader(PointOfSale pos, CatalogIndex catalog, String language, Instant moment) {

    public OffsetDateTime now() {
        return moment.atZone(pos.timeZone()).toOffsetDateTime();
    }

    /** When sales and performances last began or ended: the same answer as now, and equal for all who read until the next. */
    public Instant lastTurn() {
        return catalog.lastTurn(moment);
    }

    /** The same reader at another moment. */
    Reader at(Instant other) {
        return new Reader(pos, catalog, language, other);
    }

    /** {@code null} when there is no text at all. */
    public String text(Text text) {
        return text == null ? null : text.in(language, pos).orElse(null);
    }
}
