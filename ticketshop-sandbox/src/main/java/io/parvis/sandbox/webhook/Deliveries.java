package io.parvis.sandbox.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The last few attempts, the newest first. */
@ApplicationScoped
class Deliveries {
    private static final int MOST = 50;

    private final Deque<Delivery> newestFirst = new ArrayDeque<>();

    synchronized void add(Delivery delivery) {
        newestFirst.addFirst(delivery);
        if (newestFirst.size() > MOST) {
            newestFirst.removeLast();
        }
    }

    synchronized List<Delivery> last() {
        return List.copyOf(newestFirst);
    }

    synchronized void clear() {
        newestFirst.clear();
    }
}
