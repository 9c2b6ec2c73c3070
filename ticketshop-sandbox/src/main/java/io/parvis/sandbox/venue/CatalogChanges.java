package io.parvis.sandbox.venue;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What was changed by hand in the next export, on top of the programme. */
@ApplicationScoped
public class CatalogChanges {
    private final Clock clock;
    private final Map<Long, Names> names = new ConcurrentHashMap<>();
    private final Set<Long> suspended = ConcurrentHashMap.newKeySet();
    private final Set<Long> broken = ConcurrentHashMap.newKeySet();
    private volatile Optional<String> institution = Optional.empty();
    private volatile boolean empty;
    private volatile double dropped;
    private volatile Instant at = Instant.EPOCH;

    CatalogChanges(Clock clock) {
        this.clock = clock;
    }

    /** @param share of the products that vanish: 0 none, 1 all */
    public void drop(double share) {
        dropped = share;
        at = clock.instant();
    }

    /** @param name languages left empty keep the name that they have */
    public void rename(long productId, Names name) {
        names.put(productId, name);
        at = clock.instant();
    }

    /** @param productIds products, or performances */
    public void suspend(Set<Long> productIds) {
        suspended.addAll(productIds);
        at = clock.instant();
    }

    /** Has nonsense exported as these products. */
    public void breakProducts(Set<Long> productIds) {
        broken.addAll(productIds);
        at = clock.instant();
    }

    /** Has the point of sale belong to another institution and organisation. */
    public void institution(String code) {
        institution = Optional.of(code);
        at = clock.instant();
    }

    /** Whether the export is to hold no product at all. */
    public void empty(boolean wanted) {
        empty = wanted;
        at = clock.instant();
    }

    /** As the programme says again. */
    public void clear() {
        names.clear();
        suspended.clear();
        broken.clear();
        institution = Optional.empty();
        empty = false;
        drop(0);
    }

    /** The start of the day, or the last change by hand when that is later. */
    public Instant lastSetupUpdate() {
        Instant startOfDay = LocalDate.now(clock.withZone(Today.ZONE))
                .atStartOfDay(Today.ZONE)
                .toInstant();
        return at.isAfter(startOfDay) ? at : startOfDay;
    }

    // evenly, so that the share is kept to one product
    boolean isDropped(Offer offer) {
        double share = dropped;
        return empty || Math.floor((offer.index() + 1) * share) > Math.floor(offer.index() * share);
    }

    boolean isBroken(long productId) {
        return broken.contains(productId);
    }

    Optional<String> institution() {
        return institution;
    }

    boolean isSuspended(long id) {
        return suspended.contains(id);
    }

    Optional<Names> name(Offer offer) {
        return Optional.ofNullable(names.get(offer.id()));
    }
}
