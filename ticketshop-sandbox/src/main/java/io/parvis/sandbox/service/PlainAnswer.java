package io.parvis.sandbox.service;

import io.parvis.sandbox.fault.Fault;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** What a call hears instead of the service, whatever it was called over: a refusal on the way, or a page. */
public record PlainAnswer(int status, String text) {
    private static final String RETRY_AFTER_SECONDS = "60";

    public static Optional<PlainAnswer> to(Call call) {
        return call.fault().flatMap(PlainAnswer::of);
    }

    private static Optional<PlainAnswer> of(Fault fault) {
        return Optional.ofNullable(
                switch (fault) {
                    case HTTP_509 -> new PlainAnswer(509, "Bandwidth Limit Exceeded");
                    case HTTP_429 -> new PlainAnswer(429, "Too Many Requests");
                    case HTTP_500 -> new PlainAnswer(500, "Internal Server Error");
                    case GARBAGE -> new PlainAnswer(200, "<html><body>Maintenance en cours <b>& à bientôt");
                    default -> null;
                });
    }

    /** When to come back, as the header's value. */
    public Optional<String> retryAfter() {
        return status == 429 ? Optional.of(RETRY_AFTER_SECONDS) : Optional.empty();
    }

    /** @param ofTheService the media type that its own answers have: garbage pretends to be one */
    public String contentType(String ofTheService) {
        return (status == 200 ? ofTheService : "text/plain") + "; charset=UTF-8";
    }

    public byte[] body() {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
