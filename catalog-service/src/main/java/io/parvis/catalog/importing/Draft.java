package io.parvis.catalog.importing;

import io.parvis.catalog.importing.Attempt.Level;
import io.parvis.catalog.importing.Attempt.Stage;
import io.parvis.catalog.snapshot.Named;
import io.parvis.catalog.snapshot.Price;
import io.parvis.catalog.snapshot.Product;
import io.parvis.catalog.snapshot.Topic;
import io.parvis.language.Text;
import io.parvis.secutix.export.ExportedProduct;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A catalogue while it is being read: nothing of it is published before it is whole. */
final class Draft {
    final List<Entry> entries = new ArrayList<>();
    final Map<String, Topic> topics = new LinkedHashMap<>();
    final Map<String, Named> seatCategories = new LinkedHashMap<>();
    int performanceCount;
    int priceCount;

    private final Warnings warnings;
    private final Map<List<Price>, List<Price>> sharedPrices = new HashMap<>();

    /** A product, and which season of the export it stood in: the season's id may come after it. */
    record Entry(int season, Product product) {}

    Draft(Warnings warnings) {
        this.warnings = warnings;
    }

    void leftOut(String kind, String id, String what) {
        warnings.add(Stage.EXPORT, Level.LEFT_OUT, kind, id, what);
    }

    void evenedOut(String kind, String id, String what) {
        warnings.add(Stage.EXPORT, Level.EVENED_OUT, kind, id, what);
    }

    /** Remembers a topic and those above it, parents first; the topic's id. */
    String topic(ExportedProduct.Topic topic) {
        if (topic.id() == null) {
            return null;
        }
        String parent = topic.parent() == null ? null : topic(topic.parent());
        topics.putIfAbsent(topic.id(), new Topic(topic.id(), topic.code(), new Text(topic.name()), parent));
        return topic.id();
    }

    /** Equal price lists are kept once: most performances of an event share theirs. */
    List<Price> shared(List<Price> prices) {
        return sharedPrices.computeIfAbsent(prices, List::copyOf);
    }
}
