package io.parvis.bench.scale;

import com.fasterxml.jackson.databind.JsonNode;
import io.parvis.bench.Scale;
import io.parvis.bench.http.Api;
import io.parvis.bench.service.Processes;
import io.parvis.bench.service.Stand;
import io.parvis.stack.Service;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;

/** One replica of catalog-service with what it needs around it. */
final class CatalogStand implements AutoCloseable {
    private static final Map<String, String> SETTINGS = Map.of("EXPORT_INTERVAL", "1s");

    private final Stand stand;
    private final List<String> jvm;

    private CatalogStand(Stand stand, List<String> jvm) {
        this.stand = stand;
        this.jvm = jvm;
    }

    /** Ready means that the first import was published. */
    static CatalogStand start(Scale scale, String... jvm) {
        CatalogStand catalog = new CatalogStand(Stand.start(scale), List.of(jvm));
        catalog.startAgain();
        return catalog;
    }

    URI url() {
        return stand.url(Service.CATALOG);
    }

    Api api() {
        return stand.api(Service.CATALOG);
    }

    /** Stops the replica. */
    void stop() {
        stand.stop(Service.CATALOG);
    }

    /** Starts it; it serves what is published when this returns. */
    void startAgain() {
        stand.with(Service.CATALOG, jvm, SETTINGS);
    }

    /** Imports again, changed or not, and returns when the new version is served. */
    JsonNode importAgain() throws IOException, InterruptedException {
        String token = stand.api(Service.SANDBOX).operatorsToken();
        JsonNode attempt = begun(token);
        String id = attempt.get("id").asText();
        while (!attempt.has("result")) {
            Thread.sleep(50);
            attempt = api().get("/v1/opera/imports/" + id, token);
        }
        if (!attempt.get("result").asText().equals("PUBLISHED")) {
            throw new IOException("The import ended otherwise: " + attempt);
        }
        return attempt;
    }

    private JsonNode begun(String token) throws IOException, InterruptedException {
        for (int attempts = 1; ; attempts++) {
            try {
                return api().post("/v1/opera/imports?force=true", token);
            } catch (IOException tooEarly) { // the one before ended less than the export interval ago
                if (attempts == 10) {
                    throw tooEarly;
                }
                Thread.sleep(500);
            }
        }
    }

    /** Goes back to the version before; it is served when this returns. */
    void goBack() throws IOException, InterruptedException {
        api().post("/v1/opera/catalog/rollback", stand.api(Service.SANDBOX).operatorsToken());
    }

    /** Resident memory of the replica in MB. */
    double resident() throws IOException {
        return Processes.resident(stand.processId(Service.CATALOG));
    }

    @Override
    public void close() {
        stand.close();
    }
}
