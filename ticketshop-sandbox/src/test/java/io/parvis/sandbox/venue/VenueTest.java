package io.parvis.sandbox.venue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.secutix.service.catalogservice.v1_33.CatalogData;
import com.secutix.service.catalogservice.v1_33.ObjectFactory;
import com.secutix.service.catalogservice.v1_33.Performance;
import com.secutix.service.catalogservice.v1_33.Product;
import com.secutix.service.catalogservice.v1_33.Season;
import com.secutix.service.catalogservice.v1_33.TranslatedString;
import jakarta.xml.bind.JAXBContext;
import java.io.StringWriter;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VenueTest {
    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    private static final Selection ALL = new Selection(null, null, false);

    private final CatalogData data = export(NOW, ALL);

    @Test
    void isAsLargeAsPromised() {
        assertThat(data.getSeasons()).hasSize(3);
        assertThat(distinct(Product::getId)).hasSizeGreaterThanOrEqualTo(150);
        assertThat(performances().map(Performance::getId).distinct().count()).isBetween(2_500L, 2_700L);
        assertThat(data.getPhysicalConfigurations()).hasSize(4);
        assertThat(data.getShowcases())
                .isNotEmpty()
                .allSatisfy(showcase -> assertThat(showcase.getProductIds()).isNotEmpty());
    }

    @Test
    void hasEveryFamily() {
        assertThat(distinct(Product::getProductFamilyType))
                .containsExactlyInAnyOrder(
                        "SINGLE_ENTRY",
                        "SEASONTICKET",
                        "PASS",
                        "PACKAGE",
                        "MEMBERSHIP",
                        "SERVICE",
                        "GOODS",
                        "TRANSPORT",
                        "HOSPITALITY");
    }

    @Test
    void exportsOnlyWhatRunsOrIsSuspended() {
        assertThat(distinct(Product::getState)).containsExactlyInAnyOrder("RUNNING", "SUSPENDED");
        assertThat(performances().map(Performance::getState).distinct())
                .containsExactlyInAnyOrder("RUNNING", "SUSPENDED");
    }

    @Test
    void sellsMostOfItNowWithDatesToCome() {
        List<Product> all = products().toList();
        long onSale = all.stream().filter(VenueTest::isOnSale).count();
        long toCome = all.stream()
                .filter(product -> product.getEvent() != null)
                .filter(VenueTest::hasDatesToCome)
                .count();
        assertThat(onSale).isGreaterThan(all.size() * 7L / 10);
        assertThat(toCome).isGreaterThan(110);
    }

    @Test
    void hasSalesOfThePastAndOfTheFuture() {
        assertThat(products())
                .anyMatch(product -> product.getSalePeriods().stream()
                        .allMatch(period -> time(period.getStart()).isAfter(now())));
        assertThat(products())
                .anyMatch(product -> product.getSalePeriods().stream()
                        .allMatch(period ->
                                period.getEnd() != null && time(period.getEnd()).isBefore(now())));
    }

    @Test
    void standsInOverlappingSeasonsWithOneId() {
        Map<Long, Long> seasonsById =
                products().collect(Collectors.groupingBy(Product::getId, TreeMap::new, Collectors.counting()));
        assertThat(seasonsById.values()).contains(2L);
        List<Season> seasons = data.getSeasons().stream()
                .sorted(Comparator.comparing(Season::getStart))
                .toList();
        for (int next = 1; next < seasons.size(); next++) {
            assertThat(time(seasons.get(next).getStart()))
                    .isBefore(time(seasons.get(next - 1).getEnd()));
        }
        assertThat(seasons.stream().map(Season::getCode).distinct()).hasSize(3);
    }

    @Test
    void isUntidyAsRealOnesAre() {
        assertThat(products().map(product -> text(product.getExternalName(), "fr")))
                .anyMatch(name -> name.contains("  "));
        assertThat(products())
                .anyMatch(product -> text(product.getExternalName(), "de").isEmpty());
        assertThat(products())
                .anyMatch(product -> text(product.getExternalName(), "en").isEmpty());
        assertThat(products()).anyMatch(product -> product.getDescription() == null);
        assertThat(products()).anyMatch(product -> product.getDetailURL() == null);
        assertThat(products().map(Product::getDetailURL)).anyMatch(url -> url != null && url.contains("{LANGUAGE}"));
    }

    @Test
    void holdsWholeProductsInComposedOnes() {
        assertThat(products().filter(product -> product.getPackage() != null || product.getSeasonTicket() != null))
                .isNotEmpty()
                .allSatisfy(product -> {
                    var lines = product.getPackage() == null
                            ? product.getSeasonTicket().getLines()
                            : product.getPackage().getLines();
                    assertThat(lines)
                            .isNotEmpty()
                            .allSatisfy(line -> assertThat(line.getProducts())
                                    .isNotEmpty()
                                    .allSatisfy(inner -> assertThat(inner.getProductFamilyType())
                                            .isNotBlank()));
                });
    }

    @Test
    void givesIdsOfFourteenDigitsThatNoTwoThingsShare() {
        Set<Long> products = distinct(Product::getId);
        Set<Long> performances = performances().map(Performance::getId).collect(Collectors.toSet());
        assertThat(products).allMatch(id -> Long.toString(id).length() == 14);
        assertThat(performances)
                .allMatch(id -> Long.toString(id).length() == 14)
                .doesNotContainAnyElementsOf(products);
    }

    @Test
    void keepsAccessCodesOfAdvantages() {
        assertThat(data.getSeasons())
                .allSatisfy(season -> assertThat(season.getAdvantages())
                        .anyMatch(advantage -> advantage.getAccessCode() != null)
                        .anyMatch(advantage -> advantage.getType().equals("CONTACT")));
    }

    @Test
    void nestsTopics() {
        assertThat(products())
                .allSatisfy(product ->
                        assertThat(product.getTopics().get(0).getParent()).isNotNull());
    }

    @Test
    void isTheSameTwiceOnOneDay() throws Exception {
        assertThat(xml(export(NOW, ALL))).isEqualTo(xml(export(NOW.plusSeconds(3_600), ALL)));
    }

    @Test
    void movesWithTheDayAndKeepsItsIds() {
        CatalogData later = export(NOW.plusSeconds(86_400 * 40L), ALL);
        Set<Long> ids = new HashSet<>();
        later.getSeasons().forEach(season -> season.getProducts().forEach(product -> ids.add(product.getId())));
        assertThat(ids).isEqualTo(distinct(Product::getId));
        assertThat(later.getSeasons().get(1).getStart())
                .isNotEqualTo(data.getSeasons().get(1).getStart());
    }

    @Test
    void tellsSeasonsApartOnEveryDayOfAYear() {
        LocalDate first = LocalDate.of(2026, 11, 23);
        assertThat(first.datesUntil(first.plusYears(1)))
                .allSatisfy(day -> assertThat(Stream.of(SeasonSlot.values())
                                .map(slot -> slot.code(day))
                                .distinct())
                        .hasSize(3));
    }

    @Test
    void addsWhatIsOverWhenAskedForAll() {
        CatalogData extended = export(NOW, new Selection(null, null, true));
        assertThat(extended.getSeasons().stream()
                        .mapToLong(season -> season.getProducts().size())
                        .sum())
                .isGreaterThan(products().count());
    }

    @Test
    void selectsASeasonAndAProduct() {
        String season = data.getSeasons().get(1).getCode();
        CatalogData one = export(NOW, new Selection(season, "TOSCA", false));
        assertThat(one.getSeasons()).singleElement().satisfies(only -> {
            assertThat(only.getCode()).isEqualTo(season);
            assertThat(only.getProducts())
                    .singleElement()
                    .satisfies(product -> assertThat(product.getCode()).isEqualTo("TOSCA"));
        });
        assertThat(export(NOW, new Selection("NONE", null, false)).getSeasons()).isEmpty();
        assertThat(export(NOW, new Selection(null, "NONE", false)).getSeasons()).isEmpty();
    }

    @Test
    void growsToTheSizeAskedFor() {
        Programme large = new Programme(25_000, 300_000);
        assertThat(large.offers().mapToLong(Offer::performances).sum()).isEqualTo(300_000);
        assertThat(large.offers().map(Offer::performances)).allMatch(count -> count < Ids.MOST_PERFORMANCES);
        Offer last = large.offer(24_999);
        assertThat(large.byId(last.id())).contains(last);
        assertThat(large.byCode(last.code())).contains(last);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1, 10_229_000_000_012L, 10_229_000_000_011L + 37L * 184, Long.MAX_VALUE})
    void doesNotKnowOtherIds(long id) {
        Programme programme = new Programme(184, 2_600);
        assertThat(programme.byId(id)).isEmpty();
        assertThat(programme.byPerformance(id)).isEmpty();
    }

    @Test
    void refusesAVenueThatCannotBe() {
        assertThatThrownBy(() -> new Programme(3, 100)).hasMessageContaining("sandbox.products");
        assertThatThrownBy(() -> new Programme(184, -1)).hasMessageContaining("sandbox.performances");
        assertThatThrownBy(() -> new Programme(184, 1_000_000)).hasMessageContaining("sandbox.performances");
    }

    private static CatalogData export(Instant now, Selection selection) {
        Clock clock = Clock.fixed(now, ZoneOffset.UTC);
        return new Venue(new Programme(184, 2_600), new CatalogChanges(clock), clock, "https://www.example.org")
                .export(selection, "http://sandbox");
    }

    private static String xml(CatalogData data) throws Exception {
        StringWriter text = new StringWriter();
        JAXBContext.newInstance(ObjectFactory.class)
                .createMarshaller()
                .marshal(new ObjectFactory().createCatalogData(data), text);
        return text.toString();
    }

    private Stream<Product> products() {
        return data.getSeasons().stream().flatMap(season -> season.getProducts().stream());
    }

    private Stream<Performance> performances() {
        return products()
                .filter(product -> product.getEvent() != null)
                .flatMap(product -> product.getEvent().getPerformances().stream());
    }

    private <T> Set<T> distinct(Function<Product, T> of) {
        return products().map(of).collect(Collectors.toSet());
    }

    private static boolean isOnSale(Product product) {
        return product.getState().equals("RUNNING")
                && product.getSalePeriods().stream()
                        .filter(period -> period.getSalesChannelCode() == null
                                || period.getSalesChannelCode().equals("WEB"))
                        .anyMatch(period -> time(period.getStart()).isBefore(now())
                                && (period.getEnd() == null
                                        || time(period.getEnd()).isAfter(now())));
    }

    private static boolean hasDatesToCome(Product product) {
        return product.getEvent().getPerformances().stream()
                .anyMatch(performance -> time(performance.getStart()).isAfter(now()));
    }

    private static OffsetDateTime time(String text) {
        return OffsetDateTime.parse(text);
    }

    private static OffsetDateTime now() {
        return NOW.atOffset(ZoneOffset.UTC);
    }

    private static String text(TranslatedString text, String language) {
        return text.getTranslations().stream()
                .filter(translation -> translation.getLocale().equals(language))
                .map(translation -> translation.getValue())
                .findFirst()
                .orElse("");
    }
}
