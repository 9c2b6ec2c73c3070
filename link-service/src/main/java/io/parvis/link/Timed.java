package io.parvis.link;

import io.parvis.published.EntityTags;
import io.parvis.published.Published;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Clock;
import java.time.Instant;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/**
 * Answers that the clock changes, when a sale opens or a performance begins: named by their content, kept by caches for
 * seconds, and never past the moment at which they change.
 */
@Singleton
final class Timed {
    private static final long KEPT = 5;
    private static final long SERVED_STALE = 10;

    private final Clock clock;

    Timed(Clock clock) {
        this.clock = clock;
    }

    /**
     * @param ifNoneMatch what the request says it has; {@code null} = nothing
     * @param hash names the body
     * @param until when the answer has to be made anew, even if nothing but the clock changes
     */
    RestResponse<byte[]> answer(String ifNoneMatch, String language, byte[] body, String hash, Instant until) {
        String etag = '"' + hash + '"';
        boolean known = EntityTags.match(ifNoneMatch, etag);
        ResponseBuilder<byte[]> answer =
                known ? ResponseBuilder.create(RestResponse.Status.NOT_MODIFIED) : ResponseBuilder.ok(body);
        return answer.header(HttpHeaders.ETAG, etag)
                .header(HttpHeaders.CONTENT_LANGUAGE, language)
                .header(HttpHeaders.VARY, Published.VARIES)
                .header(HttpHeaders.CACHE_CONTROL, caching(until))
                .build();
    }

    String caching(Instant until) {
        long left = Math.max(0, until.getEpochSecond() - clock.instant().getEpochSecond() - 1);
        long kept = Math.min(KEPT, left);
        long stale = Math.min(SERVED_STALE, left - kept);
        return "public, max-age=" + kept + ", stale-while-revalidate=" + stale + ", stale-if-error=300";
    }
}
