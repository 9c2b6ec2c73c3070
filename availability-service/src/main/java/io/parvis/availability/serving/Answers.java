package io.parvis.availability.serving;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import io.parvis.pointofsale.PointOfSale;
import io.parvis.problem.ProblemException;
import io.parvis.problem.ProblemKind;
import io.parvis.query.Asked;
import io.parvis.query.Kind;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Puts answers together from what lies on the shelf at that moment. */
@Singleton
public final class Answers {
    private static final Duration SOON = Duration.ofSeconds(5);
    private static final byte[] BEGIN = "{\"items\":[".getBytes(UTF_8);
    private static final byte[] END = "]}".getBytes(UTF_8);
    private static final long MIX = 0x9E3779B97F4A7C15L;

    private final Shelves shelves;
    private final Clock clock;

    Answers(Shelves shelves, Clock clock) {
        this.shelves = shelves;
        this.clock = clock;
    }

    /**
     * @throws ProblemException 404 when neither the catalogue nor the levels know anything of what is asked, 503 while
     *     there is neither
     */
    ReadyAnswer of(Question question) {
        Shelf shelf = stocked(question);
        long now = clock.millis();
        ReadyAnswer ready = shelf.ready(question, now);
        if (ready == null) {
            ready = make(pieces(shelf, question, now), now);
            shelf.keep(question, ready);
        }
        ready.lookedAt();
        return ready;
    }

    /** The same, if it was put together before and still holds. */
    Optional<ReadyAnswer> atHand(Question question) {
        ReadyAnswer ready = shelves.of(question.pos(), question.language()).ready(question, clock.millis());
        if (ready != null) {
            ready.lookedAt();
        }
        return Optional.ofNullable(ready);
    }

    private static ReadyAnswer make(List<Piece> pieces, long now) {
        long hash = 0;
        long other = MIX;
        long until = Long.MAX_VALUE;
        for (Piece piece : pieces) {
            hash = (hash ^ piece.hash(now)) * MIX;
            other = Long.rotateLeft(other, 7) + piece.hash(now);
            until = Math.min(until, piece.steadyUntil(now));
        }
        String etag = '"' + Long.toHexString(hash) + '-' + Long.toHexString(other) + '"';
        return new ReadyAnswer(join(pieces, now), etag, pieces, now, until);
    }

    /** The same for those who listen; nothing is known of things that are not. */
    public Shown shown(Question question) {
        Shelf shelf = shelves.of(question.pos(), question.language());
        long now = clock.millis();
        return new Shown(shelf.generation(), pieces(shelf, question, now), now);
    }

    /** @throws ProblemException as {@link #of} does */
    public void check(Question question) {
        stocked(question);
    }

    private static List<Piece> pieces(Shelf shelf, Question question, long now) {
        List<Piece> pieces = new ArrayList<>(question.asked().size());
        for (Asked one : question.asked()) {
            pieces.add(shelf.piece(one, now));
        }
        return pieces;
    }

    /** The shelf, if it has something of what is asked. */
    private Shelf stocked(Question question) {
        PointOfSale pos = question.pos();
        Shelf shelf = shelves.of(pos, question.language());
        if (shelf.isEmpty()) {
            throw ProblemException.retryAfter(
                    ProblemKind.NOT_READY, "The levels of '" + pos.slug() + "' are not known yet.", SOON);
        }
        if (question.asked().stream().noneMatch(shelf::has)) {
            throw nothingOf(pos, question.asked());
        }
        return shelf;
    }

    /** The list of these items, as it is at that moment. */
    public static byte[] join(List<Piece> pieces, long now) {
        int length = BEGIN.length + END.length + Math.max(0, pieces.size() - 1);
        for (Piece piece : pieces) {
            length += piece.bytes(now).length;
        }
        byte[] json = new byte[length];
        int at = put(BEGIN, json, 0);
        for (int number = 0; number < pieces.size(); number++) {
            if (number > 0) {
                json[at++] = ',';
            }
            at = put(pieces.get(number).bytes(now), json, at);
        }
        put(END, json, at);
        return json;
    }

    private static int put(byte[] bytes, byte[] into, int at) {
        System.arraycopy(bytes, 0, into, at, bytes.length);
        return at + bytes.length;
    }

    private static ProblemException nothingOf(PointOfSale pos, Collection<Asked> asked) {
        String names = asked.stream()
                .map(one -> one.kind().word() + " '" + one.id() + "'")
                .collect(joining(", "));
        boolean products = asked.stream().anyMatch(one -> one.kind() == Kind.PRODUCT);
        return ProblemException.of(
                (products ? Kind.PRODUCT : Kind.PERFORMANCE).unknown(),
                "The point of sale '" + pos.slug() + "' has no " + names + ".");
    }
}
