package io.parvis.sandbox.venue;

import static org.assertj.core.api.Assertions.assertThat;

import com.secutix.service.catalogservice.v1_33.AudienceSubCategory;
import com.secutix.service.catalogservice.v1_33.CatalogData;
import com.secutix.service.catalogservice.v1_33.ComposedProduct;
import com.secutix.service.catalogservice.v1_33.CrossSellProductLink;
import com.secutix.service.catalogservice.v1_33.PassItem;
import com.secutix.service.catalogservice.v1_33.Product;
import com.secutix.service.catalogservice.v1_33.SalePeriod;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What has to stand side by side in an export, for a reader to be tried on it. */
class VenueRichnessTest {
    private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-11-23T10:00:00Z");

    private final CatalogData data = export();

    @Test
    void hasTariffsForEverybodyForMembersAndForGroups() {
        assertThat(data.getSeasons()).allSatisfy(season -> {
            assertThat(season.getAudienceSubCategories())
                    .extracting(AudienceSubCategory::getAudienceCategoryKind)
                    .contains("PUBLIC", "MEMBER", "GROUP");
            assertThat(season.getAudienceSubCategories())
                    .extracting(AudienceSubCategory::getAudienceCategoryId)
                    .isSubsetOf(season.getAudienceCategories().stream()
                            .map(category -> category.getId())
                            .toList());
        });
    }

    @Test
    void sellsToMembersBeforeItSellsToAll() {
        Set<Long> members = data.getSeasons().get(0).getAudienceSubCategories().stream()
                .filter(tariff -> tariff.getAudienceCategoryKind().equals("MEMBER"))
                .map(AudienceSubCategory::getId)
                .collect(Collectors.toSet());
        assertThat(products())
                .anySatisfy(product -> assertThat(product.getSalePeriods())
                        .anyMatch(period -> members.containsAll(period.getAudienceSubCatIds())
                                && !period.getAudienceSubCatIds().isEmpty())
                        .anyMatch(period -> period.getAudienceSubCatIds().isEmpty()));
    }

    @Test
    void closesTheSaleForAWhile() {
        assertThat(products().flatMap(product -> product.getSaleCloseExceptions().stream()))
                .isNotEmpty()
                .allSatisfy(exception -> assertThat(OffsetDateTime.parse(exception.getStart()))
                        .isBefore(OffsetDateTime.parse(exception.getEnd())));
        assertThat(products()
                        .flatMap(product -> product.getSaleCloseExceptions().stream())
                        .map(SalePeriod::getSalesChannelCode))
                .contains("WEB");
    }

    @Test
    void crossSellsNowLaterNoMoreAndForGood() {
        List<CrossSellProductLink> links = products()
                .flatMap(product -> product.getCrossSellProductLinks().stream())
                .toList();
        assertThat(links)
                .anyMatch(link -> link.getStart() == null && link.getEnd() == null)
                .anyMatch(has(link -> date(link.getStart()).isAfter(NOW)))
                .anyMatch(has(link -> date(link.getEnd()).isBefore(NOW)))
                .anyMatch(has(link -> date(link.getStart()).isBefore(NOW)
                        && date(link.getEnd()).isAfter(NOW)));
        assertThat(products())
                .anySatisfy(product -> assertThat(product.getCrossSellProductLinks())
                        .extracting(CrossSellProductLink::getTargetProductRank)
                        .containsSequence(1, 2));
    }

    @Test
    void putsTheSameProductIntoSeveralComposedOnes() {
        Map<Long, Long> composedByInner = products()
                .map(VenueRichnessTest::composed)
                .filter(Objects::nonNull)
                .flatMap(composed -> composed.getLines().stream()
                        .flatMap(line -> line.getProducts().stream())
                        .map(Product::getId)
                        .distinct())
                .collect(Collectors.groupingBy(id -> id, Collectors.counting()));
        assertThat(composedByInner.values()).anyMatch(count -> count > 1);
        assertThat(products().map(Product::getId)).containsAll(composedByInner.keySet());
    }

    @Test
    void sellsPassesByTheMonthSomeBySeatCategory() {
        List<PassItem> items = products()
                .filter(product -> product.getPass() != null)
                .flatMap(product -> product.getPass().getItems().stream())
                .toList();
        assertThat(items).allSatisfy(item -> {
            assertThat(item.getTimeslotIds()).isNotEmpty();
            assertThat(item.getItemPrices()).allMatch(price -> price.getQuota() > 0 && price.getAmount() > 0);
        });
        assertThat(items)
                .anyMatch(item -> item.getItemPrices().stream().allMatch(price -> price.getSeatCatId() == null))
                .anyMatch(item -> item.getItemPrices().stream().allMatch(price -> price.getSeatCatId() != null));
    }

    private static Predicate<CrossSellProductLink> has(Predicate<CrossSellProductLink> condition) {
        return link -> link.getStart() != null && condition.test(link);
    }

    private static OffsetDateTime date(String text) {
        return OffsetDateTime.parse(text);
    }

    private static ComposedProduct composed(Product product) {
        return product.getPackage() == null ? product.getSeasonTicket() : product.getPackage();
    }

    private Stream<Product> products() {
        return data.getSeasons().stream().flatMap(season -> season.getProducts().stream());
    }

    private static CatalogData export() {
        Clock clock = Clock.fixed(Instant.from(NOW), ZoneOffset.UTC);
        return new Venue(new Programme(184, 2_600), new CatalogChanges(clock), clock, "https://www.example.org")
                .export(new Selection(null, null, false), "http://sandbox");
    }
}
