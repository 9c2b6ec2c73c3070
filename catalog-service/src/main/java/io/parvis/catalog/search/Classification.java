package io.parvis.catalog.search;

import io.parvis.catalog.snapshot.CatalogIndex;
import io.parvis.catalog.snapshot.Named;
import io.parvis.catalog.snapshot.Product;
import io.parvis.catalog.snapshot.Topic;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Products by topic, activity, family and season, by code and by id. */
final class Classification {
    private final Map<Filter, Postings> postings = new EnumMap<>(Filter.class);
    private final Numbers byCode = new Numbers();
    private final Numbers byId = new Numbers();

    Classification(CatalogIndex catalog) {
        List<Product> products = catalog.products();
        for (Filter filter : List.of(Filter.TOPIC, Filter.ACTIVITY, Filter.FAMILY, Filter.SEASON)) {
            postings.put(filter, new Postings(products.size()));
        }
        List<Topic> topics = catalog.frame().topics();
        topics.forEach(topic -> of(Filter.TOPIC).describe(topic.id(), topic.code(), topic.name()));
        catalog.frame()
                .seasons()
                .forEach(season -> of(Filter.SEASON).describe(season.id(), season.code(), season.name()));
        for (int number = 0; number < products.size(); number++) {
            add(products.get(number), number);
        }
        // sub-topics come after their topics: from the last to the first, each passes on what it got itself
        for (int at = topics.size() - 1; at >= 0; at--) {
            Topic topic = topics.get(at);
            if (topic.parentId() != null) {
                of(Filter.TOPIC).addAll(topic.parentId(), topic.id());
            }
        }
    }

    private void add(Product product, int number) {
        product.topicIds().forEach(topic -> of(Filter.TOPIC).add(topic, number));
        Named activity = product.activity();
        if (activity != null && activity.id() != null) {
            of(Filter.ACTIVITY).describe(activity.id(), activity.code(), activity.name());
            of(Filter.ACTIVITY).add(activity.id(), number);
        }
        of(Filter.FAMILY).describe(product.family(), null, Families.name(product.family()));
        of(Filter.FAMILY).add(product.family(), number);
        of(Filter.SEASON).add(product.seasonId(), number);
        byCode.add(product.code(), number);
        byId.add(product.id(), number);
    }

    /** Of topic, activity, family or season. */
    Postings of(Filter filter) {
        return postings.get(filter);
    }

    Numbers byCode() {
        return byCode;
    }

    Numbers byId() {
        return byId;
    }
}
