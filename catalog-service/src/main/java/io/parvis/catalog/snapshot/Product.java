package io.parvis.catalog.snapshot;

import io.parvis.language.Text;
import io.parvis.sale.Sale;
import io.parvis.sale.SalePeriod;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * A product of one season. The same product can stand in several seasons: its key is season and id together.
 *
 * @param family SecuTix's product family, such as SINGLE_ENTRY or PASS
 * @param dated whether it is an event with performances of its own
 * @param salePeriods of the point of sale's channel, times of closed sale already cut out
 * @param prices those of the product, or the ones that most of its performances have
 * @param details what few products have
 * @param pageUrl its page on the venue's site, {@code {LANGUAGE}} not yet replaced; {@code null} = none
 */
@RegisterForReflection
public record Product(
        String id,
        String code,
        String seasonId,
        String family,
        String subFamily,
        String state,
        boolean dated,
        Text name,
        Text shortName,
        Text description,
        Images images,
        String pageUrl,
        Named activity,
        List<String> topicIds,
        List<SalePeriod> salePeriods,
        List<Price> prices,
        List<Performance> performances,
        List<Component> components,
        List<CrossSell> crossSells,
        Details details) {

    /** Addresses; each may be {@code null}. */
    @RegisterForReflection
    public record Images(String small, String medium, String large) {}

    /** A line of a composed product, and the products to choose from. */
    @RegisterForReflection
    public record Component(String id, Text name, Long minQuantity, Long maxQuantity, List<String> productIds) {}

    /**
     * @param start {@code null} = from now on
     * @param end not included; {@code null} = for good
     * @param baseMinQuantity how many of this product it takes; {@code null} = not told
     * @param quantityType how many of the other go with how many of this, as SecuTix has it
     * @param sameDate whether both must be of the same date; {@code null} = not told
     */
    @RegisterForReflection
    public record CrossSell(
            String productId,
            String type,
            OffsetDateTime start,
            OffsetDateTime end,
            Text name,
            Long baseMinQuantity,
            String quantityType,
            Boolean sameDate) {}

    /**
     * Each may be {@code null}.
     *
     * @param minQuantity fewest that can be bought at once
     * @param maxQuantity most that can be bought at once
     * @param pass only of passes
     */
    @RegisterForReflection
    public record Details(
            String previousSeasonProductId, String audienceType, Long minQuantity, Long maxQuantity, Pass pass) {
        public static final Details NONE = new Details(null, null, null, null, null);
    }

    /**
     * @param consecutive how its days must follow each other, as SecuTix has it
     * @param dateMandatory whether a date has to be chosen when it is bought
     */
    @RegisterForReflection
    public record Pass(String consecutive, Boolean dateMandatory, Boolean guided, List<PassItem> items) {}

    @RegisterForReflection
    public record PassItem(String id, List<PassPrice> prices, List<String> timeslotIds) {}

    /**
     * @param startTime of the time slot, as SecuTix has it
     * @param quota places in it; {@code null} = not limited
     */
    @RegisterForReflection
    public record PassPrice(
            Price price,
            Long minQuantity,
            Long maxQuantity,
            String startDate,
            String endDate,
            String startTime,
            Long quota) {}

    /** The same product, standing in that season. */
    public Product inSeason(String season) {
        return new Product(
                id,
                code,
                season,
                family,
                subFamily,
                state,
                dated,
                name,
                shortName,
                description,
                images,
                pageUrl,
                activity,
                topicIds,
                salePeriods,
                prices,
                performances,
                components,
                crossSells,
                details);
    }

    /** Its sale at that moment; a dated product's is over when its last performance has begun. */
    public Sale saleAt(OffsetDateTime now) {
        boolean allBegun = dated
                && !performances.isEmpty()
                && performances.stream().noneMatch(performance -> performance.isAfter(now));
        return allBegun ? Sale.over() : Sale.at(now, state, salePeriods);
    }

    public Sale saleAt(OffsetDateTime now, Performance performance) {
        return Sale.ofPerformance(now, state, salePeriods, performance.state(), performance.start());
    }

    /** The prices of one of its performances. */
    public List<Price> pricesOf(Performance performance) {
        return performance.ownPrices() == null ? prices : performance.ownPrices();
    }
}
