package io.parvis.gateway.wire;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpHeaders;
import java.util.Iterator;

/**
 * What a head says of its host and its body's end, where the parser lets pass what RFC 9112 has refused: two readers of
 * the same bytes could otherwise see two different requests.
 */
final class Framing {
    private Framing() {}

    /** Whether there is one host at most, and no transfer coding but that in chunks. */
    static boolean isClear(HttpHeaders headers) {
        Iterator<String> hosts = headers.valueStringIterator(HttpHeaderNames.HOST);
        if (hosts.hasNext()) {
            hosts.next();
        }
        if (hosts.hasNext()) {
            return false;
        }
        Iterator<String> codings = headers.valueStringIterator(HttpHeaderNames.TRANSFER_ENCODING);
        while (codings.hasNext()) {
            if (!HttpHeaderValues.CHUNKED.contentEqualsIgnoreCase(codings.next().strip())) {
                return false;
            }
        }
        return true;
    }
}
