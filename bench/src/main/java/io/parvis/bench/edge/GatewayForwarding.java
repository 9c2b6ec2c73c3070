package io.parvis.bench.edge;

import io.parvis.bench.Comparison;
import io.parvis.bench.Comparison.Probe;
import io.parvis.bench.Goal;
import io.parvis.bench.Measurement;
import io.parvis.bench.Sample;
import io.parvis.bench.Scale;
import io.parvis.bench.Table;
import io.parvis.bench.http.Tool;
import io.parvis.bench.http.Wrk;
import io.parvis.bench.service.Processes;
import io.parvis.bench.service.Stand;
import io.parvis.stack.Service;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The gateway against other people's, before the same services. */
public final class GatewayForwarding implements Measurement {
    private static final String LIST = "/v1/opera/products?lang=fr";
    private static final String COMPOSED = LIST + "&include=availability,booking";
    private static final String PASSED_THROUGH = "/v1/opera/visitor";
    private static final String HEAP = "-Xmx256m";
    private static final int ROUNDS = 7;

    private final Wrk wrk = new Wrk(16, 3);

    @Override
    public String name() {
        return "gateway-forwarding";
    }

    @Override
    public String about() {
        return "What the gateway answers from memory against nginx that has the same bytes in its cache, and what it"
                + " passes through against nginx's proxy_pass and against Spring Cloud Gateway, before the same service.";
    }

    @Override
    public void run(Table table) throws Exception {
        Optional<Path> nginx = Tool.find("nginx");
        if (!Wrk.isThere() || nginx.isEmpty()) {
            return;
        }
        try (Stand stand = Stand.start(Scale.USUAL)
                .with(Service.CATALOG)
                .with(Service.AVAILABILITY)
                .with(Service.IDENTITY)
                .with(Service.LINK)
                .with(Service.GATEWAY, List.of(HEAP), Map.of())) {
            kept(table, stand, nginx.get());
            passedThrough(table, stand, nginx.get());
            besideSpring(table, stand);
        }
    }

    private void kept(Table table, Stand stand, Path nginx) throws Exception {
        URI gateway = stand.url(Service.GATEWAY);
        try (Nginx hit = new Nginx(nginx, gateway, true)) {
            boolean composes = composes(stand);
            if (!composes) {
                table.note("This gateway does not compose: the list is measured without availability and booking.");
            }
            String path = composes ? COMPOSED : LIST;
            compare(
                    table,
                    composes ? "a list of 20 with availability and booking" : "a list of 20",
                    "nginx, the same bytes in its proxy_cache",
                    probe(gateway, path),
                    probe(hit.url(), path),
                    Goal.atLeast(0.8));
        }
    }

    private void passedThrough(Table table, Stand stand, Path nginx) throws Exception {
        try (Nginx passing = new Nginx(nginx, stand.url(Service.IDENTITY), false)) {
            compare(
                    table,
                    "/visitor, passed through",
                    "nginx, proxy_pass",
                    probe(stand.url(Service.GATEWAY), PASSED_THROUGH),
                    probe(passing.url(), PASSED_THROUGH),
                    Goal.atLeast(0.85));
        }
    }

    private void besideSpring(Table table, Stand stand) throws Exception {
        Optional<SpringGateway> built = SpringGateway.start(stand.url(Service.IDENTITY), HEAP);
        if (built.isEmpty()) {
            return;
        }
        try (SpringGateway spring = built.get()) {
            String reference = "Spring Cloud Gateway";
            Probe ours = probe(stand.url(Service.GATEWAY), PASSED_THROUGH);
            Probe theirs = probe(spring.url(), PASSED_THROUGH);
            compare(table, "/visitor, passed through", reference, ours, theirs, Goal.atLeast(1));
            long us = stand.processId(Service.GATEWAY);
            long them = spring.processId();
            table.add(
                    "processor time an answer, /visitor",
                    reference,
                    "µs",
                    Comparison.inTurns(
                            3,
                            () -> processorTime(stand.url(Service.GATEWAY), us),
                            () -> processorTime(spring.url(), them)),
                    Goal.atMost(1));
            table.add(
                    "resident memory, " + HEAP,
                    reference,
                    "MB",
                    Processes.resident(us),
                    Processes.resident(them),
                    Goal.atMost(1));
        }
    }

    private static boolean composes(Stand stand) throws InterruptedException {
        try {
            stand.api(Service.GATEWAY).get(COMPOSED);
            return true;
        } catch (IOException refused) {
            return false;
        }
    }

    private Probe probe(URI server, String path) {
        return () -> wrk.run(server, List.of(path));
    }

    private Sample processorTime(URI server, long processId) throws Exception {
        double before = Processes.processorTime(processId);
        long answers = wrk.load(server, List.of(PASSED_THROUGH), Map.of()).answers();
        return Sample.of((Processes.processorTime(processId) - before) / answers);
    }

    private static void compare(Table table, String what, String reference, Probe ours, Probe theirs, Goal goal)
            throws Exception {
        Comparison.inTurns(4, ours, theirs); // warms
        table.add(what, reference, "answers/s", Comparison.inTurns(ROUNDS, ours, theirs), goal);
    }
}
