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
        URI url = stand.url(service);
        Wrk wrk = new Wrk(16, 3);
        for (int i = 0; i < WARM_UPS; i++) {
            wrk.run(url, List.of(path));
            wrk.run(url, List.of("/bench/ready-made"));
        }
        Comparison comparison = Comparison.inTurns(
                ROUNDS, () -> wrk.run(url, List.of(path)), () -> wrk.run(url, List.of("/bench/ready-made")));
        table.add(what, "the same bytes ready-made, same service", "answers/s", comparison, goal);
    }
}
