package io.parvis.bench.service;

import io.parvis.bench.Comparison;
import io.parvis.bench.Goal;
import io.parvis.bench.Table;
import io.parvis.bench.http.Api;
import io.parvis.bench.http.Wrk;
import io.parvis.stack.Service;
import java.net.URI;
import java.util.List;

/** A route against an endpoint of the same process that has the same bytes ready. */
final class Yardstick {
    private static final int ROUNDS = 7;
    private static final int WARM_UPS = 3;

    private Yardstick() {}

    static void compare(Table table, Stand stand, Service service, String what, String path, Goal goal)
            throws Exception {
        Api api = stand.api(service);
        api.put("/bench/ready-made", api.text(path));
        compare(
                table,
                stand.url(service),
                what,
                path,
                "the same bytes ready-made, same service",
                "/bench/ready-made",
                goal);
    }

    /** For answers without a body. */
    static void compareEmpty(Table table, Stand stand, Service service, String what, String path, Goal goal)
            throws Exception {
        compare(table, stand.url(service), what, path, "an empty answer, same service", "/bench/empty", goal);
    }

    private static void compare(
            Table table, URI url, String what, String path, String reference, String referencePath, Goal goal)
            throws Exception {
        Wrk wrk = new Wrk(16, 3);
        Comparison.Probe measured = () -> wrk.run(url, List.of(path));
        Comparison.Probe yardstick = () -> wrk.run(url, List.of(referencePath));
        Comparison.inTurns(WARM_UPS, measured, yardstick);
        table.add(what, reference, "answers/s", Comparison.inTurns(ROUNDS, measured, yardstick), goal);
    }
}
