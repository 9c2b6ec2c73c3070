package io.parvis.catalog.browsing;

import io.parvis.catalog.browsing.Views.NamedView;
import io.parvis.money.Money;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What only a pass has, as the public API shows it. */
final class PassParts {
    private PassParts() {}

    @RegisterForReflection
    @Schema(name = "Pass", description = "What only a pass has")
    record PassView(
            @Schema(description = "How its days follow each other, in SecuTix's words")
            String consecutive,

            @Schema(description = "Whether a date has to be chosen when it is bought")
            Boolean dateMandatory,

            Boolean guided,
            List<PassItemView> items) {}

    @RegisterForReflection
    @Schema(name = "PassItem")
    record PassItemView(String id, List<PassPriceView> prices, List<String> timeslotIds) {}

    @RegisterForReflection
    @Schema(name = "PassPrice", description = "Dates and times of day as SecuTix has them")
    record PassPriceView(
            NamedView seatCategory,
            NamedView tariff,
            NamedView priceLevel,
            Money price,
            Long minQuantity,
            Long maxQuantity,
            String startDate,
            String endDate,
            String startTime,
            @Schema(description = "Places in the time slot") Long quota) {}
}
