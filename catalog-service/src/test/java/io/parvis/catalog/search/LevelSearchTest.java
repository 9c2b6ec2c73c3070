package io.parvis.catalog.search;

import static io.parvis.catalog.Samples.NOW;
import static io.parvis.catalog.Samples.POS;
import static io.parvis.catalog.Samples.performance;
import static io.parvis.catalog.Samples.product;
import static org.assertj.core.api.Assertions.assertThat;

import io.parvis.catalog.Samples;
import io.parvis.catalog.snapshot.CatalogIndex;
import io.parvis.catalog.snapshot.Product;
import io.parvis.level.Level;
import io.parvis.level.LevelIndex;
import io.parvis.level.LevelSheet;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LevelSearchTest {
    private static final Instant MOMENT = NOW.toInstant();

    private final CatalogIndex catalog = new CatalogIndex(Samples.snapshot(
            product("1", performance("11", NOW.minusDays(1)), performance("12", NOW.plusDays(1))),
            product("2", performance("21", NOW.plusDays(1)), performance("22", NOW.plusDays(2))),
            product("3"),
            product("4", performance("41", NOW.minusDays(1)))));

    private static LevelIndex levels(long generation, Level of22) {
        return new LevelIndex(new LevelSheet(
                generation,
                List.of(entry("3", Level.LIMITED), entry("2", Level.SOLD_OUT)),
                List.of(
                        entry("11", Level.AVAILABLE),
                        entry("12", Level.SOLD_OUT),
                        entry("21", Level.LIMITED),
                        entry("22", of22),
                        entry("41", Level.AVAILABLE))));
    }

    @ParameterizedTest
    @CsvSource({
        "AVAILABLE, 2",
        "LIMITED, 3",
        "SOLD_OUT, 1",
        "UNKNOWN, 4",
    })
    void aProductIsAsItsPerformancesOnSaleOrAsItWasTold(String level, String id) {
        FoundProducts found = find(levels(1, Level.AVAILABLE), 1, level).orElseThrow();
        assertThat(found.between(0, 9)).extracting(Product::id).containsExactly(id);
        assertThat(found.total()).isEqualTo(1);
    }

    @Test
    void severalAreAlternativesAndFacetsCountThem() {
        FoundProducts found =
                find(levels(1, Level.AVAILABLE), 1, "AVAILABLE", "LIMITED").orElseThrow();
        assertThat(found.between(0, 9)).extracting(Product::id).containsExactlyInAnyOrder("2", "3");
        assertThat(found.facets().get(Filter.FAMILY))
                .extracting(FacetValue::count)
                .containsExactly(2);
    }

    @Test
    void earlierLevelsAreKeptForThoseWhoPageOn() {
        LevelIndex first = levels(1, Level.AVAILABLE);
        assertThat(find(first, 1, "AVAILABLE").orElseThrow().total()).isEqualTo(1);
        LevelIndex second = levels(2, Level.SOLD_OUT);
        assertThat(find(second, 2, "AVAILABLE").orElseThrow().total()).isZero();
        assertThat(find(second, 1, "AVAILABLE").orElseThrow().total()).isEqualTo(1);
        for (int generation = 3; generation < 20; generation++) {
            find(levels(generation, Level.LIMITED), generation, "AVAILABLE");
        }
        assertThat(find(levels(19, Level.LIMITED), 1, "AVAILABLE")).isEmpty();
        assertThat(find(levels(19, Level.LIMITED), 99, "AVAILABLE")).isEmpty();
    }

    private Optional<FoundProducts> find(LevelIndex newest, long generation, String... levels) {
        SearchQuestion question = new SearchQuestion(
                null, Map.of(Filter.LEVEL, List.of(levels)), null, null, null, List.of(Filter.FAMILY));
        return ProductSearch.find(POS, catalog, question, MOMENT, "fr", newest, generation);
    }

    private static LevelSheet.Entry entry(String id, Level level) {
        return new LevelSheet.Entry(id, level, null, null);
    }
}
