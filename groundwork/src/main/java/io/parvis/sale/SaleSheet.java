package io.parvis.sale;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * What the other services need of a published catalogue to judge what is on sale: served by the catalogue service to
 * them alone, with an {@code ETag}, under {@code /internal/{pos}/sales}.
 *
 * @param version the catalogue version that it was taken from
 */
@RegisterForReflection
public record SaleSheet(String version, List<Product> products) {

    /**
     * @param family SecuTix's product family, such as SINGLE_ENTRY
     * @param dated whether its places are sold per performance
     * @param pageUrl the product's page on the venue's site, {@code {LANGUAGE}} not yet replaced; {@code null} = none
     */
    @RegisterForReflection
    public record Product(
            String id,
            String code,
            String seasonId,
            OffsetDateTime seasonStart,
            String family,
            boolean dated,
            String state,
            List<SalePeriod> salePeriods,
            String pageUrl,
            List<Performance> performances) {

        public Sale saleAt(OffsetDateTime now) {
            return Sale.at(now, state, salePeriods);
        }

        public Sale saleAt(OffsetDateTime now, Performance performance) {
            return Sale.ofPerformance(now, state, salePeriods, performance.state(), performance.start());
        }
    }

    @RegisterForReflection
    public record Performance(String id, String state, OffsetDateTime start) {}
}
