package io.parvis.sandbox.venue;

import com.secutix.service.catalogservice.v1_33.PassItemPrice;
import com.secutix.service.catalogservice.v1_33.Price;
import io.parvis.sandbox.venue.House.Level;
import io.parvis.sandbox.venue.House.SeatCategory;
import io.parvis.sandbox.venue.House.Tariff;
import java.util.ArrayList;
import java.util.List;

/** What a product costs, in thousandths of a euro, to the half euro. */
final class Prices {
    private static final List<Tariff> STAGE = tariffs("PT", "TR", "M26", "ABO");
    private static final List<Tariff> MUSEUM = tariffs("PT", "TR", "ENF", "GRP");
    private static final List<Tariff> FAMILY = tariffs("PT", "TR", "ENF");
    private static final List<Tariff> ONE = tariffs("PT");
    private static final List<Tariff> TWO = tariffs("PT", "M26");

    private Prices() {}

    /** The price grid of one performance. */
    static List<Price> ofPerformance(Offer offer, Level level, int number) {
        Work work = offer.work();
        boolean odd = work.is(Flag.ODD) && number % 2 == 1;
        int price = work.price() + (odd ? 3 : 0);
        List<Price> prices = new ArrayList<>();
        for (SeatCategory category : offer.seatCategories()) {
            for (Tariff tariff : offer.isRepeat() ? TWO : dated(work)) {
                prices.add(price(
                        new Price(), amount(price, category.percent(), tariff, level), tariff, category.id(), level));
            }
        }
        if (odd) {
            // a category that no performance lists
            prices.add(price(
                    new Price(),
                    amount(price, 10, STAGE.get(0), level),
                    STAGE.get(0),
                    Ids.Small.SEAT_CATEGORY.id(90),
                    level));
        }
        return prices;
    }

    /** Of a product that is not dated. */
    static List<Price> of(Work work) {
        List<Price> prices = new ArrayList<>();
        for (Tariff tariff : undated(work)) {
            prices.add(price(new Price(), amount(work.price(), 100, tariff, standard()), tariff, null, null));
        }
        return prices;
    }

    /** Of one item: by seat category where the pass is for seats, else by tariff alone. */
    static List<PassItemPrice> ofPassItem(Work work) {
        List<SeatCategory> categories = work.place().equals("MU") ? List.of() : House.seatCategories(work.place());
        List<PassItemPrice> prices = new ArrayList<>();
        for (Tariff tariff : MUSEUM) {
            if (categories.isEmpty()) {
                prices.add(passItem(work, tariff, 100, null));
            }
            categories.forEach(category -> prices.add(passItem(work, tariff, category.percent(), category.id())));
        }
        return prices;
    }

    private static PassItemPrice passItem(Work work, Tariff tariff, int percent, Long category) {
        boolean group = tariff.code().equals("GRP");
        PassItemPrice price = price(
                new PassItemPrice(), amount(work.price(), percent, tariff, standard()), tariff, category, standard());
        price.setMinQty(group ? 10 : 1);
        price.setMaxQty(group ? 60 : 9);
        return price;
    }

    private static <T extends Price> T price(T price, long amount, Tariff tariff, Long category, Level level) {
        price.setSeatCatId(category);
        price.setAudSubCatId(tariff.id());
        price.setPriceLevelId(level == null ? null : level.id());
        price.setAmount(amount);
        return price;
    }

    private static long amount(int euros, int categoryPercent, Tariff tariff, Level level) {
        long millionths = (long) euros * categoryPercent * tariff.percent() * level.percent();
        return Math.round(millionths / 500_000.0) * 500;
    }

    private static Level standard() {
        return House.LEVELS.get("STD");
    }

    private static List<Tariff> dated(Work work) {
        if (work.inMuseum()) {
            return MUSEUM;
        }
        return work.topic().equals("JEUNESSE") ? FAMILY : STAGE;
    }

    private static List<Tariff> undated(Work work) {
        return switch (work.kind()) {
            case EVENT, ENTRY, PASS -> MUSEUM;
            case PACKAGE, SEASONTICKET -> TWO;
            case GOODS, MEMBERSHIP, SERVICE, HOSPITALITY, TRANSPORT -> ONE;
        };
    }

    private static List<Tariff> tariffs(String... codes) {
        return java.util.Arrays.stream(codes).map(House.TARIFFS::get).toList();
    }
}
