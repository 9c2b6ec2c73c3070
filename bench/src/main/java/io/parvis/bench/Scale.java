package io.parvis.bench;

import java.util.Locale;
import java.util.Map;

/** How large the sandbox's venue is. */
public record Scale(int products, int performances) {
    /** The sandbox's own programme, about 15 MB of XML. */
    public static final Scale USUAL = new Scale(150, 2_200);
    /** About 30 MB of XML. */
    public static final Scale MEDIUM = new Scale(950, 11_000);
    /** About 500 MB of XML. */
    public static final Scale FULL = new Scale(25_000, 300_000);

    /** The one of that name here, such as FULL. */
    public static Scale named(String name) {
        return switch (name) {
            case "USUAL" -> USUAL;
            case "MEDIUM" -> MEDIUM;
            case "FULL" -> FULL;
            default -> throw new IllegalArgumentException("There is no scale " + name);
        };
    }

    /** Settings of the sandbox's process. */
    public Map<String, String> environment() {
        return Map.of(
                "SANDBOX_PRODUCTS", Integer.toString(products), "SANDBOX_PERFORMANCES", Integer.toString(performances));
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%,d products, %,d performances", products, performances);
    }
}
