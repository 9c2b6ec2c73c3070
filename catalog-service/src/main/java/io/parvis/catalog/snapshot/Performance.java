package io.parvis.catalog.snapshot;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * One date of an event.
 *
 * @param end {@code null} when SecuTix does not tell the duration
 * @param venueId {@code null} when it has no place
 * @param ownPrices {@code null} = the product's
 */
@RegisterForReflection
public record Performance(
        String id,
        String state,
        OffsetDateTime start,
        OffsetDateTime end,
        String venueId,
        List<Price> ownPrices,
        String code) {

    public boolean isAfter(OffsetDateTime moment) {
        return start.isAfter(moment);
    }
}
