package io.parvis.gateway.composing;

import java.util.Optional;

/** The answers of the catalogue that parts of other services can be added to. */
public enum Shape {
    PRODUCTS("product", "items", null),
    PRODUCT("performance", "performances", "product"),
    PERFORMANCES("performance", "items", null),
    PERFORMANCE(null, null, "performance");

    private final String itemKind;
    private final String list;
    private final String kind;

    Shape(String itemKind, String list, String kind) {
        this.itemKind = itemKind;
        this.list = list;
        this.kind = kind;
    }

    /** By the path of the request. */
    public static Optional<Shape> of(String path) {
        String[] segments = path.split("/");
        if (segments.length < 4 || segments.length > 6) {
            return Optional.empty();
        }
        boolean products = segments[3].equals("products");
        boolean performances = segments[3].equals("performances");
        return Optional.ofNullable(
                switch (segments.length) {
                    case 4 -> products ? PRODUCTS : performances ? PERFORMANCES : null;
                    case 5 -> products ? PRODUCT : performances ? PERFORMANCE : null;
                    default -> products && segments[5].equals("performances") ? PERFORMANCES : null;
                });
    }

    /** The kind of the objects in the list; {@code null} when there is no list. */
    String itemKind() {
        return itemKind;
    }

    /** The name of the list; {@code null} when there is none. */
    String list() {
        return list;
    }

    /** The kind of the answer itself; {@code null} when it is but a list. */
    String kind() {
        return kind;
    }
}
