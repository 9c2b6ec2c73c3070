package io.parvis.availability.serving;

import io.parvis.language.Languages;
import io.parvis.pointofsale.PointOfSale;
import io.parvis.pointofsale.PointsOfSale;
import io.parvis.query.Asked;
import io.parvis.query.Query;
import io.parvis.query.Understood;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;

/** Reads requests, and remembers those that were understood. */
@Singleton
public final class Questions {
    private final PointsOfSale pointsOfSale;
    private final Labels labels;
    private final Understood<Question> understood = new Understood<>();

    Questions(PointsOfSale pointsOfSale, Labels labels) {
        this.pointsOfSale = pointsOfSale;
        this.labels = labels;
    }

    public Question read(String slug, UriInfo uri, HttpServerRequest request) {
        String rawQuery = request.query();
        String languages = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
        return understood.of(slug, rawQuery, languages, () -> read(slug, rawQuery, uri, languages));
    }

    /** What a request asks for, if the same was asked before. */
    Optional<Question> atHand(String slug, HttpServerRequest request) {
        return understood.atHand(slug, request.query(), request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
    }

    private Question read(String slug, String rawQuery, UriInfo uri, String languages) {
        PointOfSale pos = pointsOfSale.get(slug);
        Query query = Query.of(uri, "product", "performance", "lang");
        String language = Languages.choose(pos, query.text("lang").orElse(null), languages);
        return new Question(pos, List.copyOf(Asked.in(rawQuery)), labels.written(language, pos));
    }
}
