package io.parvis.secutix.export;

import java.util.List;
import java.util.Map;

/**
 * A product as the export has it: ids as text, texts by language, dates as sent. What the export leaves out is
 * {@code null}, or an empty list or map.
 *
 * @param season which of the answer's seasons it stands in, from 0; -1 outside of any
 * @param form the element that holds the family's own part, such as {@code event} or {@code package}
 * @param prices those of the product itself; of a pass, those of its items too
 * @param previousSeasonProductId the product that was its like in the season before
 * @param pass {@code null} for everything but a pass
 * @param seasonId where a product is told on its own, outside of any season; {@code null} in an export
 * @param salesChannelCode the channel that it is told for; {@code null} in an export
 */
public record ExportedProduct(
        int season,
        String id,
        String code,
        String family,
        String subFamily,
        String state,
        String form,
        Map<String, String> name,
        Map<String, String> shortName,
        Map<String, String> description,
        String smallImage,
        String mediumImage,
        String largeImage,
        String detailUrl,
        Named activity,
        List<Topic> topics,
        List<Period> salePeriods,
        List<Period> saleCloseExceptions,
        List<CrossSell> crossSells,
        List<Performance> performances,
        List<Price> prices,
        List<Line> lines,
        String previousSeasonProductId,
        String audienceType,
        Long minQuantity,
        Long maxQuantity,
        Pass pass,
        String seasonId,
        String salesChannelCode) {

    /** Something with an id, a code and a name by language. */
    public record Named(String id, String code, Map<String, String> name) {}

    /** @param parent {@code null} for a topic, the topic above for a sub-topic */
    public record Topic(String id, String code, Map<String, String> name, Topic parent) {}

    /**
     * @param salesChannelCode {@code null} = every channel
     * @param tariffIds empty = every tariff
     */
    public record Period(String salesChannelCode, String start, String end, List<String> tariffIds) {}

    /**
     * A link to another product.
     *
     * @param rank place among the product's links
     * @param quantityType how the two quantities depend on each other; SecuTix's own code
     * @param sameDateAsBase {@code null} = not told
     */
    public record CrossSell(
            String targetProductId,
            String type,
            String start,
            String end,
            String id,
            Map<String, String> name,
            Long baseMinQuantity,
            Long rank,
            String quantityType,
            Boolean sameDateAsBase) {}

    /** @param amount thousandths of the currency; {@code null} when it is not a whole number */
    public record Price(String seatCategoryId, String tariffId, String priceLevelId, Long amount) {}

    /** @param durationMinutes {@code null} = not told */
    public record Performance(
            String id,
            String state,
            String start,
            Long durationMinutes,
            String venueId,
            List<Named> seatCategories,
            List<Price> prices,
            String code,
            String spaceId) {}

    /** A line of a composed product, with the ids of the products that it offers. */
    public record Line(
            String id, Map<String, String> name, Long minQuantity, Long maxQuantity, List<String> productIds) {}

    /**
     * What only a pass has.
     *
     * @param consecutive whether its days follow each other; SecuTix's own code
     */
    public record Pass(String consecutive, Boolean dateMandatory, Boolean guided, List<PassItem> items) {}

    public record PassItem(String id, List<PassPrice> prices, List<String> timeslotIds) {}

    /** @param amount thousandths of the currency; {@code null} when it is not a whole number */
    public record PassPrice(
            String seatCategoryId,
            String tariffId,
            String priceLevelId,
            Long amount,
            Long minQuantity,
            Long maxQuantity,
            String startDate,
            String endDate,
            String startTime,
            Long quota) {}
}
