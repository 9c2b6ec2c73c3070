package io.parvis.catalog.browsing;

import io.parvis.catalog.browsing.PassParts.PassView;
import io.parvis.money.Money;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.OffsetDateTime;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The catalogue as the public API shows it. What is not there is left out. */
public final class Views {
    private Views() {}

    /** An id, a code and a name. */
    @RegisterForReflection
    @Schema(name = "Named")
    public record NamedView(String id, String code, String name) {}

    @RegisterForReflection
    @Schema(name = "Topic")
    public record TopicView(String id, String code, String name, String parentId) {}

    @RegisterForReflection
    @Schema(name = "Venue")
    public record VenueView(
            String id,
            String code,
            String name,
            String site,
            String space,
            String street,
            String postalCode,
            String town,
            String countryCode,

            @Schema(description = "In one text, as it is written on an envelope")
            String address,

            String siteId,
            String siteCode,
            String spaceId,
            String spaceCode,
            @Schema(description = "Parts of the space") List<NamedView> areas) {}

    @RegisterForReflection
    @Schema(name = "Images")
    record ImagesView(String small, String medium, String large) {}

    @RegisterForReflection
    @Schema(name = "SalePeriod")
    record SalePeriodView(
            OffsetDateTime start,
            OffsetDateTime end,

            @Schema(description = "Those that are sold then; absent = all")
            List<NamedView> tariffs) {}

    @RegisterForReflection
    @Schema(name = "Price")
    record PriceView(NamedView seatCategory, NamedView tariff, NamedView priceLevel, Money price) {}

    @RegisterForReflection
    @Schema(name = "Component", description = "A line of a composed product, and the products to choose from")
    record ComponentView(String id, String name, Long minQuantity, Long maxQuantity, List<NamedView> products) {}

    @RegisterForReflection
    @Schema(name = "CrossSell")
    record CrossSellView(
            NamedView product,
            String type,
            OffsetDateTime start,
            OffsetDateTime end,
            @Schema(description = "Of the link") String name,

            @Schema(description = "How many of this product it takes")
            Long baseMinQuantity,

            @Schema(description = "How many of the other go with them, in SecuTix's words")
            String quantityType,

            @Schema(description = "Whether both must be of the same date")
            Boolean sameDate) {}

    @RegisterForReflection
    @Schema(name = "Performance")
    public record PerformanceView(
            @Schema(examples = "20228500000042") String id,
            OffsetDateTime start,
            OffsetDateTime end,
            VenueView venue,
            @Schema(examples = "RUNNING") String state,
            @Schema(examples = "ON_SALE") String saleStatus,
            OffsetDateTime saleOpensAt,

            @Schema(description = "Where it differs from the product's price grid")
            List<PriceView> priceGrid,

            @Schema(description = "In lists over several products")
            NamedView product,

            String code) {

        /** Only what stays as it is until the next publication. */
        PerformanceView lasting() {
            return new PerformanceView(id, start, end, venue, state, null, null, priceGrid, product, code);
        }
    }

    @RegisterForReflection
    @Schema(name = "Product")
    public record ProductView(
            @Schema(examples = "10228500000042") String id,
            @Schema(examples = "CARMEN") String code,
            NamedView season,

            @Schema(description = "Other seasons that the same product stands in; ask for them with season=")
            List<NamedView> otherSeasons,

            @Schema(examples = "SINGLE_ENTRY") String family,
            @Schema(examples = "EVENT") String subFamily,
            @Schema(examples = "RUNNING") String state,
            @Schema(examples = "Carmen") String name,
            String shortName,
            String description,
            ImagesView images,
            String pageUrl,
            NamedView activity,
            List<TopicView> topics,

            @Schema(enumeration = {"ON_SALE_SOON", "ON_SALE", "SUSPENDED", "ENDED", "NOT_ON_SALE"})
            String saleStatus,

            OffsetDateTime saleOpensAt,
            OffsetDateTime saleClosesAt,
            @Schema(description = "In one product alone") List<SalePeriodView> salePeriods,
            Money priceFrom,
            @Schema(description = "In one product alone") List<PriceView> priceGrid,

            @Schema(description = "Start of the next performance, or of the last one when all have begun")
            OffsetDateTime start,

            int performanceCount,
            @Schema(description = "In one product alone") List<PerformanceView> performances,

            @Schema(description = "In one composed product alone")
            List<ComponentView> components,

            @Schema(description = "In one product alone") List<CrossSellView> crossSells,

            @Schema(description = "What it was in the season before")
            String previousSeasonProductId,

            @Schema(description = "In SecuTix's words", examples = "INDIVIDUAL")
            String audienceType,

            @Schema(description = "Fewest at once") Long minQuantity,
            @Schema(description = "Most at once") Long maxQuantity,
            @Schema(description = "In one pass alone") PassView pass) {

        /** Only what stays as it is until the next publication: nothing that the clock says. */
        ProductView lasting() {
            return new ProductView(
                    id,
                    code,
                    season,
                    null,
                    family,
                    subFamily,
                    state,
                    name,
                    shortName,
                    description,
                    images,
                    pageUrl,
                    activity,
                    topics,
                    null,
                    null,
                    null,
                    salePeriods,
                    priceFrom,
                    priceGrid,
                    null,
                    performanceCount,
                    performances == null
                            ? null
                            : performances.stream()
                                    .map(PerformanceView::lasting)
                                    .toList(),
                    components,
                    crossSells,
                    previousSeasonProductId,
                    audienceType,
                    minQuantity,
                    maxQuantity,
                    pass);
        }
    }

    @RegisterForReflection
    @Schema(name = "Season")
    public record SeasonView(String id, String code, String name, OffsetDateTime start, OffsetDateTime end) {}

    @RegisterForReflection
    @Schema(name = "Showcase", description = "Products that the shop puts forward, in its order")
    public record ShowcaseView(String id, String code, String name, List<NamedView> products) {}

    @RegisterForReflection
    @Schema(name = "Advantage", description = "A discount or an access right. Its access code is never told")
    public record AdvantageView(
            String id,
            String code,
            NamedView season,
            @Schema(examples = "RUNNING") String state,

            @Schema(description = "CODE: for those who know its code; CONTACT: for certain contacts", examples = "CODE")
            String type,

            String name,
            String description,
            OffsetDateTime start,
            OffsetDateTime end,
            List<NamedView> products) {}
}
