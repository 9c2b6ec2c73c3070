package io.parvis.link;

import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Sends a browser on. No cache keeps it: what was decided for one click need not hold for the next. */
final class Redirect {
    private Redirect() {}

    static RestResponse<String> to(URI address) {
        return ResponseBuilder.<String>create(RestResponse.Status.FOUND)
                .location(address)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
