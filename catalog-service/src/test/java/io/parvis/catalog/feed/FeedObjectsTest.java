package io.parvis.catalog.feed;

import static io.parvis.catalog.SampleProduct.HALL;
import static io.parvis.catalog.SampleProduct.text;
import static io.parvis.catalog.Samples.NOW;
import static io.parvis.catalog.Samples.POS;
import static io.parvis.catalog.Samples.performance;
import static io.parvis.catalog.Samples.product;
import static io.parvis.catalog.Samples.snapshot;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.parvis.catalog.SampleProduct;
import io.parvis.catalog.snapshot.Advantage;
import io.parvis.catalog.snapshot.CatalogIndex;
import io.parvis.catalog.snapshot.Frame;
import io.parvis.catalog.snapshot.Named;
import io.parvis.catalog.snapshot.Performance;
import io.parvis.catalog.snapshot.Product;
import io.parvis.catalog.snapshot.Season;
import io.parvis.catalog.snapshot.Showcase;
import io.parvis.catalog.snapshot.Snapshot;
import io.parvis.catalog.snapshot.Topic;
import io.parvis.catalog.snapshot.Venue;
import io.parvis.language.Text;
import io.parvis.published.ContentHash;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FeedObjectsTest {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .serializationInclusion(JsonInclude.Include.NON_ABSENT)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();
    private static final ObjectKey CARMEN = new ObjectKey("product", "1");

    private static final Season OLD = new Season("800", "S26", text("Saison 2026"), NOW.minusYears(1), NOW);
    private static final Season NEW = new Season("900", "S27", text("Saison 2027"), NOW, null);

    private static final List<Advantage> ADVANTAGES =
            List.of(advantage("a1", "800", "Ancien"), advantage("a1", "900", "Nouveau"));

    private static Advantage advantage(String id, String season, String name) {
        return new Advantage(
                id, "CLUB", season, "RUNNING", "CODE", text(name), Text.EMPTY, null, null, List.of("1", "gone"));
    }

    private static Frame frame(List<Venue> venues) {
        return new Frame(
                "v1",
                NOW.toInstant(),
                null,
                List.of(OLD, NEW),
                venues,
                List.of(new Topic("t1", "OPERA", text("Opéra"), null)),
                Map.of("1", new Named("1", "CAT1", text("Catégorie 1"))),
                Map.of("3", new Named("3", "C", text("Trois")), "2", new Named("2", "B", text("Deux"))),
                Map.of(),
                Set.of(),
                ADVANTAGES,
                List.of(new Showcase("s1", null, text("À la une"), List.of("1", "gone"))));
    }

    private static FeedObjects objects(Product... products) {
        return objects(List.of(HALL, HALL), products);
    }

    private static FeedObjects objects(List<Venue> venues, Product... products) {
        return new FeedObjects(new CatalogIndex(new Snapshot(frame(venues), List.of(products))), POS);
    }

    private static JsonNode shown(FeedObjects objects, ObjectKey key, String language) {
        return JSON.valueToTree(objects.data(key, language).orElseThrow());
    }

    private static Performance dated(String id) {
        return SampleProduct.performance(id, "RUNNING", NOW.plusDays(1));
    }

    @Test
    void everyKeyIsThereOnceAndInOrder() {
        assertThat(objects(product("1"), product("2"), product("1").inSeason("800"))
                        .keys())
                .extracting(key -> key.kind() + " " + key.id())
                .containsExactly(
                        "season 800",
                        "season 900",
                        "venue v1",
                        "topic t1",
                        "tariff 2",
                        "tariff 3",
                        "seatCategory 1",
                        "showcase s1",
                        "advantage a1",
                        "product 1",
                        "product 2");
    }

    @Test
    void theSameProductInSeveralSeasonsIsOneObjectOfTheNewest() {
        JsonNode found =
                shown(objects(product("1", dated("p1")).inSeason("800"), product("1", dated("p2"))), CARMEN, "fr");
        assertThat(found.at("/season/id").textValue()).isEqualTo("900");
        assertThat(found.at("/performances/0/id").textValue()).isEqualTo("p2");
        assertThat(found.get("otherSeasons")).hasSize(1);
        assertThat(found.at("/otherSeasons/0/season/id").textValue()).isEqualTo("800");
        assertThat(found.at("/otherSeasons/0/performances/0/id").textValue()).isEqualTo("p1");
        assertThat(found.at("/otherSeasons/0/translations/en/name").textValue()).isEqualTo("Summer 1");
        assertThat(found.at("/otherSeasons/0").has("otherSeasons")).isFalse();
    }

    @Test
    void aProductInOneSeasonHasNoOthers() {
        assertThat(shown(objects(product("1")), CARMEN, "fr").has("otherSeasons"))
                .isFalse();
        assertThat(shown(objects(product("1"), product("1")), CARMEN, "fr").has("otherSeasons"))
                .as("twice in the same season")
                .isFalse();
    }

    @Test
    void nothingDependsOnTheClock() {
        JsonNode found = shown(objects(product("1", dated("p1"))), CARMEN, "fr");
        assertThat(found.fieldNames())
                .toIterable()
                .contains("salePeriods", "priceFrom", "priceGrid", "performances", "state")
                .doesNotContain("saleStatus", "saleOpensAt", "saleClosesAt", "start");
        assertThat(found.at("/performances/0").fieldNames())
                .toIterable()
                .contains("start", "end", "venue", "state")
                .doesNotContain("saleStatus", "saleOpensAt");
    }

    @Test
    void textsComeInTheLanguageAskedForAndInAllThereAre() {
        JsonNode english = shown(objects(product("1")), CARMEN, "en");
        assertThat(english.get("name").textValue()).isEqualTo("Summer 1");
        assertThat(english.at("/translations/fr/name").textValue()).isEqualTo("Été 1");
        assertThat(english.get("translations").has("de")).isFalse();
        JsonNode german = shown(objects(product("1")), CARMEN, "de");
        assertThat(german.get("name").textValue()).as("falls back").isEqualTo("Été 1");
    }

    @Test
    void pagesAreOfTheirLanguage() {
        JsonNode found = shown(
                objects(SampleProduct.of("1").paged("https://x/{LANGUAGE}/1").build()), CARMEN, "en");
        assertThat(found.get("pageUrl").textValue()).isEqualTo("https://x/en/1");
        assertThat(found.at("/translations/de/pageUrl").textValue()).isEqualTo("https://x/de/1");
        assertThat(found.toString()).doesNotContain("LANGUAGE");
    }

    @Test
    void advantagesAndShowcasesNameTheProductsThatThereAre() {
        FeedObjects objects = objects(product("1"));
        JsonNode advantage = shown(objects, new ObjectKey("advantage", "a1"), "fr");
        assertThat(advantage.get("name").textValue()).isEqualTo("Nouveau");
        assertThat(advantage.get("products")).hasSize(1);
        assertThat(advantage.at("/otherSeasons/0/name").textValue()).isEqualTo("Ancien");
        assertThat(shown(objects, new ObjectKey("showcase", "s1"), "fr")
                        .at("/products/0/name")
                        .textValue())
                .isEqualTo("Été 1");
    }

    @Test
    void whatIsNotThereIsNotThere() {
        FeedObjects objects = objects(product("1"));
        assertThat(objects.data(new ObjectKey("product", "2"), "fr")).isEmpty();
        assertThat(objects.data(new ObjectKey("venue", "1"), "fr")).isEmpty();
        assertThat(objects.data(new ObjectKey("nothing", "1"), "fr")).isEmpty();
    }

    @Test
    void keysHaveAnOrder() {
        assertThat(new ObjectKey("product", "2"))
                .isGreaterThan(new ObjectKey("product", "1"))
                .isLessThan(new ObjectKey("season", "1"))
                .isEqualByComparingTo(new ObjectKey("product", "2"));
    }

    @Test
    void fingerprintsDifferForWhatDiffersAlone() {
        Map<ObjectKey, Long> before =
                objects(product("1"), product("2", dated("p1"))).fingerprints(JSON);
        Map<ObjectKey, Long> same =
                objects(product("1"), product("2", dated("p1"))).fingerprints(JSON);
        Map<ObjectKey, Long> after =
                objects(product("1"), product("2", dated("p2"))).fingerprints(JSON);
        assertThat(same).isEqualTo(before);
        assertThat(before.keySet())
                .containsExactlyElementsOf(objects(product("1"), product("2")).keys());
        assertThat(after.get(CARMEN)).isEqualTo(before.get(CARMEN));
        assertThat(after.get(new ObjectKey("product", "2"))).isNotEqualTo(before.get(new ObjectKey("product", "2")));
    }

    @Test
    void aNewNameOfAPlaceIsNewsOfAllThatTakesPlaceThere() {
        Venue renamed = new Venue(
                "v1",
                "HALL",
                new Text(Map.of("fr", "Grande salle", "de", "Großer Saal")),
                HALL.site(),
                HALL.space(),
                "1 rue",
                "75000",
                "Paris",
                "FR",
                null,
                null,
                null,
                null,
                null,
                List.of());
        Map<ObjectKey, Long> before =
                objects(product("1", dated("p1")), product("2")).fingerprints(JSON);
        Map<ObjectKey, Long> after = objects(List.of(renamed), product("1", dated("p1")), product("2"))
                .fingerprints(JSON);
        Map<ObjectKey, Long> changed = new LinkedHashMap<>(after);
        changed.entrySet().removeAll(before.entrySet());
        assertThat(changed.keySet())
                .as("though only its German name is new")
                .containsExactly(new ObjectKey("venue", "v1"), CARMEN);
    }

    @Test
    void theOrderOfAMapIsNoDifference() {
        Map<String, String> frenchFirst = new LinkedHashMap<>();
        frenchFirst.put("fr", "Été");
        frenchFirst.put("en", "Summer");
        Map<String, String> englishFirst = new LinkedHashMap<>();
        englishFirst.put("en", "Summer");
        englishFirst.put("fr", "Été");
        assertThat(objects(named(frenchFirst)).fingerprints(JSON))
                .isEqualTo(objects(named(englishFirst)).fingerprints(JSON));
    }

    @Test
    void fingerprintsAreTheSameOnEveryMachine() {
        CatalogIndex catalog = new CatalogIndex(snapshot(product("1", performance("p1", NOW))));
        String season = "{\"id\":\"900\",\"code\":\"S27\",\"name\":\"Saison\",\"start\":\"2026-03-01T12:00:00+01:00\","
                + "\"translations\":{\"fr\":{\"name\":\"Saison\"}}}";
        String hash = ContentHash.of(season.repeat(POS.languages().size()).getBytes(StandardCharsets.UTF_8));
        assertThat(new FeedObjects(catalog, POS).fingerprints(JSON).get(new ObjectKey("season", "900")))
                .isEqualTo(Long.parseUnsignedLong(hash.substring(0, 16), 16));
    }

    private static Product named(Map<String, String> name) {
        return SampleProduct.of("1").named(new Text(name), Text.EMPTY).build();
    }
}
