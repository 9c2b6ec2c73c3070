package io.parvis.sandbox.service;

import com.secutix.service.availabilityservice.v1_33.Availability;
import com.secutix.service.availabilityservice.v1_33.AvailabilityResult;
import com.secutix.service.availabilityservice.v1_33.UpdatedAvailabilitiesResult;
import io.parvis.sandbox.availability.Availabilities;
import io.parvis.sandbox.venue.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Supplier;

/** What the availability service says, whatever it was called over. Lists of ids may be {@code null}. */
@ApplicationScoped
public class AvailabilityAnswers {
    private final Availabilities availabilities;
    private final Progress progress;

    AvailabilityAnswers(Availabilities availabilities, Progress progress) {
        this.availabilities = availabilities;
        this.progress = progress;
    }

    public UpdatedAvailabilitiesResult updated(
            Call call, Long pointOfSalesId, List<Long> productIds, String referenceDate) {
        Envelope envelope = envelope(call, null, pointOfSalesId);
        if (envelope.withData() && !availabilities.isDate(referenceDate)) {
            envelope = Envelope.error("invalid_reference_date", "referenceDate is not an ISO 8601 date");
        }
        UpdatedAvailabilitiesResult result = envelope.on(new UpdatedAvailabilitiesResult());
        if (envelope.withData()) {
            result.getAvailabilityUpdateData().addAll(availabilities.updatedSince(referenceDate, asked(productIds)));
        }
        return result;
    }

    public AvailabilityResult ofProducts(Call call, String requestId, Long pointOfSalesId, List<Long> productIds) {
        return answer(call, requestId, pointOfSalesId, () -> availabilities.ofProducts(asked(productIds)));
    }

    public AvailabilityResult ofEvents(
            Call call, String requestId, Long pointOfSalesId, List<Long> eventIds, List<Long> seatCategoryIds) {
        return answer(
                call,
                requestId,
                pointOfSalesId,
                () -> availabilities.ofEvents(asked(eventIds), asked(seatCategoryIds)));
    }

    public AvailabilityResult ofPerformances(
            Call call, String requestId, Long pointOfSalesId, List<Long> performanceIds, List<Long> seatCategoryIds) {
        return answer(
                call,
                requestId,
                pointOfSalesId,
                () -> availabilities.ofPerformances(asked(performanceIds), asked(seatCategoryIds)));
    }

    private AvailabilityResult answer(
            Call call, String requestId, Long pointOfSalesId, Supplier<List<Availability>> data) {
        Envelope envelope = envelope(call, requestId, pointOfSalesId);
        AvailabilityResult result = envelope.on(new AvailabilityResult());
        if (envelope.withData()) {
            result.getAvailabilityData().addAll(data.get());
        }
        return result;
    }

    private Envelope envelope(Call call, String requestId, Long pointOfSalesId) {
        Envelope envelope = progress.envelope(call, requestId);
        boolean wrong = pointOfSalesId == null || pointOfSalesId != Ids.POINT_OF_SALE;
        return envelope.withData() && wrong
                ? Envelope.error("unknown_point_of_sales", "pointOfSalesId is missing or not of this institution")
                : envelope;
    }

    private static List<Long> asked(List<Long> ids) {
        return ids == null ? List.of() : ids;
    }
}
