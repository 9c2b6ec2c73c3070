package io.parvis.sandbox.soap;

import com.secutix.service.availabilityservice.v1_33.AvailabilityResult;
import com.secutix.service.availabilityservice.v1_33.AvailabilityService;
import com.secutix.service.availabilityservice.v1_33.UpdatedAvailabilitiesResult;
import io.parvis.sandbox.service.AvailabilityAnswers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.jws.WebService;
import java.util.List;

/** SecuTix's availability service. */
@ApplicationScoped
@WebService(
        serviceName = "AvailabilityService",
        portName = "AvailabilityServicePort",
        targetNamespace = "http://v1_33.AvailabilityService.service.secutix.com",
        endpointInterface = "com.secutix.service.availabilityservice.v1_33.AvailabilityService")
public class AvailabilityEndpoint implements AvailabilityService {
    private final AvailabilityAnswers answers;

    AvailabilityEndpoint(AvailabilityAnswers answers) {
        this.answers = answers;
    }

    @Override
    public UpdatedAvailabilitiesResult getUpdatedAvailabilities(
            Long pointOfSalesId, List<Long> productIds, String referenceDate) {
        return answers.updated(SoapCall.current(), pointOfSalesId, productIds, referenceDate);
    }

    @Override
    public AvailabilityResult getProductAvailability(String requestId, Long pointOfSalesId, List<Long> productIds) {
        return answers.ofProducts(SoapCall.current(), requestId, pointOfSalesId, productIds);
    }

    @Override
    public AvailabilityResult getEventAvailability(
            String requestId,
            Long pointOfSalesId,
            List<Long> eventIds,
            List<Long> seatCategoryIds,
            List<Long> contingentIds) {
        return answers.ofEvents(SoapCall.current(), requestId, pointOfSalesId, eventIds, seatCategoryIds);
    }

    @Override
    public AvailabilityResult getPerformanceAvailability(
            String requestId,
            Long pointOfSalesId,
            List<Long> performanceIds,
            List<Long> seatCategoryIds,
            List<Long> contingentIds) {
        return answers.ofPerformances(SoapCall.current(), requestId, pointOfSalesId, performanceIds, seatCategoryIds);
    }
}
