package io.parvis.sandbox.webhook;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** What one order makes to be posted, batch after batch. */
record Shipment(URI url, Wording wording, List<List<Inventory.Place>> batches) {
    static final int LARGEST_BATCH = 1_000;

    static Shipment of(URI url, Wording wording, List<Inventory.Place> places, int times) {
        List<List<Inventory.Place>> batches = new ArrayList<>();
        for (int time = 0; time < times; time++) {
            for (int from = 0; from < places.size(); from += LARGEST_BATCH) {
                batches.add(places.subList(from, Math.min(places.size(), from + LARGEST_BATCH)));
            }
        }
        return new Shipment(url, wording, batches);
    }

    int products() {
        return batches.stream().mapToInt(List::size).sum();
    }
}
