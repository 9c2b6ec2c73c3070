package io.parvis.catalog.linkeddata;

import static io.parvis.catalog.SampleProduct.NOW;
import static io.parvis.catalog.SampleProduct.catalog;
import static io.parvis.catalog.SampleProduct.performance;
import static io.parvis.catalog.SampleProduct.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.document.JsonDocument;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.parvis.catalog.SampleProduct;
import io.parvis.catalog.Samples;
import io.parvis.catalog.browsing.Reader;
import io.parvis.catalog.snapshot.Performance;
import io.parvis.catalog.snapshot.Price;
import io.parvis.catalog.snapshot.Product;
import io.parvis.language.Text;
import io.parvis.level.Level;
import io.parvis.level.LevelIndex;
import io.parvis.level.LevelSheet;
import io.parvis.sale.SalePeriod;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProductGraphTest {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();
    private static final String SHOP = "https://shop.example";
    private static final List<SalePeriod> OPEN = List.of(new SalePeriod(NOW.minusDays(1), NOW.plusDays(30)));

    /** As much of schema.org's context as is used here. */
    private static final String CONTEXT = """
            {"@context":{"@vocab":"https://schema.org/","id":"@id","type":"@type",
             "url":{"@type":"@id"},"image":{"@type":"@id"},"eventStatus":{"@type":"@id"},
             "eventAttendanceMode":{"@type":"@id"},"startDate":{"@type":"DateTime"},"endDate":{"@type":"DateTime"}}}
            """;

    private static JsonNode document(Product product) {
        return document(product, LevelIndex.EMPTY);
    }

    private static JsonNode document(Product product, LevelIndex levels) {
        Reader reader = new Reader(Samples.POS, catalog(product), "fr", NOW.toInstant());
        JsonNode document = JSON.valueToTree(new ProductGraph(reader, product, SHOP, levels).document());
        assertThat(SchemaOrg.complaints(document)).isEmpty();
        return document;
    }

    private static JsonNode only(Product product) {
        JsonNode graph = document(product).get("@graph");
        assertThat(graph).hasSize(1);
        return graph.get(0);
    }

    private static Price price(String tariff, long thousandths) {
        return new Price("1", tariff, null, thousandths);
    }

    private static SampleProduct carmen(Performance... performances) {
        return SampleProduct.of("1", performances)
                .named(new Text(Map.of("fr", "Carmen", "en", "Carmen!")), text("<p>D'après <b>Bizet</b></p>"))
                .paged("https://site.example/{LANGUAGE}/carmen")
                .pictured(new Product.Images("/relative.jpg", null, "https://img.example/l.jpg"))
                .sold(OPEN, price("2", 48500));
    }

    @Test
    void oneDateIsAnEvent() {
        JsonNode event =
                only(carmen(performance("p1", "RUNNING", NOW.plusDays(40))).build());
        assertThat(event.get("@type").textValue()).isEqualTo("Event");
        assertThat(event.get("name").textValue()).isEqualTo("Carmen");
        assertThat(event.get("description").textValue()).isEqualTo("D'après Bizet");
        assertThat(event.get("inLanguage").textValue()).isEqualTo("fr");
        assertThat(event.get("startDate").textValue())
                .as("with the offset that Paris has by then")
                .isEqualTo("2027-04-10T13:00:00+02:00");
        assertThat(event.get("endDate").textValue()).isEqualTo("2027-04-10T15:00:00+02:00");
        assertThat(event.get("eventStatus").textValue()).isEqualTo("https://schema.org/EventScheduled");
        assertThat(event.at("/location/name").textValue()).isEqualTo("Grande salle");
        assertThat(event.at("/location/address/addressLocality").textValue()).isEqualTo("Paris");
        assertThat(event.at("/organizer/name").textValue()).isEqualTo("Opéra");
        assertThat(event.at("/organizer/url").textValue()).isEqualTo(SHOP);
        assertThat(event.get("url").textValue()).isEqualTo("https://site.example/fr/carmen");
        assertThat(event.get("image")).hasSize(1);
        assertThat(event.has("superEvent")).isFalse();
    }

    @Test
    void severalDatesAreASeries() {
        JsonNode graph = document(carmen(
                                performance("p2", "RUNNING", NOW.plusDays(2)),
                                performance("p1", "RUNNING", NOW.plusDays(1)))
                        .build())
                .get("@graph");
        assertThat(graph).hasSize(3);
        JsonNode series = graph.get(0);
        assertThat(series.get("@type").textValue()).isEqualTo("EventSeries");
        assertThat(series.get("startDate")).isEqualTo(graph.get(1).get("startDate"));
        assertThat(series.get("endDate")).isEqualTo(graph.get(2).get("endDate"));
        assertThat(series.get("location")).hasSize(1);
        assertThat(graph.get(1).at("/superEvent/@id")).isEqualTo(series.get("@id"));
        assertThat(graph.get(2).at("/superEvent/@id")).isEqualTo(series.get("@id"));
    }

    @Test
    void pastDatesAreLeftOutAndTheLastOneStays() {
        Performance past = performance("past", "RUNNING", NOW.minusDays(2));
        Performance yesterday = performance("yesterday", "RUNNING", NOW.minusDays(1));
        Performance now = performance("now", "RUNNING", NOW.minusHours(1));
        JsonNode running = document(carmen(past, yesterday, now).build()).get("@graph");
        assertThat(running).as("the series and what is on").hasSize(2);
        assertThat(running.get(1).get("startDate").textValue()).startsWith("2027-03-01T11:00");
        JsonNode over = document(carmen(yesterday, past).build()).get("@graph");
        assertThat(over).hasSize(2);
        assertThat(over.get(1).get("startDate").textValue()).startsWith("2027-02-28");
    }

    @ParameterizedTest
    @CsvSource({
        "RUNNING,EventScheduled",
        "SUSPENDED,EventScheduled",
        "CANCELED,EventCancelled",
        "CANCELED_CLOSED,EventCancelled",
        "SOMETHING_NEW,EventScheduled"
    })
    void onlyWhatIsCanceledIsCancelled(String state, String status) {
        assertThat(only(carmen(performance("p1", state, NOW.plusDays(1))).build())
                        .get("eventStatus")
                        .textValue())
                .isEqualTo("https://schema.org/" + status);
    }

    @Test
    void onePriceIsAnOfferAndSeveralAreTheirRange() {
        Performance performance = performance("p1", "RUNNING", NOW.plusDays(1));
        JsonNode one = only(carmen(performance).build()).get("offers");
        assertThat(one.get("@type").textValue()).isEqualTo("Offer");
        assertThat(one.get("price").textValue()).isEqualTo("48.50");
        assertThat(one.get("priceCurrency").textValue()).isEqualTo("EUR");
        assertThat(one.get("validFrom").textValue()).isEqualTo("2027-02-28T12:00:00+01:00");
        assertThat(one.get("validThrough").textValue()).as("in summer time").isEqualTo("2027-03-31T13:00:00+02:00");
        assertThat(one.has("availability")).isFalse();
        JsonNode several = only(carmen(performance)
                        .sold(OPEN, price("2", 120000), price("2", 20000), price("9", 5000))
                        .build())
                .get("offers");
        assertThat(several.get("@type").textValue()).isEqualTo("AggregateOffer");
        assertThat(several.get("lowPrice").textValue())
                .as("tariff 9 is not for everybody")
                .isEqualTo("20.00");
        assertThat(several.get("highPrice").textValue()).isEqualTo("120.00");
        assertThat(several.get("offerCount").intValue()).isEqualTo(2);
    }

    @Test
    void aPerformancesOwnPricesCount() {
        Performance own =
                new Performance("p1", "RUNNING", NOW.plusDays(1), null, null, List.of(price("2", 10000)), null);
        JsonNode event = only(carmen(own).build());
        assertThat(event.at("/offers/price").textValue()).isEqualTo("10.00");
        assertThat(event.has("endDate")).isFalse();
        assertThat(event.has("location")).isFalse();
        assertThat(event.has("eventAttendanceMode")).isFalse();
    }

    @Test
    void whatTheChannelDoesNotSellIsNotOffered() {
        Performance performance = performance("p1", "RUNNING", NOW.plusDays(1));
        assertThat(only(carmen(performance).sold(List.of(), price("2", 1000)).build())
                        .has("offers"))
                .isFalse();
        assertThat(only(carmen(performance).sold(OPEN).build()).has("offers")).isFalse();
        assertThat(only(carmen(performance("p1", "CANCELED", NOW.plusDays(1))).build())
                        .has("offers"))
                .isFalse();
        assertThat(only(carmen().sold(List.of(), price("2", 1000)).build()).has("offers"))
                .isFalse();
    }

    @Test
    void theSaleThatIsOpenOrComesNextIsTold() {
        SalePeriod over = new SalePeriod(NOW.minusDays(9), NOW.minusDays(8));
        SalePeriod next = new SalePeriod(NOW.plusDays(1), null);
        SalePeriod later = new SalePeriod(NOW.plusDays(5), NOW.plusDays(6));
        JsonNode offer = only(carmen().sold(List.of(later, over, next), price("2", 1000))
                        .build())
                .at("/offers/0");
        assertThat(offer.get("validFrom").textValue()).startsWith("2027-03-02");
        assertThat(offer.has("validThrough")).isFalse();
        JsonNode ended =
                only(carmen().sold(List.of(over), price("2", 1000)).build()).at("/offers/0");
        assertThat(ended.get("validThrough").textValue()).startsWith("2027-02-21");
        assertThat(ended.has("availability")).as("over is not sold out").isFalse();
    }

    @Test
    void aPeriodForOtherTariffsDoesNotCount() {
        SalePeriod club = new SalePeriod(NOW.minusDays(1), NOW.plusDays(1), List.of("9"));
        SalePeriod all = new SalePeriod(NOW.plusDays(2), null);
        JsonNode offer = only(carmen().sold(List.of(club, all), price("2", 1000))
                        .build())
                .at("/offers/0");
        assertThat(offer.get("validFrom").textValue()).startsWith("2027-03-03");
    }

    @Test
    void whatHasNoDatesIsAProduct() {
        JsonNode product =
                only(carmen().sold(OPEN, price("2", 10000), price("2", 20000)).build());
        assertThat(product.get("@type").textValue()).isEqualTo("Product");
        assertThat(product.get("sku").textValue()).isEqualTo("CODE-1");
        assertThat(product.get("offers")).hasSize(2);
        assertThat(product.at("/offers/0/name").textValue()).isEqualTo("Catégorie 1, Plein tarif");
        assertThat(product.at("/offers/0/seller/url").textValue()).isEqualTo(SHOP);
    }

    @Test
    void ofNothingNothingIsSaid() {
        JsonNode bare = only(SampleProduct.of("1").build());
        assertThat(bare.fieldNames()).toIterable().containsExactly("@type", "name", "sku", "offers");
    }

    @Test
    void aProcessorOfOthersReadsIt() throws Exception {
        JsonNode document = document(
                carmen(performance("p1", "RUNNING", NOW.plusDays(1)), performance("p2", "RUNNING", NOW.plusDays(2)))
                        .build());
        String schema = "https://schema.org/";
        var expanded = JSON.readTree(JsonLd.expand(JsonDocument.of(new StringReader(document.toString())))
                .loader((address, options) -> JsonDocument.of(new StringReader(CONTEXT)))
                .get()
                .toString());
        assertThat(expanded).hasSize(3);
        JsonNode event = expanded.get(1);
        assertThat(event.at("/@type/0").textValue()).isEqualTo(schema + "Event");
        assertThat(event.path(schema + "superEvent").at("/0/@id"))
                .isEqualTo(expanded.get(0).get("@id"));
        assertThat(event.path(schema + "eventStatus").at("/0/@id").textValue()).isEqualTo(schema + "EventScheduled");
        assertThat(event.path(schema + "offers")
                        .get(0)
                        .path(schema + "price")
                        .at("/0/@value")
                        .textValue())
                .isEqualTo("48.50");
        assertThat(expanded.toString()).doesNotContain("\"@value\":null");
    }

    @Test
    void textsCannotLeaveAScriptElement() throws Exception {
        Product product = carmen().named(text("</script><script>alert(1)</script> & \"quotes\" <!--"), Text.EMPTY)
                .build();
        Reader reader = new Reader(Samples.POS, catalog(product), "fr", NOW.toInstant());
        Map<String, Object> document = new ProductGraph(reader, product, SHOP, LevelIndex.EMPTY).document();
        String written = JSON.writer().with(new ScriptEscapes()).writeValueAsString(document);
        assertThat(written).doesNotContain("<");
        assertThat(written.toLowerCase(java.util.Locale.ROOT)).contains("\\u003c/script>");
        JsonNode plain = JSON.valueToTree(document);
        assertThat((ObjectNode) JSON.readTree(written)).isEqualTo(plain);
    }

    @ParameterizedTest
    @CsvSource({
        "AVAILABLE, https://schema.org/InStock",
        "LIMITED, https://schema.org/LimitedAvailability",
        "SOLD_OUT, https://schema.org/SoldOut",
        "UNKNOWN,"
    })
    void whatIsOnSaleTellsHowManyPlacesAreLeft(Level level, String claim) {
        LevelIndex levels = new LevelIndex(new LevelSheet(
                1,
                List.of(new LevelSheet.Entry("1", level, null, null)),
                List.of(new LevelSheet.Entry("p1", level, null, null))));
        Product dated = carmen(
                        performance("p1", "RUNNING", NOW.plusDays(2)), performance("p2", "RUNNING", NOW.plusDays(3)))
                .sold(OPEN, price("2", 48500))
                .build();
        JsonNode graph = document(dated, levels).get("@graph");
        assertThat(graph.at("/1/offers/availability").textValue()).isEqualTo(claim);
        assertThat(graph.at("/2/offers/availability").isMissingNode()).isTrue();

        Product undated = SampleProduct.of("1").sold(OPEN, price("2", 48500)).build();
        assertThat(document(undated, levels)
                        .at("/@graph/0/offers/0/availability")
                        .textValue())
                .isEqualTo(claim);
        Product notYet = SampleProduct.of("1")
                .sold(List.of(new SalePeriod(NOW.plusDays(1), null)), price("2", 48500))
                .build();
        assertThat(document(notYet, levels)
                        .at("/@graph/0/offers/0/availability")
                        .isMissingNode())
                .isTrue();
    }

    @Test
    void theCheckerComplains() {
        ObjectNode document =
                (ObjectNode) document(carmen(performance("p1", "RUNNING", NOW)).build());
        ObjectNode event = (ObjectNode) document.at("/@graph/0");
        event.put("startDate", "2027-03-01").put("url", "relative").remove("organizer");
        event.put("availability", "full");
        assertThat(SchemaOrg.complaints(document)).hasSize(4);
    }
}
