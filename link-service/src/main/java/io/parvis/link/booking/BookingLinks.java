package io.parvis.link.booking;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.parvis.published.ContentHash;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Several links at once. They are written from pieces that are ready: nothing is mapped to JSON for a request. */
@Schema(description = "Whether several things can be booked, and where, in the order asked.")
public record BookingLinks(@Schema(required = true) List<BookingLink> items) {
    private static final byte[] START = "{\"items\":[".getBytes(US_ASCII);
    private static final byte[] END = "]}".getBytes(US_ASCII);

    /**
     * A list as it is sent.
     *
     * @param hash names {@code json}
     * @param until when it has to be made anew, even if nothing but the clock changes
     */
    public record Written(byte[] json, String hash, Instant until) {}

    static Written write(List<Decision> decisions) {
        int length = START.length + END.length + Math.max(0, decisions.size() - 1);
        StringBuilder hashes = new StringBuilder();
        Instant until = Instant.MAX;
        for (Decision decision : decisions) {
            length += decision.json().length;
            hashes.append(decision.hash());
            until = decision.until().isBefore(until) ? decision.until() : until;
        }
        // the hashes of the pieces in their order decide every byte, and are shorter
        return new Written(
                joined(decisions, length), ContentHash.of(hashes.toString().getBytes(US_ASCII)), until);
    }

    private static byte[] joined(List<Decision> decisions, int length) {
        byte[] all = new byte[length];
        int at = put(START, all, 0);
        for (int n = 0; n < decisions.size(); n++) {
            if (n > 0) {
                all[at++] = ',';
            }
            at = put(decisions.get(n).json(), all, at);
        }
        put(END, all, at);
        return all;
    }

    private static int put(byte[] piece, byte[] all, int at) {
        System.arraycopy(piece, 0, all, at, piece.length);
        return at + piece.length;
    }
}
