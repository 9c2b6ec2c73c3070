package io.parvis.secutix.export;

import java.util.Locale;
import java.util.Map;

/** Evens out what people typed into SecuTix. */
public final class Tidy {
    private Tidy() {}

    /** Without white space around it and without doubled spaces; {@code null} for nothing. */
    public static String text(String raw) {
        if (raw == null) {
            return null;
        }
        String stripped = raw.strip();
        if (stripped.isEmpty()) {
            return null;
        }
        return stripped.contains("  ") ? stripped.replaceAll(" {2,}", " ") : stripped;
    }

    /** A whole number, or {@code null} when it is none. */
    public static Long number(String text) {
        if (text == null) {
            return null;
        }
        try {
            return Long.valueOf(text);
        } catch (NumberFormatException notANumber) {
            return null;
        }
    }

    /** {@code null} when it is neither true nor false. */
    public static Boolean bool(String text) {
        if (text == null) {
            return null;
        }
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true", "1" -> Boolean.TRUE;
            case "false", "0" -> Boolean.FALSE;
            default -> null;
        };
    }

    /** Adds a text by its language, {@code fr} for {@code fr_CH} and the like; blank ones are left out. */
    public static void put(Map<String, String> texts, String locale, String value) {
        String text = text(value);
        if (locale != null && locale.length() >= 2 && text != null) {
            texts.putIfAbsent(locale.substring(0, 2).toLowerCase(Locale.ROOT), text);
        }
    }
}
