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

    /**
     * Asks for the ready-made bytes with the same query, so that both requests take as long to be sent and parsed; then
     * without one, for those who want to know what that takes.
     */
    static void compare(Table table, Stand stand, Service service, String what, String path, Goal goal)
            throws Exception {
        Api api = stand.api(service);
        api.put("/bench/ready-made", api.text(path));
        URI url = stand.url(service);
        String query = path.substring(path.indexOf('?'));
        compare(
                table,
                url,
                what,
                path,
                "the same bytes ready-made, same service, as long a request",
                "/bench/ready-made" + query,
                goal);
        compare(
                table,
                url,
                what,
                path,
                "the same bytes ready-made, same service, a short request",
                "/bench/ready-made",
                Goal.none());
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
