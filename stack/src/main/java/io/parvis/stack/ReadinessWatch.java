package io.parvis.stack;

import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Waits until services say that they are ready, and tells what keeps them from it. */
final class ReadinessWatch {
    // A service that starts is not ready for good reasons; they are worth a line only when they last.
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final Map<Service, Part> awaited;
    private final Addresses addresses;
    private final Progress progress;
    private final InstantSource clock;
    private final HttpClient client = HttpClient.newHttpClient();
    private final Map<Service, String> reasons = new EnumMap<>(Service.class);
    private final Map<Service, String> told = new EnumMap<>(Service.class);

    ReadinessWatch(Map<Service, Part> awaited, Addresses addresses, Progress progress, InstantSource clock) {
        this.awaited = new EnumMap<>(awaited);
        this.addresses = addresses;
        this.progress = progress;
        this.clock = clock;
    }

    /** @throws StackException when one ends, or when the limit passes first */
    void await(Instant limit) {
        Instant start = clock.instant();
        while (!awaited.isEmpty()) {
            look(Duration.between(start, clock.instant()).compareTo(PATIENCE) > 0);
            if (clock.instant().isAfter(limit) && !awaited.isEmpty()) {
                throw new StackException(
                        awaited.keySet().stream().map(this::late).collect(Collectors.joining("\n")));
            }
            pause();
        }
    }

    private void look(boolean patienceIsOver) {
        Iterator<Map.Entry<Service, Part>> all = awaited.entrySet().iterator();
        while (all.hasNext()) {
            Map.Entry<Service, Part> entry = all.next();
            Service service = entry.getKey();
            Readiness readiness = Readiness.ask(client, addresses.of(service));
            if (!entry.getValue().isAlive()) {
                throw new StackException(Diagnosis.of(entry.getValue()));
            }
            if (readiness instanceof Readiness.Ready) {
                progress.say(service.module(), "ready at " + addresses.of(service));
                all.remove();
            } else if (readiness instanceof Readiness.NotReady notReady) {
                remember(service, notReady.reason(), patienceIsOver);
            }
        }
    }

    private void remember(Service service, String reason, boolean patienceIsOver) {
        reasons.put(service, reason);
        if (patienceIsOver && !Objects.equals(told.put(service, reason), reason)) {
            progress.say(service.module(), "not ready yet: " + reason);
        }
    }

    private String late(Service service) {
        return service.module() + " does not get ready: "
                + reasons.getOrDefault(service, "it does not answer at " + addresses.of(service))
                + "\nIts log: " + awaited.get(service).log();
    }

    private void pause() {
        awaited.values().stream().findFirst().ifPresent(part -> part.ends(PAUSE));
    }
}
