package io.parvis.availability.polling;

import io.parvis.availability.polling.Wish.Kind;
import io.parvis.secutix.AvailabilityReading;
import io.parvis.secutix.Outcome;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What can be asked about the levels of one point of sale. Each is one call, and blocks. */
interface Enquiries {

    /** Which of those products changed since then, and when. */
    Outcome<Map<String, Instant>> updatedSince(Collection<String> productIds, Instant reference);

    /**
     * The levels of products, of events or of performances.
     *
     * @param requestId of an earlier answer {@link Outcome.InProgress} about the same ids, to go on with it
     */
    Outcome<List<AvailabilityReading>> levels(Kind kind, Collection<String> ids, Optional<String> requestId);
}
