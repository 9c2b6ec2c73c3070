package io.parvis.catalog.feed;

import java.util.Map;

/** Ends a request with headers alone, where its method would have to give a stream: not modified, or HEAD. */
final class WithoutBody extends RuntimeException {
    private final int status;
    private final transient Map<String, String> headers;

    WithoutBody(int status, Map<String, String> headers) {
        super(null, null, false, false);
        this.status = status;
        this.headers = headers;
    }

    int status() {
        return status;
    }

    Map<String, String> headers() {
        return headers;
    }
}
