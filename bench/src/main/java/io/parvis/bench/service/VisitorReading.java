package io.parvis.bench.service;

import io.parvis.bench.Comparison;
import io.parvis.bench.Goal;
import io.parvis.bench.Measurement;
import io.parvis.bench.Scale;
import io.parvis.bench.Table;
import io.parvis.bench.http.Wrk;
import io.parvis.stack.Service;
import java.net.URI;
import java.util.List;
import java.util.Map;

/** What it costs to say who the visitor is. */
public final class VisitorReading implements Measurement {
    private static final Map<String, String> COOKIES = Map.of(
            "Cookie",
            "stx_contact_OPERA_WEB_v1=%7B%22individualFirstname%22%3A%22Ada%22%2C%22individualLastname%22%3A%22Byron%22%2C"
                    + "%22lang%22%3A%22fr%22%7D; stx_cartSummary_OPERA_WEB=2%7C97.00%7CEUR%7C2099-01-01T00%3A00%3A00Z%7C42");

    @Override
    public String name() {
        return "identity-visitor";
    }

    @Override
    public String about() {
        return "/visitor with a contact cookie and a cart cookie against an endpoint of the same service that answers"
                + " nothing.";
    }

    @Override
    public void run(Table table) throws Exception {
        if (!Wrk.isThere()) {
            return;
        }
        try (Stand stand = Stand.start(Scale.USUAL).withYardstick(Service.IDENTITY, Map.of())) {
            URI url = stand.url(Service.IDENTITY);
            Wrk wrk = new Wrk(16, 3);
            Comparison.Probe visitor =
                    () -> wrk.load(url, List.of("/v1/opera/visitor"), COOKIES).perSecond();
            Comparison.Probe empty =
                    () -> wrk.load(url, List.of("/bench/empty"), COOKIES).perSecond();
            Comparison.inTurns(3, visitor, empty); // warms
            table.add(
                    "/visitor with two cookies",
                    "an empty endpoint, same service, same cookies",
                    "answers/s",
                    Comparison.inTurns(7, visitor, empty),
                    Goal.atLeast(0.7));
        }
    }
}
