package io.parvis.published;

import java.util.Arrays;

/** What {@code If-None-Match} says. */
public final class EntityTags {
    private EntityTags() {}

    /**
     * @param ifNoneMatch the header, or {@code null}
     * @param etag with its quotes
     */
    public static boolean match(String ifNoneMatch, String etag) {
        return ifNoneMatch != null
                && Arrays.stream(ifNoneMatch.split(","))
                        .map(String::strip)
                        .map(tag -> tag.startsWith("W/") ? tag.substring(2) : tag)
                        .anyMatch(tag -> tag.equals("*") || tag.equals(etag));
    }
}
