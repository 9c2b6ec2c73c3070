package io.parvis.bench.scale;

import com.fasterxml.jackson.databind.JsonNode;
import io.parvis.bench.http.Api;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** What readers ask a catalogue for. */
final class Questions {
    static final List<String> LIST = List.of(
            "/v1/opera/products?lang=fr",
            "/v1/opera/products?lang=en&sort=name",
            "/v1/opera/products?family=SINGLE_ENTRY");
    static final List<String> SEARCH = List.of("carmen", "concert", "requiem", "visite", "mozart", "ballet").stream()
            .map(words -> "/v1/opera/products?q=" + words + "&facets=topic,activity,family,season,venue,month&lang=fr")
            .toList();

    private Questions() {}

    /** Some products, one by one. */
    static List<String> details(Api catalog) throws IOException, InterruptedException {
        List<String> paths = new ArrayList<>();
        for (JsonNode product : catalog.get("/v1/opera/products?limit=100").get("items")) {
            paths.add("/v1/opera/products/" + product.get("id").asText() + "?lang=fr");
        }
        return paths;
    }
}
