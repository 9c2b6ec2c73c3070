package io.parvis.catalog.feed;

import io.parvis.catalog.browsing.Reader;
import io.parvis.published.ContentHash;
import io.parvis.published.EntityTags;
import io.parvis.published.Published;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.core.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestMulti;

/**
 * An answer that is too long to be held in memory: made part by part, no faster than the caller reads. It is named by what
 * it is made from instead of by its bytes, so that a caller who has it costs nothing.
 */
public final class LongAnswer {
    private static final Logger LOG = Logger.getLogger(LongAnswer.class);

    private final HttpServerRequest request;
    private final String type;
    private final Map<String, String> headers = new LinkedHashMap<>();

    /**
     * @param type with its charset, as the route has it
     * @param madeFrom everything that decides what the answer says, besides catalogue version and point of sale
     */
    public LongAnswer(HttpServerRequest request, String type, Reader reader, List<?> madeFrom) {
        this.request = request;
        this.type = type;
        String named = List.of(
                        type,
                        reader.catalog().frame().version(),
                        reader.language(),
                        reader.pos().languages(),
                        reader.pos().currency(),
                        reader.pos().timeZone(),
                        madeFrom)
                .toString();
        headers.put(HttpHeaders.ETAG, ContentHash.etag(named.getBytes(StandardCharsets.UTF_8)));
        headers.put(HttpHeaders.CONTENT_LANGUAGE, reader.language());
        headers.put(HttpHeaders.VARY, Published.VARIES);
        headers.put(HttpHeaders.CACHE_CONTROL, Published.CACHING);
    }

    /**
     * @param parts makes one part at a time, off the event loop
     * @throws RuntimeException one that ends the request with headers alone, when the caller has the answer or wants no more
     */
    public RestMulti<byte[]> of(Supplier<Stream<byte[]>> parts) {
        if (EntityTags.match(request.getHeader(HttpHeaders.IF_NONE_MATCH), headers.get(HttpHeaders.ETAG))) {
            throw new WithoutBody(304, headers);
        }
        if (request.method().equals(HttpMethod.HEAD)) {
            headers.put(HttpHeaders.CONTENT_TYPE, type);
            throw new WithoutBody(200, headers);
        }
        // where compression is on, this keeps it from answers that do not ask for it; @Compressed does not reach
        // streams
        request.response().headers().remove(HttpHeaders.CONTENT_ENCODING);
        AtomicBoolean begun = new AtomicBoolean();
        Executor workers = Infrastructure.getDefaultWorkerPool();
        Multi<byte[]> written = Multi.createFrom()
                .items(parts)
                .runSubscriptionOn(workers)
                .emitOn(workers, 1)
                .onItem()
                .invoke(() -> begun.set(true))
                .onFailure(cause -> begun.get())
                .invoke(this::breakOff);
        var answer = RestMulti.fromMultiData(written).status(200).withDemand(1);
        headers.forEach(answer::header);
        return answer.build();
    }

    /** What has begun as a success can say only by its connection that it is not whole. */
    private void breakOff(Throwable cause) {
        LOG.errorf(cause, "%s was broken off", request.path());
        request.response().reset();
    }

    /** Cuts a list into sub-lists of that size. */
    public static <T> Stream<List<T>> cut(List<T> all, int size) {
        return IntStream.iterate(0, from -> from < all.size(), from -> from + size)
                .mapToObj(from -> all.subList(from, Math.min(from + size, all.size())));
    }
}
