package io.parvis.availability.polling;

import io.parvis.availability.polling.Wish.Kind;
import io.parvis.secutix.AvailabilityReading;
import io.parvis.secutix.Outcome;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Asks as long as it is this replica's duty, and not once more. */
record WhileOnDuty(Enquiries secutix, Duty duty) implements Enquiries {

    @Override
    public Outcome<Map<String, Instant>> updatedSince(Collection<String> productIds, Instant reference) {
        check();
        return secutix.updatedSince(productIds, reference);
    }

    @Override
    public Outcome<List<AvailabilityReading>> levels(Kind kind, Collection<String> ids, Optional<String> requestId) {
        check();
        return secutix.levels(kind, ids, requestId);
    }

    private void check() {
        if (!duty.isHeld()) {
            throw new Overtaken();
        }
    }
}
