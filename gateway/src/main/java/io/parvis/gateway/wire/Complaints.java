package io.parvis.gateway.wire;

import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import io.parvis.gateway.edge.EdgeConfig;
import io.parvis.gateway.edge.TooLarge;
import io.parvis.problem.ProblemKind;

/** The complaints that name what is configured. */
record Complaints(Complaint longUrl, Complaint largeHeaders, Complaint late) {
    static Complaints of(EdgeConfig config) {
        return new Complaints(
                new Complaint(ProblemKind.URL_TOO_LONG, TooLarge.url(config)),
                new Complaint(ProblemKind.HEADERS_TOO_LARGE, TooLarge.headers(config)),
                new Complaint(
                        ProblemKind.REQUEST_TIMEOUT,
                        "The request line and headers did not arrive within "
                                + config.headWithin().toSeconds() + " seconds."));
    }

    /** @param cause why the parser refuses the head of a request */
    Complaint about(Throwable cause) {
        if (cause instanceof TooLongHttpLineException) {
            return longUrl;
        }
        return cause instanceof TooLongHttpHeaderException ? largeHeaders : Complaint.HEAD;
    }
}
