package io.parvis.catalog.browsing;

import io.parvis.problem.ProblemException;
import io.parvis.problem.ProblemKind;
import io.parvis.published.ContentHash;
import io.parvis.query.Query;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Where a list goes on: in which catalogue version, in which question, in the order of which moment, by which levels,
 * from which place. These fix the order, so that no page skips or repeats; where they are no longer there, the cursor
 * has expired.
 *
 * @param levels generation of the levels that the list was filtered by; 0 = by none
 */
record Cursor(String version, String question, Instant moment, long levels, int place) {
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();
    private static final Base64.Decoder DECODER = Base64.getUrlDecoder();

    /**
     * @param given the {@code cursor} parameter
     * @param version of the catalogue that a list without a cursor is of
     * @param levels that it is filtered by
     * @throws ProblemException 400 {@code invalid-cursor} for what this list did not give
     */
    static Cursor of(Optional<String> given, String version, List<?> question, Instant now, long levels) {
        String asked = ContentHash.of(question.toString().getBytes(StandardCharsets.UTF_8))
                .substring(0, 12);
        if (given.isEmpty()) {
            return new Cursor(version, asked, now, levels, 0);
        }
        Cursor cursor = read(given.get());
        if (!cursor.question.equals(asked)) {
            throw ProblemException.about(
                    ProblemKind.INVALID_CURSOR, "cursor", "belongs to a list with other parameters");
        }
        return cursor;
    }

    /**
     * Where that list goes on for that reader. The language belongs to the question: names are ordered by it.
     *
     * @param ofWhat tells lists with the same parameters apart
     * @param levels that a list without a cursor is filtered by, 0 = by none
     */
    static Cursor of(Reader reader, Query query, String ofWhat, long levels) {
        List<String> question = new ArrayList<>(query.asked("limit", "cursor", "facets", "lang"));
        question.add(reader.language());
        question.add(ofWhat);
        return of(query.text("cursor"), reader.catalog().frame().version(), question, reader.lastTurn(), levels);
    }

    /** The catalogue version that the question is to be answered from, where it has a cursor. */
    static Optional<String> version(Query query) {
        return query.text("cursor").map(Cursor::read).map(Cursor::version);
    }

    static ProblemException expired() {
        return ProblemException.about(
                ProblemKind.EXPIRED_CURSOR, "cursor", "is of an earlier catalogue version: start again without it");
    }

    /** Cuts a page out of the whole list in its order. */
    <S, T> Page<T> page(List<S> all, int limit, Function<S, T> view) {
        return page(all.size(), all::subList, limit, view);
    }

    /** Cuts a page out of a list of which only that part is made. */
    <S, T> Page<T> page(int total, Slice<S> slice, int limit, Function<S, T> view) {
        int from = Math.min(place, total);
        int to = Math.min(from + limit, total);
        List<T> items = slice.between(from, to).stream().map(view).toList();
        String next = to < total ? new Cursor(version, question, moment, levels, to).write() : null;
        return new Page<>(items, total, next);
    }

    /** The part of a list from one place to another, the latter not included. */
    interface Slice<S> {
        List<S> between(int from, int to);
    }

    private String write() {
        String plain = version + "|" + question + "|" + moment.toEpochMilli() + "|" + levels + "|" + place;
        byte[] bytes = (plain + "|" + seal(plain)).getBytes(StandardCharsets.UTF_8);
        return ENCODER.encodeToString(bytes);
    }

    private static Cursor read(String given) {
        try {
            String plain = new String(DECODER.decode(given), StandardCharsets.UTF_8);
            int end = plain.lastIndexOf('|');
            String[] parts = plain.substring(0, end).split("\\|");
            if (parts.length == 5 && seal(plain.substring(0, end)).equals(plain.substring(end + 1))) {
                return new Cursor(
                        parts[0],
                        parts[1],
                        Instant.ofEpochMilli(Long.parseLong(parts[2])),
                        Long.parseLong(parts[3]),
                        Integer.parseInt(parts[4]));
            }
        } catch (IllegalArgumentException | IndexOutOfBoundsException notOurs) {
            // told below
        }
        throw ProblemException.about(ProblemKind.INVALID_CURSOR, "cursor", "was not given by this list");
    }

    /** Tells a cursor that was shortened or mistyped; it guards nothing secret. */
    private static String seal(String plain) {
        return ContentHash.of(("cursor " + plain).getBytes(StandardCharsets.UTF_8))
                .substring(0, 8);
    }
}
