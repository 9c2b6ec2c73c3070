package io.parvis.availability.live;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.parvis.availability.serving.Answers;
import io.parvis.availability.serving.Piece;
import io.vertx.core.buffer.Buffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What listeners to the same things see at one moment. Its id tells all of it, so that a listener who comes back with the
 * id to whichever replica gets what has changed since, and nothing else.
 *
 * @param name of the question, which an id belongs to
 * @param pieces in the order asked; empty for a scene that was read from an id
 * @param faces what is seen of each, {@link Piece#face}
 * @param at in milliseconds
 */
record Scene(String name, long generation, List<Piece> pieces, int[] faces, long at) {
    private static final String DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_";
    private static final int DIGITS_EACH = 3;
    private static final int BITS = 6;
    /** So many generations may one replica be behind another one. */
    private static final int LAG = 5;

    static Scene of(String name, long generation, List<Piece> pieces, long at) {
        int[] faces = pieces.stream().mapToInt(piece -> piece.face(at)).toArray();
        return new Scene(name, generation, pieces, faces, at);
    }

    /** The scene that an id tells of; empty when it belongs to another question. */
    static Optional<Scene> read(String id, String name, int size) {
        String[] parts = id == null ? new String[0] : id.split("\\.", -1);
        if (parts.length != 3 || !parts[1].equals(name) || parts[2].length() != size * DIGITS_EACH) {
            return Optional.empty();
        }
        int[] faces = new int[size];
        for (int at = 0; at < parts[2].length(); at++) {
            int digit = DIGITS.indexOf(parts[2].charAt(at));
            if (digit < 0) {
                return Optional.empty();
            }
            faces[at / DIGITS_EACH] = faces[at / DIGITS_EACH] << BITS | digit;
        }
        try {
            return Optional.of(new Scene(name, Long.parseLong(parts[0]), List.of(), faces, 0));
        } catch (NumberFormatException notOurs) {
            return Optional.empty();
        }
    }

    String id() {
        StringBuilder id =
                new StringBuilder().append(generation).append('.').append(name).append('.');
        for (int face : faces) {
            for (int shift = BITS * (DIGITS_EACH - 1); shift >= 0; shift -= BITS) {
                id.append(DIGITS.charAt(face >> shift & (1 << BITS) - 1));
            }
        }
        return id.toString();
    }

    boolean looksLike(Scene other) {
        return Arrays.equals(faces, other.faces);
    }

    /** Whether it is of a replica that lags behind that of the other one, and not of one that began anew. */
    boolean isBehind(Scene other) {
        return generation < other.generation && other.generation - generation <= LAG;
    }

    /** All of it, as an event. */
    Buffer snapshot() {
        return event("snapshot", pieces);
    }

    /** What is other than before, as an event. */
    Buffer changesSince(Scene before) {
        List<Piece> changed = new ArrayList<>();
        for (int number = 0; number < faces.length; number++) {
            if (faces[number] != before.faces[number]) {
                changed.add(pieces.get(number));
            }
        }
        return event("change", changed);
    }

    private Buffer event(String type, List<Piece> told) {
        return Buffer.buffer()
                .appendBytes(("id: " + id() + "\nevent: " + type + "\ndata: ").getBytes(UTF_8))
                .appendBytes(Answers.join(told, at))
                .appendBytes("\n\n".getBytes(UTF_8));
    }
}
