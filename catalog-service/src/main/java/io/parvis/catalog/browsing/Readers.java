package io.parvis.catalog.browsing;

import io.parvis.catalog.snapshot.CatalogIndex;
import io.parvis.catalog.snapshot.PublishedCatalogs;
import io.parvis.language.Languages;
import io.parvis.pointofsale.PointOfSale;
import io.parvis.pointofsale.PointsOfSale;
import io.parvis.problem.ProblemException;
import io.parvis.query.Query;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Clock;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestResponse;

/** Finds what a request is about. */
@Singleton
public final class Readers {
    private final PointsOfSale pointsOfSale;
    private final PublishedCatalogs catalogs;
    private final Clock clock;

    Readers(PointsOfSale pointsOfSale, PublishedCatalogs catalogs, Clock clock) {
        this.pointsOfSale = pointsOfSale;
        this.catalogs = catalogs;
        this.clock = clock;
    }

    /**
     * @param slug of the point of sale
     * @throws ProblemException 404 for an unknown point of sale, 400 for a language that it does not have, 503 before the
     *     first import
     */
    public Reader reader(String slug, Optional<String> lang, HttpHeaders headers) {
        PointOfSale pos = pointsOfSale.get(slug);
        return new Reader(pos, catalogs.get(pos), language(pos, lang, headers), clock.instant());
    }

    /**
     * The same for a list that may go on: with the catalogue that its first page was made from.
     *
     * @throws ProblemException also 400 for a cursor that no list gave, 410 when that catalogue is no longer there
     */
    Reader pagingReader(String slug, Query query, HttpHeaders headers) {
        PointOfSale pos = pointsOfSale.get(slug);
        String language = language(pos, query.text("lang"), headers);
        CatalogIndex published = catalogs.get(pos);
        CatalogIndex catalog = Cursor.version(query)
                .map(version -> catalogs.recent(pos, version).orElseThrow(Cursor::expired))
                .orElse(published);
        return new Reader(pos, catalog, language, clock.instant());
    }

    private static String language(PointOfSale pos, Optional<String> lang, HttpHeaders headers) {
        return Languages.choose(pos, lang.orElse(null), headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    }

    /** An answer in the reader's language. */
    static <T> RestResponse<T> answer(Reader reader, T body) {
        return answer(reader.language(), body);
    }

    static <T> RestResponse<T> answer(String language, T body) {
        return RestResponse.ResponseBuilder.ok(body)
                .header(HttpHeaders.CONTENT_LANGUAGE, language)
                .build();
    }
}
