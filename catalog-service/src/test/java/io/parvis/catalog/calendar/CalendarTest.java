package io.parvis.catalog.calendar;

import static io.parvis.catalog.SampleProduct.NOW;
import static io.parvis.catalog.SampleProduct.catalog;
import static io.parvis.catalog.SampleProduct.performance;
import static io.parvis.catalog.SampleProduct.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.parvis.catalog.SampleProduct;
import io.parvis.catalog.Samples;
import io.parvis.catalog.browsing.Reader;
import io.parvis.catalog.snapshot.CatalogIndex.Dated;
import io.parvis.catalog.snapshot.Performance;
import io.parvis.catalog.snapshot.Product;
import io.parvis.language.Text;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalendarTest {
    private static final Span ALL = new Span(NOW.minusYears(1), Optional.empty());

    private static net.fortuna.ical4j.model.Calendar calendar(String language, Span span, Product... products)
            throws Exception {
        Reader reader = new Reader(Samples.POS, catalog(products), language, NOW.toInstant());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Stream<Dated> performances = Stream.of(products)
                .flatMap(product -> product.performances().stream()
                        .filter(span::holds)
                        .map(performance -> new Dated(product, performance)));
        Calendars.parts(reader, "Opéra; scène", performances).forEach(bytes::writeBytes);
        var calendar = new CalendarBuilder().build(new ByteArrayInputStream(bytes.toByteArray()));
        assertThat(calendar.validate(true).getEntries()).isEmpty();
        return calendar;
    }

    private static List<VEvent> events(Product... products) throws Exception {
        return calendar("fr", ALL, products).getComponents(Component.VEVENT);
    }

    private static String value(VEvent event, String property) {
        return event.<Property>getProperty(property).map(Property::getValue).orElse(null);
    }

    @Test
    void saysWhatItIsAndHowOftenToComeBack() throws Exception {
        var calendar = calendar(
                "fr",
                ALL,
                SampleProduct.of("1", performance("p1", "RUNNING", NOW)).build());
        assertThat(calendar.<Property>getProperty("X-WR-CALNAME").orElseThrow().getValue())
                .isEqualTo("Opéra; scène");
        assertThat(calendar.<Property>getProperty("REFRESH-INTERVAL")
                        .orElseThrow()
                        .getValue())
                .isEqualTo("PT1H");
        assertThat(calendar.<Property>getProperty("PRODID").orElseThrow().getValue())
                .isEqualTo("-//Parvis//Catalogue//EN");
    }

    @Test
    void aPerformanceIsAnEvent() throws Exception {
        Product product = SampleProduct.of("1", performance("p1", "RUNNING", NOW.plusDays(40)))
                .named(
                        new Text(Map.of("fr", "Carmen, l'opéra; la \\ suite", "en", "Carmen")),
                        text("<p>Un&nbsp;acte</p><p>Deux</p>"))
                .paged("https://site.example/{LANGUAGE}/carmen")
                .build();
        VEvent event = events(product).get(0);
        assertThat(value(event, "UID")).isEqualTo("p1@opera");
        assertThat(value(event, "DTSTART")).as("summer time by then").isEqualTo("20270410T110000Z");
        assertThat(value(event, "DTEND")).isEqualTo("20270410T130000Z");
        assertThat(value(event, "DTSTAMP")).isEqualTo("20270301T030000Z");
        assertThat(value(event, "LAST-MODIFIED")).isEqualTo("20270226T110000Z");
        assertThat(value(event, "SUMMARY")).isEqualTo("Carmen, l'opéra; la \\ suite");
        assertThat(value(event, "DESCRIPTION")).isEqualTo("Un acte\nDeux");
        assertThat(value(event, "LOCATION")).isEqualTo("Grande salle, 1, place de l'Opéra, 75009 Paris");
        assertThat(value(event, "URL")).isEqualTo("https://site.example/fr/carmen");
        assertThat(value(event, "STATUS")).isEqualTo("CONFIRMED");
        assertThat(event.<net.fortuna.ical4j.model.property.Categories>getProperty("CATEGORIES")
                        .orElseThrow()
                        .getCategories()
                        .getTexts())
                .containsExactly("Opéra, ballet; danse");
        assertThat(Integer.parseInt(value(event, "SEQUENCE"))).isPositive();
    }

    @ParameterizedTest
    @CsvSource({
        "RUNNING,CONFIRMED",
        "SUSPENDED,TENTATIVE",
        "CANCELED,CANCELLED",
        "CANCELED_CLOSED,CANCELLED",
        "CLOSED,CONFIRMED",
        "SOMETHING_NEW,CONFIRMED"
    })
    void tellsWhatIsNotToTakePlace(String state, String status) throws Exception {
        assertThat(value(
                        events(SampleProduct.of("1", performance("p1", state, NOW))
                                        .build())
                                .get(0),
                        "STATUS"))
                .isEqualTo(status);
    }

    @Test
    void whatIsNotKnownIsLeftOut() throws Exception {
        Product product = SampleProduct.of("1", new Performance("p1", "RUNNING", NOW, null, "nowhere", null, null))
                .paged("no address at all")
                .build();
        VEvent event = events(product).get(0);
        assertThat(List.of("DTEND", "LOCATION", "URL", "DESCRIPTION"))
                .allSatisfy(property -> assertThat(value(event, property)).isNull());
    }

    @Test
    void anEndBeforeTheStartIsNone() throws Exception {
        Product product = SampleProduct.of("1", new Performance("p1", "RUNNING", NOW, NOW, null, null, null))
                .build();
        assertThat(value(events(product).get(0), "DTEND")).isNull();
    }

    @Test
    void holdsEachPerformanceOfTheSpanOnce() throws Exception {
        Product product = SampleProduct.of(
                        "1",
                        performance("early", "RUNNING", NOW.minusDays(2)),
                        performance("first", "RUNNING", NOW),
                        performance("last", "RUNNING", NOW.plusDays(1)),
                        performance("late", "RUNNING", NOW.plusDays(2)))
                .build();
        Span span = new Span(NOW, Optional.of(NOW.plusDays(1)));
        List<VEvent> events = calendar("fr", span, product, product).getComponents(Component.VEVENT);
        assertThat(events).extracting(event -> value(event, "UID")).containsExactly("first@opera", "last@opera");
    }

    @Test
    void manyEventsAreWrittenInParts() throws Exception {
        Performance[] performances = Stream.iterate(0, n -> n + 1)
                .limit(123)
                .map(n -> performance("p" + n, "RUNNING", NOW.plusHours(n)))
                .toArray(Performance[]::new);
        assertThat(events(SampleProduct.of("1", performances).build())).hasSize(123);
    }
}
