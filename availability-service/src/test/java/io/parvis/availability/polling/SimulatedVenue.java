package io.parvis.availability.polling;

import io.parvis.availability.testing.Sheet;
import io.parvis.pointofsale.PointOfSale;
import io.parvis.sale.SalePeriod;
import io.parvis.sale.SaleSheet;
import io.parvis.sale.SaleSheet.Performance;
import io.parvis.sale.SaleSheet.Product;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** A venue in a simulation: what it sells, and what its visitors look at. */
interface SimulatedVenue {
    ZoneId ZONE = ZoneId.of("Europe/Paris");

    /**
     * One visitor's look.
     *
     * @param product whose level is shown; always asked for
     * @param dates performances whose levels are shown with it
     * @param wanted the one that the visitor cares for; {@code null} = the product itself
     */
    record Look(String product, List<String> dates, String wanted) {}

    PointOfSale pos();

    /** What the catalogue has on that day. */
    SaleSheet sheet(ZonedDateTime day);

    /** How many visitors look at something in a minute, on average. */
    double looksPerMinute(ZonedDateTime now);

    Look look(ZonedDateTime now, RandomGenerator random);

    private static PointOfSale pointOfSale(String slug) {
        return new PointOfSale(slug, Map.of(), List.of("fr"), Currency.getInstance("EUR"), ZONE, slug, slug, "WEB");
    }

    /** Hardly anybody at night, most in the evening. */
    static double hour(ZonedDateTime now) {
        int hour = now.getHour();
        return hour < 7 ? 0.06 : hour < 10 ? 0.6 : hour < 18 ? 1.1 : hour < 22 ? 2 : 0.8;
    }

    /** 300 products, half of the looks go to twenty of them; on two mornings 25 products come on sale at ten. */
    static SimulatedVenue theatre(ZonedDateTime start) {
        List<Product> products = new ArrayList<>();
        for (int number = 0; number < 300; number++) {
            String id = "" + (1000 + number);
            SalePeriod period = number >= 275
                    ? new SalePeriod(morning(start, 20), null)
                    : number >= 250 ? new SalePeriod(morning(start, 8), null) : Sheet.ALWAYS;
            if (number % 8 == 7) {
                products.add(Sheet.plain(id, "RUNNING", period));
                continue;
            }
            Performance[] dates = new Performance[1 + number * 7 % 14];
            for (int date = 0; date < dates.length; date++) {
                OffsetDateTime evening = start.plusDays(3 + (number * 11 + date * 17L) % 200)
                        .withHour(20)
                        .toOffsetDateTime();
                dates[date] = Sheet.date(id + (100 + date), "RUNNING", evening);
            }
            products.add(Sheet.dated(id, period, dates));
        }
        SaleSheet sheet = new SaleSheet("1", products);
        return new SimulatedVenue() {
            @Override
            public PointOfSale pos() {
                return pointOfSale("theatre");
            }

            @Override
            public SaleSheet sheet(ZonedDateTime day) {
                return sheet;
            }

            @Override
            public double looksPerMinute(ZonedDateTime now) {
                return 4 * hour(now) * (rush(now) ? 15 : 1);
            }

            @Override
            public Look look(ZonedDateTime now, RandomGenerator random) {
                int rank = rush(now) && random.nextDouble() < 0.8
                        ? (now.getDayOfMonth() < 15 ? 250 : 275) + random.nextInt(25)
                        : ((int) (Math.pow(250, random.nextDouble())) - 1) * 37 % 250;
                return new Look("" + (1000 + rank), List.of(), null);
            }

            private boolean rush(ZonedDateTime now) {
                Duration eighth = Duration.between(morning(start, 8), now);
                Duration twentieth = Duration.between(morning(start, 20), now);
                return inTwoHours(eighth) || inTwoHours(twentieth);
            }
        };
    }

    private static boolean inTwoHours(Duration since) {
        return !since.isNegative() && since.toHours() < 2;
    }

    private static OffsetDateTime morning(ZonedDateTime start, int day) {
        return start.plusDays(day - 1).withHour(10).toOffsetDateTime();
    }

    /** Three exhibitions with entries every 15 minutes, 10 h a day, 30 days ahead; most look at the next days. */
    static SimulatedVenue museum(ZonedDateTime start) {
        int slotsADay = 40;
        return new SimulatedVenue() {
            @Override
            public PointOfSale pos() {
                return pointOfSale("museum");
            }

            @Override
            public SaleSheet sheet(ZonedDateTime day) {
                List<Product> products = new ArrayList<>();
                for (int exhibition = 1; exhibition <= 3; exhibition++) {
                    List<Performance> slots = new ArrayList<>();
                    for (int ahead = 0; ahead < 30; ahead++) {
                        for (int slot = 0; slot < slotsADay; slot++) {
                            ZonedDateTime entry =
                                    day.plusDays(ahead).withHour(9).plusMinutes(15L * slot);
                            slots.add(Sheet.date(id(exhibition, entry), "RUNNING", entry.toOffsetDateTime()));
                        }
                    }
                    products.add(Sheet.dated("" + exhibition, slots.toArray(Performance[]::new)));
                }
                for (int pass = 4; pass <= 8; pass++) {
                    products.add(Sheet.plain("" + pass, "RUNNING", Sheet.ALWAYS));
                }
                return new SaleSheet(day.toString(), products);
            }

            @Override
            public double looksPerMinute(ZonedDateTime now) {
                return 2 * hour(now);
            }

            @Override
            public Look look(ZonedDateTime now, RandomGenerator random) {
                double dice = random.nextDouble();
                int exhibition = dice < 0.6 ? 1 : dice < 0.9 ? 2 : 3;
                int ahead = Math.min(29, (int) (-Math.log(1 - random.nextDouble()) * 2.5));
                List<String> dates = new ArrayList<>();
                for (int slot = 0; slot < slotsADay; slot++) {
                    ZonedDateTime entry = now.toLocalDate()
                            .plusDays(ahead)
                            .atTime(9, 0)
                            .atZone(ZONE)
                            .plusMinutes(15L * slot);
                    if (entry.isAfter(now)) {
                        dates.add(id(exhibition, entry));
                    }
                }
                String wanted = dates.isEmpty() ? null : dates.get(random.nextInt(dates.size()));
                return new Look("" + exhibition, dates, wanted);
            }

            private String id(int exhibition, ZonedDateTime entry) {
                long minutes = Duration.between(Instant.EPOCH, entry).toMinutes();
                return "" + exhibition + minutes;
            }
        };
    }
}
