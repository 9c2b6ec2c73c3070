package io.parvis.availability.polling;

import static io.parvis.availability.testing.Sheet.ALWAYS;
import static io.parvis.availability.testing.Sheet.date;
import static io.parvis.availability.testing.Sheet.dated;
import static io.parvis.availability.testing.Sheet.plain;
import static org.assertj.core.api.Assertions.assertThat;

import io.parvis.availability.demand.Demand;
import io.parvis.availability.levels.Levels;
import io.parvis.availability.polling.Wish.Kind;
import io.parvis.availability.sales.SaleIndex;
import io.parvis.availability.testing.Sheet;
import io.parvis.level.Level;
import io.parvis.level.LevelSheet.Entry;
import io.parvis.sale.SalePeriod;
import io.parvis.sale.SaleSheet.Performance;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WishesTest {
    private static final Instant NOW = Instant.parse("2026-11-23T20:00:00Z");
    private static final OffsetDateTime LATER = NOW.plus(Duration.ofDays(1)).atOffset(ZoneOffset.UTC);

    private final Map<String, Entry> products = new HashMap<>();
    private final Map<String, Entry> dates = new HashMap<>();

    private static Entry told(String id, Level level, int minutesAgo) {
        return new Entry(id, level, null, NOW.minus(Duration.ofMinutes(minutesAgo)));
    }

    private List<Wish> wishes(Demand demand, io.parvis.sale.SaleSheet.Product... sold) {
        SaleIndex sales = new SaleIndex(Sheet.of(sold));
        return new Wishes(new Levels(1, NOW, NOW, products, dates), demand, sales, NOW)
                .of(sales.onSale(NOW.atOffset(ZoneOffset.UTC)));
    }

    private static Demand looks(Map<String, Double> products, Map<String, Double> performances) {
        return new Demand(products, performances, new double[24]);
    }

    @Test
    void whatIsOlderOrMoreLookedAtIsWishedForMore() {
        products.put("1", told("1", Level.AVAILABLE, 2));
        products.put("2", told("2", Level.AVAILABLE, 4));
        products.put("3", told("3", Level.AVAILABLE, 2));
        products.put("4", told("4", Level.LIMITED, 2));

        List<Wish> wishes = wishes(
                looks(Map.of("3", 5.0), Map.of()),
                plain("1", "RUNNING", ALWAYS),
                plain("2", "RUNNING", ALWAYS),
                plain("3", "RUNNING", ALWAYS),
                plain("4", "RUNNING", ALWAYS));
        double idle = wishes.get(0).gain();
        assertThat(wishes).extracting(Wish::kind).containsOnly(Kind.PRODUCT);
        assertThat(wishes.get(1).gain()).isEqualTo(4 * idle);
        assertThat(wishes.get(2).gain()).isGreaterThan(50 * idle);
        assertThat(wishes.get(3).gain()).isEqualTo(2 * idle);
    }

    @Test
    void aShortRunIsOneWishAsOldAsItsOldestDateAndAllItsLooks() {
        dates.put("11", told("11", Level.AVAILABLE, 1));
        dates.put("12", told("12", Level.AVAILABLE, 10));

        List<Wish> wishes = wishes(
                looks(Map.of("1", 1.0), Map.of("11", 2.0)),
                dated("1", date("11", "RUNNING", LATER), date("12", "RUNNING", LATER)));
        assertThat(wishes).singleElement().satisfies(wish -> {
            assertThat(wish.kind()).isEqualTo(Kind.EVENT);
            assertThat(wish.lines()).isEqualTo(2);
            assertThat(wish.gain()).isEqualTo(FreshnessPolicy.worth(3, Level.AVAILABLE, false) * 100);
        });
    }

    @Test
    void ofALongRunDatesThatAreLookedAtCanBeAskedAlone() {
        Performance[] many = IntStream.range(0, 50)
                .mapToObj(number -> date("" + (100 + number), "RUNNING", LATER))
                .toArray(Performance[]::new);
        for (Performance date : many) {
            dates.put(date.id(), told(date.id(), Level.AVAILABLE, 3));
        }

        List<Wish> wishes = wishes(looks(Map.of(), Map.of("130", 4.0, "149", 1.0)), dated("1", many));
        assertThat(wishes).extracting(Wish::id).containsExactly("130", "149", "1");
        assertThat(wishes).extracting(Wish::kind).containsExactly(Kind.PERFORMANCE, Kind.PERFORMANCE, Kind.EVENT);
        assertThat(wishes.get(2).lines()).isEqualTo(50);
        assertThat(wishes.get(2).gain())
                .as("all of it brings what its dates bring, and the others a little")
                .isGreaterThan(wishes.get(0).gain() + wishes.get(1).gain())
                .isLessThan(1.1 * (wishes.get(0).gain() + wishes.get(1).gain()));
    }

    @Test
    void whatIsNewComesSoonAndWhatNeverAnsweredNever() {
        products.put("2", new Entry("2", Level.UNKNOWN, null, null));
        products.put("3", told("3", Level.AVAILABLE, 5));

        List<Wish> wishes = wishes(
                Demand.NONE,
                plain("1", "RUNNING", ALWAYS),
                plain("2", "RUNNING", ALWAYS),
                plain("3", "RUNNING", ALWAYS));
        assertThat(wishes.get(0).gain()).isGreaterThan(wishes.get(2).gain());
        assertThat(wishes.get(1).gain()).isPositive().isLessThan(1e-3);
    }

    @Test
    void whatHasJustOpenedIsWishedForLikeWhatManyLookAt() {
        SalePeriod opened = new SalePeriod(NOW.minus(Duration.ofMinutes(30)).atOffset(ZoneOffset.UTC), null);
        SalePeriod longAgo = new SalePeriod(NOW.minus(Duration.ofHours(3)).atOffset(ZoneOffset.UTC), null);
        products.put("1", told("1", Level.AVAILABLE, 2));
        products.put("2", told("2", Level.AVAILABLE, 2));

        List<Wish> wishes = wishes(Demand.NONE, plain("1", "RUNNING", opened), plain("2", "RUNNING", longAgo));
        assertThat(wishes.get(0).gain()).isEqualTo(100 * wishes.get(1).gain());
    }

    @Test
    void aLevelOfAClockThatJumpedIsAsOldAsTheJump() {
        products.put("1", told("1", Level.AVAILABLE, -600));

        assertThat(wishes(Demand.NONE, plain("1", "RUNNING", ALWAYS)).get(0).gain())
                .isGreaterThan(1_000);
    }
}
