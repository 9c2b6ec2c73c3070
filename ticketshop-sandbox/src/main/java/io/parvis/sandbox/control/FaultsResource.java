package io.parvis.sandbox.control;

import com.secutix.service.availabilityservice.v1_33.AvailabilityService;
import com.secutix.service.catalogservice.v1_33.CatalogService;
import io.parvis.sandbox.Refusal;
import io.parvis.sandbox.fault.Fault;
import io.parvis.sandbox.fault.FaultBoard;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is to go wrong with the next calls of the services. */
@Path("/control/faults")
final class FaultsResource {
    private static final Set<String> OPERATIONS = Stream.of(CatalogService.class, AvailabilityService.class)
            .flatMap(service -> Arrays.stream(service.getMethods()))
            .map(Method::getName)
            .collect(Collectors.toCollection(TreeSet::new));

    private final FaultBoard board;

    FaultsResource(FaultBoard board) {
        this.board = board;
    }

    /**
     * @param operation an operation's name, or {@code *}
     * @param times how many calls it takes; {@code null} = until deleted
     */
    @RegisterForReflection
    record Entry(String operation, String fault, Integer times) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public void add(Entry entry) {
        if (entry == null) {
            throw Refusal.badRequest("The body is missing");
        }
        board.add(new FaultBoard.Rule(operation(entry), fault(entry), times(entry)));
    }

    @GET
    public List<Entry> waiting() {
        return board.rules().stream()
                .map(rule -> new Entry(
                        rule.operation(), rule.fault().code(), rule.left().orElse(null)))
                .toList();
    }

    @DELETE
    public void clear() {
        board.clear();
    }

    private static String operation(Entry entry) {
        String operation = entry.operation();
        if (operation == null || !(operation.equals(FaultBoard.ANY_OPERATION) || OPERATIONS.contains(operation))) {
            throw Refusal.badRequest("'operation' must be * or one of " + String.join(", ", OPERATIONS));
        }
        return operation;
    }

    private static Fault fault(Entry entry) {
        return Fault.ofCode(entry.fault())
                .orElseThrow(() -> Refusal.badRequest("'fault' must be one of "
                        + Arrays.stream(Fault.values()).map(Fault::code).collect(Collectors.joining(", "))));
    }

    private static Optional<Integer> times(Entry entry) {
        if (entry.times() != null && entry.times() < 1) {
            throw Refusal.badRequest("'times' must be 1 or more, or left out");
        }
        return Optional.ofNullable(entry.times());
    }
}
