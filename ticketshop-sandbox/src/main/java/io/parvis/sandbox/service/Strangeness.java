package io.parvis.sandbox.service;

import java.util.Map;
import java.util.Set;

/**
 * What SecuTix may bring in any release: things added to each product, performance and level, and a value that nobody
 * has heard of in every seventh state, family and level. One for each answer.
 */
public final class Strangeness {
    public static final String LABEL = "sustainability";
    public static final String LABEL_VALUE = "A+";
    public static final String OBJECT = "carbonFootprint";
    public static final String OBJECT_FIELD = "kilograms";
    public static final int OBJECT_VALUE = 4;

    private static final int EVERY = 7;
    private static final Set<String> EXTENDED = Set.of("products", "performances", "availabilityData");
    private static final Map<String, String> STRANGE =
            Map.of("state", "HIBERNATING", "productFamilyType", "HOLOGRAM", "availabilityLevel", "PURPLE");

    private int values;

    /** Whether things of this name get something added. */
    public boolean adds(String name) {
        return name != null && EXTENDED.contains(name);
    }

    /** What is said instead of this text; mostly the same. */
    public String value(String name, String text) {
        String strange = name == null ? null : STRANGE.get(name);
        return strange != null && ++values % EVERY == 0 ? strange : text;
    }
}
