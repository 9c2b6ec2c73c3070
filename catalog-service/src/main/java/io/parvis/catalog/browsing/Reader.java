package io.parvis.catalog.browsing;

import io.parvis.catalog.snapshot.CatalogIndex;
import io.parvis.language.Text;
import io.parvis.pointofsale.PointOfSale;
import java.time.Instant;
import java.time.OffsetDateTime;

/** Who reads: of which point of sale, which catalogue, in which language, at which moment. */
record Reader(PointOfSale pos, CatalogIndex catalog, String language, Instant moment) {

    OffsetDateTime now() {
        return moment.atZone(pos.timeZone()).toOffsetDateTime();
    }

    /** {@code null} when there is no text at all. */
    String text(Text text) {
        return text == null ? null : text.in(language, pos).orElse(null);
    }
}
