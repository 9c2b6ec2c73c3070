package io.parvis.gateway.health;

import io.parvis.gateway.routing.Service;
import io.parvis.gateway.upstream.ServiceClients;
import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/**
 * Names the services that are ready. The gateway itself is ready all the same: one ailing service must not take the
 * others from the visitors.
 */
@Readiness
@Singleton
final class ServicesCheck implements AsyncHealthCheck {
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final ServiceClients clients;

    ServicesCheck(ServiceClients clients) {
        this.clients = clients;
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        Map<Service, Future<String>> states = new EnumMap<>(Service.class);
        Stream.of(Service.values()).forEach(service -> states.put(service, state(service)));
        return Uni.createFrom()
                .completionStage(() -> Future.join(List.copyOf(states.values()))
                        .map(all -> response(states))
                        .toCompletionStage());
    }

    private Future<String> state(Service service) {
        return clients.status(service, "/q/health/ready", PATIENCE)
                .map(status -> status == 200 ? "ready" : "not ready")
                .otherwise("not reachable");
    }

    private static HealthCheckResponse response(Map<Service, Future<String>> states) {
        HealthCheckResponseBuilder response =
                HealthCheckResponse.named("services").up();
        states.forEach((service, state) -> response.withData(service.label(), state.result()));
        return response.build();
    }
}
