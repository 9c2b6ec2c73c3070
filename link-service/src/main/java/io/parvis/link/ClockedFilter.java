package io.parvis.link;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;

/** Shortens how long a published answer may be kept. Runs after the filter that publishes, hence the lower priority. */
@Provider
@Clocked
@Priority(Priorities.HEADER_DECORATOR - 100)
final class ClockedFilter implements ContainerResponseFilter {
    private static final String CACHING = "public, max-age=5, stale-while-revalidate=10, stale-if-error=300";

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getHeaders().containsKey(HttpHeaders.ETAG)) {
            response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, CACHING);
        }
    }
}
