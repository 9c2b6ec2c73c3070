package io.parvis.sandbox.venue;

import com.secutix.service.catalogservice.v1_33.AudienceSubCategory;
import com.secutix.service.catalogservice.v1_33.NamedItem;
import com.secutix.service.catalogservice.v1_33.PriceLevel;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What the house has in all its seasons: seat categories, tariffs, price levels, activities. */
final class House {
    /** A kind of seat, of one place. */
    record SeatCategory(long id, String code, String place, int percent, NamedItem xml) {}

    /** A price for a kind of people. */
    record Tariff(long id, String code, int percent, AudienceSubCategory xml) {}

    /** A price for a kind of date. */
    record Level(long id, String code, int percent, PriceLevel xml) {}

    static final List<NamedItem> TARIFF_CATEGORIES = items("tariff-categories.txt", Ids.Small.TARIFF_CATEGORY);
    static final Map<String, Tariff> TARIFFS = tariffs();
    static final Map<String, Level> LEVELS = levels();

    private static final Map<String, List<SeatCategory>> SEAT_CATEGORIES = seatCategories();
    private static final Map<String, NamedItem> ACTIVITIES =
            items("activities.txt", Ids.Small.ACTIVITY).stream().collect(byKey(NamedItem::getCode));

    private House() {}

    /** The best first; none where the place is {@code -}. */
    static List<SeatCategory> seatCategories(String place) {
        return SEAT_CATEGORIES.getOrDefault(place, List.of());
    }

    static NamedItem activity(String code) {
        return ACTIVITIES.get(code);
    }

    static <T extends NamedItem> T fill(T item, long id, String code, Names names) {
        item.setId(id);
        item.setCode(code);
        item.setExternalName(names.xml());
        return item;
    }

    private static List<NamedItem> items(String file, Ids.Small kind) {
        List<String[]> lines = Lines.of(file);
        return IntStream.range(0, lines.size())
                .mapToObj(row -> fill(new NamedItem(), kind.id(row), lines.get(row)[0], Names.at(lines.get(row), 1)))
                .toList();
    }

    private static Map<String, List<SeatCategory>> seatCategories() {
        List<String[]> lines = Lines.of("seat-categories.txt");
        return IntStream.range(0, lines.size())
                .mapToObj(row -> {
                    String[] line = lines.get(row);
                    long id = Ids.Small.SEAT_CATEGORY.id(row);
                    NamedItem xml = fill(new NamedItem(), id, line[0], Names.at(line, 3));
                    return new SeatCategory(id, line[0], line[1], Integer.parseInt(line[2]), xml);
                })
                .collect(Collectors.groupingBy(SeatCategory::place));
    }

    private static Map<String, Tariff> tariffs() {
        Map<String, Long> categories =
                TARIFF_CATEGORIES.stream().collect(Collectors.toMap(NamedItem::getCode, NamedItem::getId));
        List<String[]> lines = Lines.of("tariffs.txt");
        return IntStream.range(0, lines.size())
                .mapToObj(row -> {
                    String[] line = lines.get(row);
                    long id = Ids.Small.TARIFF.id(row);
                    AudienceSubCategory xml = fill(new AudienceSubCategory(), id, line[0], Names.at(line, 4));
                    xml.setAudienceCategoryId(categories.get(line[1]));
                    xml.setAudienceCategoryKind(line[2]);
                    return new Tariff(id, line[0], Integer.parseInt(line[3]), xml);
                })
                .collect(byKey(Tariff::code));
    }

    private static Map<String, Level> levels() {
        List<String[]> lines = Lines.of("price-levels.txt");
        return IntStream.range(0, lines.size())
                .mapToObj(row -> {
                    String[] line = lines.get(row);
                    long id = Ids.Small.PRICE_LEVEL.id(row);
                    PriceLevel xml = fill(new PriceLevel(), id, line[0], Names.at(line, 3));
                    xml.setMainCategory(line[2]);
                    xml.setReduction(Integer.toString(Math.max(0, 100 - Integer.parseInt(line[1]))));
                    return new Level(id, line[0], Integer.parseInt(line[1]), xml);
                })
                .collect(byKey(Level::code));
    }

    private static <T> java.util.stream.Collector<T, ?, Map<String, T>> byKey(Function<T, String> key) {
        return Collectors.toMap(key, Function.identity(), (first, second) -> first, java.util.LinkedHashMap::new);
    }
}
