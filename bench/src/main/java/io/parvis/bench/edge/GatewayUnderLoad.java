package io.parvis.bench.edge;

import io.parvis.bench.Comparison;
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
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** How even the gateway's answers are at half of what it can do, and what thousands of connections cost it. */
public final class GatewayUnderLoad implements Measurement {
    private static final String COMPOSED = "/v1/opera/products?lang=fr&include=availability,booking";
    private static final String PASSED_THROUGH = "/v1/opera/visitor";
    private static final int ROUNDS = 7;
    private static final int FEW = 64;
    private static final int MANY = 2_000;
    private static final double MOST_MEGABYTES = 400;

    @Override
    public String name() {
        return "gateway-under-load";
    }

    @Override
    public String about() {
        return "The 99th percentile of the gateway's answers against their median, at half of the answers a second that it"
                + " can give; then its memory with 2,000 connections that all ask.";
    }

    @Override
    public void run(Table table) throws Exception {
        if (!Wrk.isThere()) {
            return;
        }
        try (Stand stand = Stand.start(Scale.USUAL)
                .with(Service.CATALOG)
                .with(Service.AVAILABILITY)
                .with(Service.IDENTITY)
                .with(Service.LINK)
                .with(Service.GATEWAY, List.of("-Xmx256m"), Map.of())) {
            URI gateway = stand.url(Service.GATEWAY);
            String list = "a list of 20 with availability and booking, from memory";
            int listPause = atHalfLoad(table, gateway, list, COMPOSED);
            int passedPause = atHalfLoad(table, gateway, "/visitor, passed through", PASSED_THROUGH);
            besideNginx(table, stand, listPause, passedPause);
            Wrk.Load many = new Wrk(MANY, 10).load(gateway, List.of(COMPOSED), Map.of());
            table.add(
                    String.format(
                            Locale.ROOT,
                            "resident memory after %,d connections got %,d answers from memory",
                            MANY,
                            many.answers()),
                    "the bound",
                    "MB",
                    Processes.resident(stand.processId(Service.GATEWAY)),
                    MOST_MEGABYTES,
                    Goal.atMost(1));
        }
    }

    /** How even nginx is at the same load on the same machine, which tells what the machine alone does. */
    private static void besideNginx(Table table, Stand stand, int listPause, int passedPause) throws Exception {
        Optional<Path> executable = Tool.find("nginx");
        if (executable.isEmpty()) {
            return;
        }
        try (Nginx keeping = new Nginx(executable.get(), stand.url(Service.GATEWAY), true);
                Nginx passing = new Nginx(executable.get(), stand.url(Service.IDENTITY), false)) {
            new Wrk(FEW, 3).run(keeping.url(), List.of(COMPOSED));
            new Wrk(FEW, 3).run(passing.url(), List.of(PASSED_THROUGH));
            evenness(table, keeping.url(), "nginx, the same list in its cache", COMPOSED, listPause, Goal.none());
            evenness(table, passing.url(), "nginx, proxy_pass of /visitor", PASSED_THROUGH, passedPause, Goal.none());
        }
    }

    /** @return milliseconds from one answer of a connection to its next one */
    private static int atHalfLoad(Table table, URI gateway, String what, String path) throws Exception {
        Wrk full = new Wrk(FEW, 3);
        double most = 0;
        for (int round = 0; round < 4; round++) { // the first ones warm
            most = full.run(gateway, List.of(path)).value();
        }
        int pause = (int) Math.round(2 * FEW * 1_000 / (most / 2));
        String load = String.format(Locale.ROOT, "%s, of %,.0f answers/s that it can give", what, most);
        evenness(table, gateway, load, path, pause, Goal.atMost(5));
        return pause;
    }

    private static void evenness(Table table, URI server, String what, String path, int pause, Goal goal)
            throws Exception {
        Wrk paced = new Wrk(FEW, 3).pausing(pause);
        Comparison comparison = new Comparison();
        double load = 0;
        for (int round = 0; round < ROUNDS; round++) {
            Wrk.Load seen = paced.load(server, List.of(path), Map.of());
            comparison.add(Sample.of(seen.perSecond().p99()), Sample.of(seen.median()));
            load += seen.perSecond().value() / ROUNDS;
        }
        table.add(
                String.format(Locale.ROOT, "%s: p99 at %,.0f answers/s", what, load),
                "their median",
                "ms",
                comparison,
                goal);
    }
}
