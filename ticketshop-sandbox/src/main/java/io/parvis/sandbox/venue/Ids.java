package io.parvis.sandbox.venue;

/** Ids of fourteen digits. Those of products and performances tell where they come from, so that none need be kept. */
public final class Ids {
    public static final long POINT_OF_SALE = 10_228_500_000_107L;
    static final long ORGANIZATION = 10_228_400_000_001L;
    static final long SALES_CHANNEL = 10_228_400_000_215L;

    static final int MOST_PERFORMANCES = 1_000;
    private static final long PRODUCTS = 10_229_000_000_000L;
    private static final long PERFORMANCES = 10_300_000_000_000L;
    private static final int STEP = 37;

    /** Kinds of small things, counted from the start of their file. */
    enum Small {
        SEASON,
        TOPIC,
        ACTIVITY,
        PLACE,
        SEAT_CATEGORY,
        TARIFF,
        TARIFF_CATEGORY,
        PRICE_LEVEL,
        ADVANTAGE,
        SHOWCASE,
        GROUP_CRITERION,
        VERIFICATION;

        long id(int index) {
            return 10_231_000_000_000L + ordinal() * 1_000_000L + 100L + index;
        }
    }

    private Ids() {}

    static long product(int index) {
        return PRODUCTS + (long) index * STEP + 11;
    }

    /** The index behind a product's id; -1 when it is none. */
    static long productIndex(long id) {
        long distance = id - PRODUCTS - 11;
        return distance < 0 || distance % STEP != 0 ? -1 : distance / STEP;
    }

    static long performance(int productIndex, int number) {
        return PERFORMANCES + (long) productIndex * MOST_PERFORMANCES + number;
    }

    /** The index of the product behind a performance's id; -1 when it is none. */
    static long productOfPerformance(long id) {
        return id < PERFORMANCES ? -1 : (id - PERFORMANCES) / MOST_PERFORMANCES;
    }

    static int performanceNumber(long id) {
        return (int) ((id - PERFORMANCES) % MOST_PERFORMANCES);
    }

    /** Of a product's part: a line, a pass item, a cross-sell. */
    static long part(int productIndex, int number) {
        return 10_400_000_000_000L + productIndex * 100L + number;
    }
}
