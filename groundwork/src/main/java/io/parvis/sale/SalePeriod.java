package io.parvis.sale;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * When a product can be bought.
 *
 * @param start from then on; {@code null} = always was
 * @param end until then, not included; {@code null} = for good
 * @param tariffIds the tariffs that are sold in it; {@code null} = all
 */
@RegisterForReflection
public record SalePeriod(OffsetDateTime start, OffsetDateTime end, List<String> tariffIds) {
    public SalePeriod(OffsetDateTime start, OffsetDateTime end) {
        this(start, end, null);
    }

    boolean opensAfter(OffsetDateTime now) {
        return start != null && now.isBefore(start);
    }

    boolean isOver(OffsetDateTime now) {
        return end != null && !now.isBefore(end);
    }

    boolean isOpen(OffsetDateTime now) {
        return !opensAfter(now) && !isOver(now);
    }
}
