package io.parvis.availability.polling;

import io.parvis.availability.polling.Wish.Kind;
import io.parvis.pointofsale.PointOfSale;
import io.parvis.secutix.AvailabilityReading;
import io.parvis.secutix.Outcome;
import io.parvis.secutix.SecutixAvailability;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Asks SecuTix, with its own id of the point of sale. */
final class SecutixEnquiries implements Enquiries {
    private final PointOfSale pos;
    private final SecutixAvailability secutix;
    private final PosIds ids;

    SecutixEnquiries(PointOfSale pos, SecutixAvailability secutix, PosIds ids) {
        this.pos = pos;
        this.secutix = secutix;
        this.ids = ids;
    }

    @Override
    public Outcome<Map<String, Instant>> updatedSince(Collection<String> productIds, Instant reference) {
        return withId(id -> secutix.updatedSince(pos, id, productIds, reference));
    }

    @Override
    public Outcome<List<AvailabilityReading>> levels(Kind kind, Collection<String> asked, Optional<String> requestId) {
        return withId(id -> switch (kind) {
            case EVENT -> secutix.events(pos, id, asked, requestId);
            case PERFORMANCE -> secutix.performances(pos, id, asked, requestId);
            case PRODUCT -> secutix.products(pos, id, asked, requestId);
        });
    }

    private interface Call<T> {
        Outcome<T> with(long pointOfSalesId);
    }

    private <T> Outcome<T> withId(Call<T> call) {
        Outcome<Long> id = ids.of(pos);
        if (!(id instanceof Outcome.Data<Long> known)) {
            return id.map(never -> null);
        }
        Outcome<T> answer = call.with(known.value());
        if (answer instanceof Outcome.Rejected<T>) {
            ids.forget(pos);
        }
        return answer;
    }
}
