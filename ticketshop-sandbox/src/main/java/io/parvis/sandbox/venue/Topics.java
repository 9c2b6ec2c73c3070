package io.parvis.sandbox.venue;

import com.secutix.service.catalogservice.v1_33.Topic;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The topics with the topics above them, and what a product of each says about itself. */
final class Topics {
    private record Entry(Topic topic, String activity, Names description) {}

    private static final Map<String, Entry> ENTRIES = read();

    private Topics() {}

    static Topic topic(String code) {
        return ENTRIES.get(code).topic();
    }

    static String activity(String code) {
        return ENTRIES.get(code).activity();
    }

    static Names description(Work work) {
        return ENTRIES.get(work.topic())
                .description()
                .with("{author}", work.authorNames())
                .map(text -> text.replace("{minutes}", Integer.toString(work.minutes())));
    }

    private static Map<String, Entry> read() {
        Map<String, Entry> entries = new LinkedHashMap<>();
        List<String[]> lines = Lines.of("topics.txt");
        for (String[] line : lines) {
            Topic topic = House.fill(new Topic(), Ids.Small.TOPIC.id(entries.size()), line[0], Names.at(line, 3));
            if (!line[1].isEmpty()) {
                topic.setParent(entries.get(line[1]).topic());
            }
            entries.put(line[0], new Entry(topic, line[2], Names.at(line, 6)));
        }
        return entries;
    }
}
