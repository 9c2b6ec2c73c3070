package io.parvis.level;

import java.util.Collection;
import java.util.Locale;
import java.util.OptionalInt;

/** How many places are left, as SecuTix's indicator tells it. */
public enum Level {
    AVAILABLE(1, "green"),
    LIMITED(2, "orange"),
    SOLD_OUT(3, "red"),
    UNKNOWN(0, null);

    private final int indicator;
    private final String color;

    Level(int indicator, String color) {
        this.indicator = indicator;
        this.color = color;
    }

    /** SecuTix's number, 1 to 3; empty when unknown. */
    public OptionalInt indicator() {
        return this == UNKNOWN ? OptionalInt.empty() : OptionalInt.of(indicator);
    }

    /** {@code null} when unknown. */
    public String color() {
        return color;
    }

    /**
     * Reads what SecuTix sends as a level and a count, each of which may be missing ({@code null}). A count of 0 is
     * sold out whatever the level says; what cannot be understood is UNKNOWN, never SOLD_OUT.
     */
    public static Level read(String level, Long count) {
        if (count != null && count == 0) {
            return SOLD_OUT;
        }
        String text = level == null ? "" : level.strip().toUpperCase(Locale.ROOT);
        return switch (text) {
            case "1", "AVAILABLE", "GREEN" -> AVAILABLE;
            case "2", "LIMITED", "ORANGE" -> LIMITED;
            case "3", "SOLD_OUT", "FULL", "RED", "NONE" -> SOLD_OUT;
            case "" -> count != null && count > 0 ? AVAILABLE : UNKNOWN;
            default -> UNKNOWN;
        };
    }

    /** Of a whole from its parts: AVAILABLE if any is, else LIMITED if any is, else SOLD_OUT if all are, else UNKNOWN. */
    public static Level ofParts(Collection<Level> parts) {
        if (parts.contains(AVAILABLE)) {
            return AVAILABLE;
        }
        if (parts.contains(LIMITED)) {
            return LIMITED;
        }
        return !parts.isEmpty() && parts.stream().allMatch(part -> part == SOLD_OUT) ? SOLD_OUT : UNKNOWN;
    }
}
