package io.parvis.sandbox.availability;

import com.secutix.service.availabilityservice.v1_33.Availability;
import com.secutix.service.availabilityservice.v1_33.AvailabilityUpdate;
import io.parvis.sandbox.venue.Kind;
import io.parvis.sandbox.venue.Offer;
import io.parvis.sandbox.venue.Programme;
import io.parvis.sandbox.venue.Today;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** The availability of what is asked for, by id; unknown ids are left out. A level held by hand wins. */
@ApplicationScoped
public class Availabilities {
    private static final long ALL_CATEGORIES = -1;

    private final Programme programme;
    private final HeldLevels held;
    private final Tide tide;

    Availabilities(Programme programme, HeldLevels held, Tide tide) {
        this.programme = programme;
        this.held = held;
        this.tide = tide;
    }

    /** One entry a product; a dated one shows the best level of its performances. */
    public List<Availability> ofProducts(List<Long> ids) {
        return offers(ids)
                .filter(offer -> offer.kind() != Kind.EVENT || offer.performances() > 0)
                .map(offer -> ofProduct(offer).xml(offer.id(), null, null))
                .toList();
    }

    /** One entry a performance, or one a performance and seat category when categories are given (-1 = all). */
    public List<Availability> ofEvents(List<Long> eventIds, List<Long> seatCategoryIds) {
        return offers(eventIds)
                .flatMap(offer -> IntStream.range(0, offer.performances())
                        .boxed()
                        .flatMap(number -> ofPerformance(offer, offer.performanceId(number), seatCategoryIds)))
                .toList();
    }

    /** As {@link #ofEvents}. */
    public List<Availability> ofPerformances(List<Long> ids, List<Long> seatCategoryIds) {
        return ids.stream()
                .filter(Objects::nonNull)
                .flatMap(id -> programme.byPerformance(id).stream()
                        .flatMap(offer -> ofPerformance(offer, id, seatCategoryIds)))
                .toList();
    }

    public boolean isDate(String referenceDate) {
        return ReferenceDate.read(referenceDate).isPresent();
    }

    /** The products, of those asked for, that have moved since then; all of them without a date. */
    public List<AvailabilityUpdate> updatedSince(String referenceDate, List<Long> productIds) {
        Instant since = ReferenceDate.read(referenceDate).orElse(Instant.EPOCH);
        List<AvailabilityUpdate> updates = new ArrayList<>();
        offers(productIds).forEach(offer -> {
            Instant last = lastUpdate(offer);
            if (!last.isBefore(since)) {
                AvailabilityUpdate update = new AvailabilityUpdate();
                update.setProductId(offer.id());
                update.setLastUpdate(Today.xml(last.atZone(Today.ZONE)));
                updates.add(update);
            }
        });
        return updates;
    }

    private Shown ofProduct(Offer offer) {
        return held.of(offer.id()).orElseGet(() -> {
            if (offer.kind() != Kind.EVENT) {
                return tide.shown(offer.id());
            }
            int best = performanceIds(offer)
                    .mapToInt(id -> held.of(id).map(Shown::number).orElseGet(() -> tide.level(id)))
                    .min()
                    .orElseThrow();
            return new Shown(Integer.toString(best), null);
        });
    }

    private Stream<Availability> ofPerformance(Offer offer, long id, List<Long> categories) {
        if (categories.isEmpty()) {
            return Stream.of(ofPerformance(offer, id).xml(offer.id(), id, null));
        }
        return offer.seatCategoryIds().stream()
                .filter(category -> categories.contains(ALL_CATEGORIES) || categories.contains(category))
                .map(category -> heldFor(offer, id)
                        .findFirst()
                        .orElseGet(() -> tide.shown(id * 31 + category))
                        .xml(offer.id(), id, category));
    }

    private Shown ofPerformance(Offer offer, long id) {
        return heldFor(offer, id).findFirst().orElseGet(() -> tide.shown(id));
    }

    // a performance's own, else its product's
    private Stream<Shown> heldFor(Offer offer, long id) {
        return Stream.of(held.of(id), held.of(offer.id())).flatMap(Optional::stream);
    }

    private Instant lastUpdate(Offer offer) {
        return LongStream.concat(LongStream.of(offer.id()), performanceIds(offer))
                .boxed()
                .flatMap(id -> Stream.of(held.touchedAt(id), tide.lastMove(id)))
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
    }

    private static LongStream performanceIds(Offer offer) {
        return IntStream.range(0, offer.performances()).mapToLong(offer::performanceId);
    }

    private Stream<Offer> offers(List<Long> ids) {
        return ids.stream().filter(Objects::nonNull).distinct().flatMap(id -> programme.byId(id).stream());
    }
}
