package io.parvis.catalog.importing;

import io.parvis.catalog.importing.Attempt.Warning;
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
    private static final int LISTED_WARNINGS = 100;

    final List<Entry> entries = new ArrayList<>();
    final Map<String, Topic> topics = new LinkedHashMap<>();
    final Map<String, Named> seatCategories = new LinkedHashMap<>();
    final List<Warning> warnings = new ArrayList<>();
    int warningCount;
    int performanceCount;

    private final Map<List<Price>, List<Price>> sharedPrices = new HashMap<>();

    /** A product, and which season of the export it stood in: the season's id may come after it. */
    record Entry(int season, Product product) {}

    void warn(String kind, String id, String what) {
        warningCount++;
        if (warnings.size() < LISTED_WARNINGS) {
            warnings.add(new Warning(kind, id, what));
        }
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
