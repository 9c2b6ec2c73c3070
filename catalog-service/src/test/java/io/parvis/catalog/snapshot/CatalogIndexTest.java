package io.parvis.catalog.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import io.parvis.catalog.Samples;
import io.parvis.language.Text;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CatalogIndexTest {
    private static final OffsetDateTime NOW = Samples.NOW;

    @Test
    void aProductOfTwoSeasonsIsFoundInBothTheNewestFirst() {
        Product older = Samples.product("1");
        Product newer = older.inSeason("901");
        CatalogIndex index = index(List.of(older, newer), List.of());

        assertThat(index.inEachSeason("1")).extracting(Product::seasonId).containsExactly("901", "900");
        assertThat(index.inEachSeason("2")).isEmpty();
    }

    @Test
    void aTopicStandsForThoseBelowIt() {
        CatalogIndex index = index(
                List.of(),
                List.of(
                        topic("1", "MUSIC", null),
                        topic("2", "OPERA", "1"),
                        topic("3", "BAROQUE", "2"),
                        topic("4", "ART", null)));

        assertThat(index.topicsUnder("MUSIC")).containsExactlyInAnyOrder("1", "2", "3");
        assertThat(index.topicsUnder("2")).containsExactlyInAnyOrder("2", "3");
        assertThat(index.topicsUnder("nothing")).isEmpty();
    }

    @Test
    void performancesAreFoundWithTheirProduct() {
        Product product = Samples.product("1", Samples.performance("11", NOW));
        CatalogIndex index = index(List.of(product), List.of());

        assertThat(index.performance("11").orElseThrow().product()).isEqualTo(product);
        assertThat(index.performance("12")).isEmpty();
        assertThat(index.performanceCount()).isEqualTo(1);
    }

    private static Topic topic(String id, String code, String parent) {
        return new Topic(id, code, new Text(Map.of("fr", code)), parent);
    }

    private static CatalogIndex index(List<Product> products, List<Topic> topics) {
        Frame frame = new Frame(
                "v1",
                NOW.toInstant(),
                null,
                List.of(
                        new Season("900", "A", Text.EMPTY, NOW.minusYears(1), null),
                        new Season("901", "B", Text.EMPTY, NOW, null)),
                List.of(),
                topics,
                Map.of(),
                Map.of(),
                Map.of(),
                Set.of(),
                List.of(),
                List.of());
        return new CatalogIndex(new Snapshot(frame, products));
    }
}
