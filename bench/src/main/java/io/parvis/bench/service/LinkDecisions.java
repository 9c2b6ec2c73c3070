package io.parvis.bench.service;

import com.fasterxml.jackson.databind.JsonNode;
import io.parvis.bench.Goal;
import io.parvis.bench.Measurement;
import io.parvis.bench.Scale;
import io.parvis.bench.Table;
import io.parvis.bench.http.Wrk;
import io.parvis.stack.Service;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** What "Réserver" for a page full of products costs. */
public final class LinkDecisions implements Measurement {
    private static final int TOGETHER = 100;

    @Override
    public String name() {
        return "link-decisions";
    }

    @Override
    public String about() {
        return TOGETHER + " decisions in one call against the same bytes ready-made in the same service.";
    }

    @Override
    public void run(Table table) throws Exception {
        if (!Wrk.isThere()) {
            return;
        }
        try (Stand stand = Stand.start(Scale.USUAL)
                .with(Service.CATALOG)
                .with(Service.AVAILABILITY)
                .withYardstick(Service.LINK, Map.of())) {
            Set<String> ids = new LinkedHashSet<>();
            JsonNode page = stand.api(Service.CATALOG).get("/v1/opera/products?limit=100");
            page.get("items").forEach(item -> ids.add(item.get("id").asText()));
            Yardstick.compare(
                    table,
                    stand,
                    Service.LINK,
                    ids.size() + " decisions in one answer",
                    "/v1/opera/links?lang=fr&product=" + String.join(",", ids),
                    Goal.atLeast(0.8));
            Yardstick.compareEmpty(
                    table,
                    stand,
                    Service.LINK,
                    "/go/product, a redirect",
                    "/v1/opera/go/product?id=" + ids.iterator().next(),
                    Goal.atLeast(0.8));
        }
    }
}
