package io.parvis.secutix.wire;

import io.parvis.secutix.Outcome;
import java.util.Locale;
import java.util.Optional;

/** The status that every answer of SecuTix carries. Each member may be {@code null}. */
public record Envelope(String statusCode, String statusDetail, String requestId) {
    private static final int DETAIL_LENGTH = 200;

    public <R> Outcome<R> outcome(R answer) {
        String code = statusCode == null ? "" : statusCode.strip().toLowerCase(Locale.ROOT);
        return switch (code) {
            case "success" -> new Outcome.Data<>(answer);
            case "in_progress" ->
                new Outcome.InProgress<>(Optional.ofNullable(requestId).filter(id -> !id.isBlank()));
            case "" -> missing();
            default -> new Outcome.Rejected<>(code, shortened(statusDetail));
        };
    }

    public static <R> Outcome<R> missing() {
        return new Outcome.Trouble<>(Outcome.Trouble.Kind.UNREADABLE, "the answer has no status");
    }

    public static String shortened(String detail) {
        if (detail == null || detail.isBlank()) {
            return "no detail given";
        }
        String line = detail.strip().replaceAll("\\s+", " ");
        return line.length() <= DETAIL_LENGTH ? line : line.substring(0, DETAIL_LENGTH) + "…";
    }
}
