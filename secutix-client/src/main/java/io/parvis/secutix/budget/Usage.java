package io.parvis.secutix.budget;

/** Calls made and bytes received. What is under way counts as one call and as many bytes as it usually takes. */
public record Usage(long calls, long bytes) {
    public static final Usage NONE = new Usage(0, 0);

    public Usage plus(Usage other) {
        return new Usage(calls + other.calls, bytes + other.bytes);
    }
}
