package io.parvis.bench.service;

import com.fasterxml.jackson.databind.JsonNode;
import io.parvis.bench.Goal;
import io.parvis.bench.Measurement;
import io.parvis.bench.Scale;
import io.parvis.bench.Table;
import io.parvis.bench.http.Api;
import io.parvis.bench.http.Wrk;
import io.parvis.stack.Service;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What reading levels costs, and whom. */
public final class AvailabilityReading implements Measurement {
    private static final Scale SCALE = new Scale(260, 3_000);
    private static final int TOGETHER = 50;
    private static final int PRODUCTS = 200;
    private static final long READS = 1_000_000;
    private static final int FEW_SECONDS = 30;
    private static final Wrk FEW = new Wrk(16, FEW_SECONDS).pausing(400);
    /** Nothing but the first poll is due, so that every further call would have been caused by a reader. */
    private static final Map<String, String> NO_POLLS =
            Map.of("AVAILABILITY_CYCLE", "12h", "AVAILABILITY_FRESHNESS", "24h");

    @Override
    public String name() {
        return "availability-reading";
    }

    @Override
    public String about() {
        return "Levels of " + TOGETHER
                + " products in one answer against the same bytes ready-made in the same service;"
                + String.format(
                        Locale.ROOT,
                        " then %,d reads over %d products: what Redis and SecuTix notice.",
                        READS,
                        PRODUCTS);
    }

    @Override
    public void run(Table table) throws Exception {
        if (!Wrk.isThere()) {
            return;
        }
        try (Stand stand = Stand.start(SCALE).with(Service.CATALOG).withYardstick(Service.AVAILABILITY, NO_POLLS)) {
            List<String> ids = products(stand.api(Service.CATALOG), PRODUCTS);
            Yardstick.compare(
                    table,
                    stand,
                    Service.AVAILABILITY,
                    TOGETHER + " levels in one answer",
                    "/v1/opera/availability?lang=fr&product=" + String.join(",", ids.subList(0, TOGETHER)),
                    Goal.atLeast(0.9));
            reads(
                    table,
                    stand,
                    ids.stream()
                            .map(id -> "/v1/opera/availability?product=" + id)
                            .toList());
        }
    }

    /** The ids of the first products there are. */
    static List<String> products(Api catalog, int count) throws Exception {
        List<String> ids = new ArrayList<>();
        String cursor = "";
        while (ids.size() < count) {
            JsonNode page = catalog.get("/v1/opera/products?limit=100" + cursor);
            page.get("items").forEach(item -> ids.add(item.get("id").asText()));
            cursor = "&cursor=" + page.get("next").asText();
        }
        return ids.stream().distinct().limit(count).toList();
    }

    private static void reads(Table table, Stand stand, List<String> paths) throws Exception {
        URI url = stand.url(Service.AVAILABILITY);
        Wrk wrk = new Wrk(16, 10);
        String callsBefore = calls(stand);
        long commandsBefore = stand.redisCommands().count();
        long begin = System.nanoTime();
        long answers = 0;
        while (answers < READS) {
            answers += wrk.load(url, paths, Map.of()).answers();
        }
        long took = System.nanoTime() - begin;
        long commands = stand.redisCommands().count() - commandsBefore;
        String callsAfter = calls(stand);
        // the same products are looked at, but each only once in a few seconds
        long fewBefore = stand.redisCommands().count();
        long few = FEW.load(url, paths, Map.of()).answers();
        double fewCommands = (stand.redisCommands().count() - fewBefore) * (took / (FEW_SECONDS * 1e9));
        table.fact(
                "Redis commands while they are read",
                "as many seconds with few readers",
                String.format(
                        Locale.ROOT,
                        "%d in %,d reads / %.0f in %,.0f",
                        commands,
                        answers,
                        fewCommands,
                        few * (took / (FEW_SECONDS * 1e9))),
                "the same",
                commands < fewCommands * 1.1 + 10);
        table.fact(
                String.format(Locale.ROOT, "calls of SecuTix after %,d reads", answers),
                "before them",
                callsAfter + " / " + callsBefore,
                "the same",
                callsAfter.equals(callsBefore));
    }

    private static String calls(Stand stand) throws Exception {
        return stand.api(Service.SANDBOX).get("/control/calls").get("calls").toString();
    }
}
