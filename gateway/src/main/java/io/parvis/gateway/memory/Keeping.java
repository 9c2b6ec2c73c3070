package io.parvis.gateway.memory;

import io.parvis.published.ContentHash;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which answers of services may be kept for everybody, and what is kept of them. */
@Singleton
public final class Keeping {
    /** What the gateway knows to tell apart; an answer that varies by anything else is for one caller alone. */
    private static final Set<String> TOLD_APART = Set.of("accept", "accept-language", "accept-encoding", "origin");

    private final Vertx vertx;
    private final int largest;

    Keeping(Vertx vertx, MemoryConfig config) {
        this.vertx = vertx;
        this.largest = (int) Math.min(config.largestKept().asLongValue(), Integer.MAX_VALUE);
    }

    /** How long such an answer may be kept for everybody; empty when it may not. */
    Optional<Caching> keepable(int status, MultiMap headers) {
        boolean plain = status == 200
                && !headers.contains("Set-Cookie")
                && !headers.contains("Content-Encoding")
                && headers.getAll("Vary").stream()
                        .flatMap(value -> List.of(value.split(",")).stream())
                        .allMatch(name -> TOLD_APART.contains(name.strip().toLowerCase(Locale.ROOT)));
        return plain && isShort(headers) ? Caching.of(headers.get("Cache-Control")) : Optional.empty();
    }

    /** Whether its length is told, and can be held in memory. */
    boolean isShort(MultiMap headers) {
        String length = headers.get("Content-Length");
        try {
            return length != null && Long.parseLong(length) <= largest;
        } catch (NumberFormatException unreadable) {
            return false;
        }
    }

    Future<Answer> answer(MultiMap headers, Buffer body, Caching caching, long born, long generation, Looked looked) {
        String given = headers.get("ETag");
        String etag = given == null ? ContentHash.etag(body.getBytes()) : given;
        return answer(KeptHeaders.of(headers, caching), etag, body, caching, born, generation, looked);
    }

    /** An answer that another body was made of. */
    public Future<Answer> answer(Answer like, Buffer body, Caching caching, long born, long generation, Looked looked) {
        return answer(
                KeptHeaders.with(like.headers(), caching),
                ContentHash.etag(body.getBytes()),
                body,
                caching,
                born,
                generation,
                looked);
    }

    /** With the body in gzip beside it, which is made once, on another thread. */
    private Future<Answer> answer(
            List<Map.Entry<CharSequence, CharSequence>> headers,
            String etag,
            Buffer body,
            Caching caching,
            long born,
            long generation,
            Looked looked) {
        Future<Optional<Buffer>> packed = Packing.isWorthIt(headers, body.length())
                ? vertx.executeBlocking(() -> Packing.packed(body), false)
                : Future.succeededFuture(Optional.empty());
        return packed.map(gzip -> new Answer(headers, etag, body, gzip, caching, born, generation, looked));
    }
}
