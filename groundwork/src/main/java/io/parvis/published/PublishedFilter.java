package io.parvis.published;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.io.UncheckedIOException;

/**
 * Writes a published answer's JSON once, names it by its content, and answers 304 to those who have it already. An answer
 * that is bytes is taken as it is, in the media type that its route has.
 */
@Provider
@Published
@Priority(Priorities.HEADER_DECORATOR)
public final class PublishedFilter implements ContainerResponseFilter {
    private final ObjectMapper json;

    @Inject
    public PublishedFilter(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getStatus() != 200 || !response.hasEntity()) {
            return;
        }
        boolean written = response.getEntity() instanceof byte[];
        byte[] body = written ? (byte[]) response.getEntity() : bytes(response.getEntity());
        String etag = ContentHash.etag(body);
        var headers = response.getHeaders();
        headers.putSingle(HttpHeaders.ETAG, etag);
        headers.putSingle(HttpHeaders.VARY, Published.VARIES);
        headers.putSingle(HttpHeaders.CACHE_CONTROL, Published.CACHING);
        if (EntityTags.match(request.getHeaderString(HttpHeaders.IF_NONE_MATCH), etag)) {
            response.setStatus(304);
            response.setEntity(null);
        } else {
            response.setEntity(body, null, written ? response.getMediaType() : MediaType.APPLICATION_JSON_TYPE);
        }
    }

    private byte[] bytes(Object entity) {
        try {
            return json.writeValueAsBytes(entity);
        } catch (JsonProcessingException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
