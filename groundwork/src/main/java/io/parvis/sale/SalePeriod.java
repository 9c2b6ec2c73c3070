package io.parvis.sale;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.OffsetDateTime;

/**
 * When a product can be bought.
 *
 * @param start from then on; {@code null} = always was
 * @param end until then, not included; {@code null} = for good
 */
@RegisterForReflection
public record SalePeriod(OffsetDateTime start, OffsetDateTime end) {
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
