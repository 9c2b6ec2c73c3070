package io.parvis.gateway.forwarding;

import io.vertx.core.MultiMap;
import java.util.List;

/**
 * Keeps what an answer says about caching from being read on its way. The proxy would read it, though it keeps nothing,
 * and would fail where a service wrote a number or a date that is none; callers get it as it was written.
 */
final class UnreadCaching {
    private static final List<String> HEADERS = List.of("Cache-Control", "Expires");
    private static final String HIDDEN = "Parvis-Unread-";

    private UnreadCaching() {}

    static void hide(MultiMap headers) {
        HEADERS.forEach(name -> move(headers, name, HIDDEN + name));
    }

    static void show(MultiMap headers) {
        HEADERS.forEach(name -> move(headers, HIDDEN + name, name));
    }

    private static void move(MultiMap headers, String from, String to) {
        if (headers.contains(from)) {
            headers.set(to, headers.getAll(from));
            headers.remove(from);
        }
    }
}
