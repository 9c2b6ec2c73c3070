package io.parvis.sandbox.rest;

import io.parvis.sandbox.service.AvailabilityAnswers;
import io.parvis.sandbox.service.Call;
import io.parvis.sandbox.service.CatalogAnswers;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;

/** Who answers which operation of which service. */
@Singleton
final class Operations {
    /** Answers with one of the contract's results. */
    interface Operation {
        Object answer(Call call, Question question);
    }

    private final Map<String, Map<String, Operation>> byService;

    Operations(CatalogAnswers catalog, AvailabilityAnswers availability) {
        byService = Map.of("catalogService", of(catalog), "availabilityService", of(availability));
    }

    Optional<Operation> find(String service, String name) {
        return Optional.ofNullable(byService.getOrDefault(service, Map.of()).get(name));
    }

    private static Map<String, Operation> of(CatalogAnswers catalog) {
        return Map.of(
                "isCatalogServiceAlive", (call, question) -> catalog.alive(call),
                "getLastSetupUpdate", (call, question) -> catalog.lastSetupUpdate(call),
                "getPOSConfig", (call, question) -> catalog.pointOfSale(call, question.requestId()),
                "getCatalogDetailed",
                        (call, question) -> catalog.detailed(call, question.requestId(), question.selection()),
                "getCatalog", (call, question) -> catalog.asText(call, question.requestId(), question.selection()));
    }

    private static Map<String, Operation> of(AvailabilityAnswers availability) {
        return Map.of(
                "getUpdatedAvailabilities",
                (call, question) -> availability.updated(
                        call, question.pointOfSalesId(), question.productIds(), question.referenceDate()),
                "getProductAvailability",
                (call, question) -> availability.ofProducts(
                        call, question.requestId(), question.pointOfSalesId(), question.productIds()),
                "getEventAvailability",
                (call, question) -> availability.ofEvents(
                        call,
                        question.requestId(),
                        question.pointOfSalesId(),
                        question.eventIds(),
                        question.seatCategoryIds()),
                "getPerformanceAvailability",
                (call, question) -> availability.ofPerformances(
                        call,
                        question.requestId(),
                        question.pointOfSalesId(),
                        question.performanceIds(),
                        question.seatCategoryIds()));
    }
}
