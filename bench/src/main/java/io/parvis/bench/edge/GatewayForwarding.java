package io.parvis.bench.edge;

import io.parvis.bench.Comparison;
import io.parvis.bench.Goal;
import io.parvis.bench.Measurement;
import io.parvis.bench.Scale;
import io.parvis.bench.Table;
import io.parvis.bench.http.Tool;
import io.parvis.bench.http.Wrk;
import io.parvis.bench.service.Stand;
import io.parvis.stack.Service;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The gateway against nginx, before the same services. */
public final class GatewayForwarding implements Measurement {
    private static final List<String> KEPT = List.of("/v1/opera/products?lang=fr");
    private static final List<String> PASSED_THROUGH = List.of("/v1/opera/visitor");

    @Override
    public String name() {
        return "gateway-forwarding";
    }

    @Override
    public String about() {
        return "What the gateway answers from memory against nginx's proxy_cache, and what it passes through against nginx's"
                + " proxy_pass.";
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
                .with(Service.GATEWAY)) {
            URI gateway = stand.url(Service.GATEWAY);
            try (Nginx keeping = new Nginx(nginx.get(), stand.url(Service.CATALOG), true)) {
                compare(
                        table,
                        "a list of products, cacheable",
                        "nginx, proxy_cache",
                        KEPT,
                        gateway,
                        keeping.url(),
                        0.8);
            }
            try (Nginx passing = new Nginx(nginx.get(), stand.url(Service.IDENTITY), false)) {
                compare(
                        table,
                        "/visitor, passed through",
                        "nginx, proxy_pass",
                        PASSED_THROUGH,
                        gateway,
                        passing.url(),
                        0.85);
            }
        }
    }

    private static void compare(
            Table table, String what, String reference, List<String> paths, URI gateway, URI nginx, double goal)
            throws Exception {
        Wrk wrk = new Wrk(16, 3);
        Comparison.Probe ours = () -> wrk.load(gateway, paths, Map.of()).perSecond();
        Comparison.Probe theirs = () -> wrk.load(nginx, paths, Map.of()).perSecond();
        Comparison.inTurns(4, ours, theirs); // warms
        table.add(what, reference, "answers/s", Comparison.inTurns(7, ours, theirs), Goal.atLeast(goal));
    }
}
