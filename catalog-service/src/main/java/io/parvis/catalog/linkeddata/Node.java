package io.parvis.catalog.linkeddata;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/** A thing of schema.org on its way to JSON. What is not known of it is left out. */
final class Node {
    private final Map<String, Object> members = new LinkedHashMap<>();

    static Node of(String type) {
        return new Node().with("@type", type);
    }

    /** Refers to a thing that is described elsewhere in the graph. */
    static Node reference(String id) {
        return new Node().with("@id", id);
    }

    Node with(String name, Object value) {
        boolean nothing = value == null || (value instanceof Collection<?> several && several.isEmpty());
        if (!nothing) {
            members.put(name, value instanceof Node node ? node.members : value);
        }
        return this;
    }

    Map<String, Object> members() {
        return members;
    }
}
