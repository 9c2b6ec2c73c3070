package io.parvis.availability;

import io.parvis.language.Languages;
import io.parvis.pointofsale.PointOfSale;
import io.parvis.pointofsale.PointsOfSale;
import io.parvis.query.Query;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;

/**
 * What a request asks for.
 *
 * @param asked in the order asked, each thing once
 * @param language that labels are to be written in
 */
record Question(PointOfSale pos, List<Asked> asked, String language) {

    /** Reads requests. */
    @Singleton
    static final class Reader {
        private final PointsOfSale pointsOfSale;
        private final Labels labels;

        Reader(PointsOfSale pointsOfSale, Labels labels) {
            this.pointsOfSale = pointsOfSale;
            this.labels = labels;
        }

        Question read(String slug, UriInfo uri, HttpHeaders headers) {
            PointOfSale pos = pointsOfSale.get(slug);
            Query query = Query.of(uri, "product", "performance", "lang");
            String language = Languages.choose(
                    pos, query.text("lang").orElse(null), headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
            return new Question(
                    pos, List.copyOf(Asked.in(uri.getRequestUri().getRawQuery())), labels.written(language, pos));
        }
    }
}
