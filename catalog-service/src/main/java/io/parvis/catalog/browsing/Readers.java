package io.parvis.catalog.browsing;

import io.parvis.catalog.snapshot.CatalogIndex;
import io.parvis.catalog.snapshot.PublishedCatalogs;
import io.parvis.language.Languages;
import io.parvis.pointofsale.PointOfSale;
import io.parvis.pointofsale.PointsOfSale;
import io.parvis.problem.ProblemException;
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
        String language =
                Languages.choose(pos, lang.orElse(null), headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        CatalogIndex catalog = catalogs.get(pos);
        return new Reader(pos, catalog, language, clock.instant());
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
