package io.parvis.secutix;

import com.secutix.service.availabilityservice.v1_33.Availability;
import com.secutix.service.availabilityservice.v1_33.AvailabilityResult;
import com.secutix.service.availabilityservice.v1_33.AvailabilityService;
import com.secutix.service.availabilityservice.v1_33.AvailabilityUpdate;
import com.secutix.service.availabilityservice.v1_33.ServiceResult;
import io.parvis.level.Level;
import io.parvis.pointofsale.PointOfSale;
import io.parvis.secutix.Outcome.Trouble;
import io.parvis.secutix.budget.Budget;
import io.parvis.secutix.export.SecutixDates;
import io.parvis.secutix.export.Tidy;
import io.parvis.secutix.soap.SoapCalls;
import io.parvis.secutix.wire.Envelope;
import io.quarkiverse.cxf.annotation.CXFClient;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * SecuTix's AvailabilityService. Every call blocks, and is one call of the contract's budget. Levels that are still being
 * prepared are asked for again with the request id of the {@link Outcome.InProgress}, and with the same ids as before.
 */
@Singleton
public class SecutixAvailability {
    private static final String SERVICE = "AvailabilityService";

    private final AvailabilityService service;
    private final SoapCalls calls;
    private final Accounts accounts;
    private final CallMeters meters;

    SecutixAvailability(
            @CXFClient("secutix-availability") AvailabilityService service, Accounts accounts, CallMeters meters) {
        this.service = service;
        this.calls = new SoapCalls(service);
        this.accounts = accounts;
        this.meters = meters;
    }

    /** The same, counted by another budget: for tests with a clock of their own. */
    public SecutixAvailability countedBy(Budget budget) {
        return new SecutixAvailability(service, accounts, meters.countedBy(budget));
    }

    /** Products sold as a whole: passes, time slots, goods, season tickets. */
    public Outcome<List<AvailabilityReading>> products(
            PointOfSale pos, long pointOfSalesId, Collection<String> productIds, Optional<String> requestId) {
        return readings(
                pos,
                "getProductAvailability",
                () -> service.getProductAvailability(requestId.orElse(null), pointOfSalesId, longs(productIds)));
    }

    /** Dated events, one reading for each of their performances. */
    public Outcome<List<AvailabilityReading>> events(
            PointOfSale pos, long pointOfSalesId, Collection<String> eventIds, Optional<String> requestId) {
        return readings(
                pos,
                "getEventAvailability",
                () -> service.getEventAvailability(
                        requestId.orElse(null), pointOfSalesId, longs(eventIds), List.of(), List.of()));
    }

    /** Single performances. */
    public Outcome<List<AvailabilityReading>> performances(
            PointOfSale pos, long pointOfSalesId, Collection<String> performanceIds, Optional<String> requestId) {
        return readings(
                pos,
                "getPerformanceAvailability",
                () -> service.getPerformanceAvailability(
                        requestId.orElse(null), pointOfSalesId, longs(performanceIds), List.of(), List.of()));
    }

    /**
     * Which of the products' availabilities changed since then, and when: product id to time of the change. A time that
     * cannot be read is a change all the same: {@link Instant#MAX}. The contract has no request id here: an answer that is
     * still being prepared can only be asked for anew.
     */
    public Outcome<Map<String, Instant>> updatedSince(
            PointOfSale pos, long pointOfSalesId, Collection<String> productIds, Instant reference) {
        return call(
                        pos,
                        "getUpdatedAvailabilities",
                        () -> service.getUpdatedAvailabilities(pointOfSalesId, longs(productIds), reference.toString()))
                .map(result -> updates(result.getAvailabilityUpdateData(), pos));
    }

    private Outcome<List<AvailabilityReading>> readings(
            PointOfSale pos, String name, Supplier<AvailabilityResult> operation) {
        return call(pos, name, operation)
                .map(result -> result.getAvailabilityData().stream()
                        .map(SecutixAvailability::reading)
                        .toList());
    }

    private <R extends ServiceResult> Outcome<R> call(PointOfSale pos, String name, Supplier<R> operation) {
        if (!(accounts.of(pos) instanceof Account account)) {
            return new Trouble<>(Trouble.Kind.UNREACHABLE, "an export kept in a file has no availability");
        }
        String endpoint = account.endpoint("availability", SERVICE);
        return meters.metered(
                pos,
                SERVICE,
                name,
                received -> calls.call(account, endpoint, received, operation, SecutixAvailability::envelope));
    }

    private static Envelope envelope(ServiceResult result) {
        return new Envelope(result.getStatusCode(), result.getStatusDetail(), result.getRequestId());
    }

    private static AvailabilityReading reading(Availability line) {
        Long count = Tidy.number(Tidy.text(line.getAvailableCount()));
        return new AvailabilityReading(
                id(line.getProductId()),
                id(line.getPerformanceId()),
                Level.read(line.getAvailabilityLevel(), count),
                count == null || count < 0 ? null : count);
    }

    private static Map<String, Instant> updates(List<AvailabilityUpdate> lines, PointOfSale pos) {
        Map<String, Instant> updates = new HashMap<>();
        for (AvailabilityUpdate line : lines) {
            Instant moment = SecutixDates.parse(line.getLastUpdate(), pos.timeZone())
                    .map(OffsetDateTime::toInstant)
                    .orElse(Instant.MAX);
            if (line.getProductId() != null) {
                updates.merge(id(line.getProductId()), moment, (one, other) -> one.isAfter(other) ? one : other);
            }
        }
        return updates;
    }

    private static List<Long> longs(Collection<String> ids) {
        return ids.stream().map(Long::valueOf).toList();
    }

    private static String id(Long id) {
        return id == null ? null : id.toString();
    }
}
