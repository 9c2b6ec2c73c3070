package io.parvis.gateway.wire;

import io.parvis.problem.ProblemKind;

/** What is wrong with bytes that are no request, as the caller is told. */
record Complaint(ProblemKind kind, String detail) {
    static final Complaint HEAD = invalid(
            "The request line, a header or what is said of the body's length is not as HTTP/1.1 has it (RFC 9112).");
    static final Complaint VERSION = invalid("HTTP/1.1, HTTP/1.0 and HTTP/2 are spoken here.");
    static final Complaint BODY = invalid("The body is not in chunks as HTTP/1.1 has them (RFC 9112).");
    static final Complaint TLS = invalid("This port speaks plain HTTP, not TLS.");
    static final Complaint UPGRADE =
            invalid("A request to go on in HTTP/2 names Upgrade and HTTP2-Settings in Connection,"
                    + " and has settings that can be read.");

    private static Complaint invalid(String detail) {
        return new Complaint(ProblemKind.INVALID_REQUEST, detail);
    }
}
