package io.parvis.availability.serving;

import io.parvis.language.Languages;
import io.parvis.pointofsale.PointOfSale;
import io.parvis.pointofsale.PointsOfSale;
import io.parvis.query.Query;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Reads requests, and remembers those that were understood. */
@Singleton
public final class Questions {
    private static final int MOST_REMEMBERED = 2_000;
    private static final int LONGEST_REMEMBERED = 4_096;

    private record Words(String slug, String query, String languages) {}

    private final PointsOfSale pointsOfSale;
    private final Labels labels;
    private final Map<Words, Question> understood = new ConcurrentHashMap<>();

    Questions(PointsOfSale pointsOfSale, Labels labels) {
        this.pointsOfSale = pointsOfSale;
        this.labels = labels;
    }

    /** @param rawQuery as it came, percent-encoded; {@code null} = none */
    public Question read(String slug, String rawQuery, UriInfo uri, HttpHeaders headers) {
        String languages = headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE);
        if (rawQuery == null || rawQuery.length() > LONGEST_REMEMBERED) {
            return read(slug, rawQuery, uri, languages);
        }
        Words words = new Words(slug, rawQuery, languages);
        Question known = understood.get(words);
        if (known != null) {
            return known;
        }
        Question question = read(slug, rawQuery, uri, languages);
        if (understood.size() >= MOST_REMEMBERED) {
            understood.clear();
        }
        understood.put(words, question);
        return question;
    }

    private Question read(String slug, String rawQuery, UriInfo uri, String languages) {
        PointOfSale pos = pointsOfSale.get(slug);
        Query query = Query.of(uri, "product", "performance", "lang");
        String language = Languages.choose(pos, query.text("lang").orElse(null), languages);
        return new Question(pos, List.copyOf(Asked.in(rawQuery)), labels.written(language, pos));
    }
}
