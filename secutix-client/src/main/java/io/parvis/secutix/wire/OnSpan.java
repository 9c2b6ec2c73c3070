package io.parvis.secutix.wire;

import io.opentelemetry.api.trace.Span;
import java.net.URI;

/** Adds to a call's span what only who speaks the protocol knows. Nothing happens where none is recorded. */
public final class OnSpan {
    private OnSpan() {}

    /** @param system the protocol, as it is configured */
    public static void asks(String system, URI address) {
        Span span = Span.current();
        if (span.isRecording()) {
            span.setAttribute("rpc.system", system).setAttribute("server.address", address.getHost());
            if (address.getPort() > 0) {
                span.setAttribute("server.port", address.getPort());
            }
        }
    }

    /** @param httpStatus 0 = there was none */
    public static void answered(int httpStatus) {
        if (httpStatus > 0) {
            Span.current().setAttribute("http.response.status_code", httpStatus);
        }
    }
}
