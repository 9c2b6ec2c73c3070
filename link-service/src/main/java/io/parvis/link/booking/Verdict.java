package io.parvis.link.booking;

import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * Whether "Book" makes sense.
 *
 * @param reason why not; empty while bookable
 * @param opensAt when the sale begins; empty unless that is known and still to come
 */
record Verdict(Optional<Reason> reason, Optional<OffsetDateTime> opensAt) {
    static final Verdict BOOKABLE = new Verdict(Optional.empty(), Optional.empty());

    static Verdict not(Reason reason) {
        return new Verdict(Optional.of(reason), Optional.empty());
    }

    static Verdict notBefore(Optional<OffsetDateTime> opensAt) {
        return new Verdict(Optional.of(Reason.NOT_ON_SALE_YET), opensAt);
    }

    boolean bookable() {
        return reason.isEmpty();
    }
}
