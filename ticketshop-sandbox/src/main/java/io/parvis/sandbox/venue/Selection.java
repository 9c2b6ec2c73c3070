package io.parvis.sandbox.venue;

/**
 * What a caller wants of the catalogue.
 *
 * @param seasonCode {@code null} or blank = all
 * @param productCode {@code null} or blank = all
 * @param extended with the events that are over
 */
public record Selection(String seasonCode, String productCode, boolean extended) {
    private static final String EXTENDED = "EXTENDED";

    /** As a call words it. */
    public static Selection of(String seasonCode, String productCode, String scope) {
        return new Selection(seasonCode, productCode, EXTENDED.equals(scope));
    }

    boolean takes(SeasonSlot season, Today today) {
        return isAny(seasonCode) || season.code(today.date()).equals(seasonCode.strip());
    }

    boolean takes(Offer offer) {
        return (extended || !offer.work().is(Flag.OVER))
                && (isAny(productCode) || offer.code().equals(productCode.strip()));
    }

    private static boolean isAny(String code) {
        return code == null || code.isBlank();
    }
}
