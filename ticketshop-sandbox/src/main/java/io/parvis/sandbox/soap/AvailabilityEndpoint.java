package io.parvis.sandbox.soap;

import com.secutix.service.availabilityservice.v1_33.Availability;
import com.secutix.service.availabilityservice.v1_33.AvailabilityResult;
import com.secutix.service.availabilityservice.v1_33.AvailabilityService;
import com.secutix.service.availabilityservice.v1_33.UpdatedAvailabilitiesResult;
import io.parvis.sandbox.availability.Availabilities;
import io.parvis.sandbox.venue.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.jws.WebService;
import java.util.List;
import java.util.function.Supplier;

/** SecuTix's availability service. */
@ApplicationScoped
@WebService(
        serviceName = "AvailabilityService",
        portName = "AvailabilityServicePort",
        targetNamespace = "http://v1_33.AvailabilityService.service.secutix.com",
        endpointInterface = "com.secutix.service.availabilityservice.v1_33.AvailabilityService")
public class AvailabilityEndpoint implements AvailabilityService {
    private final Availabilities availabilities;
    private final Progress progress;

    AvailabilityEndpoint(Availabilities availabilities, Progress progress) {
        this.availabilities = availabilities;
        this.progress = progress;
    }

    @Override
    public UpdatedAvailabilitiesResult getUpdatedAvailabilities(
            Long pointOfSalesId, List<Long> productIds, String referenceDate) {
        Envelope envelope = envelope(null, pointOfSalesId);
        if (envelope.withData() && !availabilities.isDate(referenceDate)) {
            envelope = Envelope.error("invalid_reference_date", "referenceDate is not an ISO 8601 date");
        }
        UpdatedAvailabilitiesResult result = envelope.on(new UpdatedAvailabilitiesResult());
        if (envelope.withData()) {
            result.getAvailabilityUpdateData().addAll(availabilities.updatedSince(referenceDate, asked(productIds)));
        }
        return result;
    }

    @Override
    public AvailabilityResult getProductAvailability(String requestId, Long pointOfSalesId, List<Long> productIds) {
        return answer(requestId, pointOfSalesId, () -> availabilities.ofProducts(asked(productIds)));
    }

    @Override
    public AvailabilityResult getEventAvailability(
            String requestId,
            Long pointOfSalesId,
            List<Long> eventIds,
            List<Long> seatCategoryIds,
            List<Long> contingentIds) {
        return answer(
                requestId, pointOfSalesId, () -> availabilities.ofEvents(asked(eventIds), asked(seatCategoryIds)));
    }

    @Override
    public AvailabilityResult getPerformanceAvailability(
            String requestId,
            Long pointOfSalesId,
            List<Long> performanceIds,
            List<Long> seatCategoryIds,
            List<Long> contingentIds) {
        return answer(
                requestId,
                pointOfSalesId,
                () -> availabilities.ofPerformances(asked(performanceIds), asked(seatCategoryIds)));
    }

    private AvailabilityResult answer(String requestId, Long pointOfSalesId, Supplier<List<Availability>> data) {
        Envelope envelope = envelope(requestId, pointOfSalesId);
        AvailabilityResult result = envelope.on(new AvailabilityResult());
        if (envelope.withData()) {
            result.getAvailabilityData().addAll(data.get());
        }
        return result;
    }

    private Envelope envelope(String requestId, Long pointOfSalesId) {
        Envelope envelope = progress.envelope(Call.current(), requestId);
        boolean wrong = pointOfSalesId == null || pointOfSalesId != Ids.POINT_OF_SALE;
        return envelope.withData() && wrong
                ? Envelope.error("unknown_point_of_sales", "pointOfSalesId is missing or not of this institution")
                : envelope;
    }

    private static List<Long> asked(List<Long> ids) {
        return ids == null ? List.of() : ids;
    }
}
