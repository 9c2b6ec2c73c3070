package io.parvis.gateway.edge;

import io.vertx.core.http.HttpHeaders;
import java.util.function.BiConsumer;

/** The headers that keep browsers from making more of an answer than it is. */
public final class Protection {
    private static final CharSequence NOSNIFF = HttpHeaders.createOptimized("X-Content-Type-Options");
    private static final CharSequence NOSNIFF_VALUE = HttpHeaders.createOptimized("nosniff");
    private static final CharSequence REFERRER = HttpHeaders.createOptimized("Referrer-Policy");
    private static final CharSequence REFERRER_VALUE = HttpHeaders.createOptimized("strict-origin-when-cross-origin");
    private static final CharSequence TRANSPORT = HttpHeaders.createOptimized("Strict-Transport-Security");
    private static final CharSequence TRANSPORT_VALUE = HttpHeaders.createOptimized("max-age=31536000");

    private Protection() {}

    /** @param headers takes each header's name and value */
    public static void protect(boolean overTls, BiConsumer<CharSequence, CharSequence> headers) {
        headers.accept(NOSNIFF, NOSNIFF_VALUE);
        headers.accept(REFERRER, REFERRER_VALUE);
        if (overTls) {
            headers.accept(TRANSPORT, TRANSPORT_VALUE);
        }
    }
}
