package io.parvis.bench.edge;

import io.parvis.bench.Comparison;
import io.parvis.bench.Goal;
import io.parvis.bench.Measurement;
import io.parvis.bench.Sample;
import io.parvis.bench.Scale;
import io.parvis.bench.Table;
import io.parvis.bench.http.Wrk;
import io.parvis.bench.service.Processes;
import io.parvis.bench.service.Stand;
import io.parvis.stack.Service;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;

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
            atHalfLoad(table, gateway, "a list of 20 with availability and booking, from memory", COMPOSED);
            atHalfLoad(table, gateway, "/visitor, passed through", PASSED_THROUGH);
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

    private static void atHalfLoad(Table table, URI gateway, String what, String path) throws Exception {
        Wrk full = new Wrk(FEW, 3);
        double most = 0;
        for (int round = 0; round < 4; round++) { // the first ones warm
            most = full.run(gateway, List.of(path)).value();
        }
        // so many milliseconds from one answer of a connection to its next one, on average
        Wrk half = full.pausing((int) Math.round(2 * FEW * 1_000 / (most / 2)));
        Comparison comparison = new Comparison();
        double load = 0;
        for (int round = 0; round < ROUNDS; round++) {
            Wrk.Load seen = half.load(gateway, List.of(path), Map.of());
            comparison.add(Sample.of(seen.perSecond().p99()), Sample.of(seen.median()));
            load += seen.perSecond().value() / most / ROUNDS;
        }
        table.add(
                String.format(Locale.ROOT, "%s: p99 at %.0f %% of %,.0f answers/s", what, load * 100, most),
                "their median",
                "ms",
                comparison,
                Goal.atMost(5));
    }
}
