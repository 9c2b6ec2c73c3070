package io.parvis.bench.scale;

import com.fasterxml.jackson.databind.JsonNode;
import io.parvis.bench.Scale;
import io.parvis.bench.http.Api;
import io.parvis.stack.Addresses;
import io.parvis.stack.EmbeddedRedis;
import io.parvis.stack.LoneService;
import io.parvis.stack.Service;
import io.parvis.stack.SetOptions;
import io.parvis.stack.StackException;
import io.parvis.stack.Tree;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** One replica of catalog-service with what it needs around it: a sandbox of some size and a Redis. */
final class CatalogStand implements AutoCloseable {
    private static final Duration READY_WITHIN = Duration.ofMinutes(5);
    private static final List<String> SANDBOX_JVM = List.of("-XX:+UseSerialGC", "-Xmx320m");

    private final Addresses addresses;
    private final List<String> jvm;
    private final EmbeddedRedis redis;
    private final LoneService sandbox;
    private LoneService catalog;

    private CatalogStand(
            Addresses addresses, List<String> jvm, EmbeddedRedis redis, LoneService sandbox, LoneService catalog) {
        this.addresses = addresses;
        this.jvm = jvm;
        this.redis = redis;
        this.sandbox = sandbox;
        this.catalog = catalog;
    }

    /** Ready means that the first import was published. */
    static CatalogStand start(Scale scale, String... jvm) {
        Addresses addresses = SetOptions.onFreePorts().addresses();
        EmbeddedRedis redis = EmbeddedRedis.start(
                addresses.redis().getPort(), Tree.find().runDirectory("redis-" + UUID.randomUUID()));
        LoneService sandbox = null;
        try {
            sandbox = LoneService.start(Service.SANDBOX, addresses, SANDBOX_JVM, scale.environment(), READY_WITHIN);
            return new CatalogStand(addresses, List.of(jvm), redis, sandbox, catalog(addresses, List.of(jvm)));
        } catch (StackException failed) {
            if (sandbox != null) {
                sandbox.close();
            }
            redis.close();
            throw failed;
        }
    }

    private static LoneService catalog(Addresses addresses, List<String> jvm) {
        return LoneService.start(Service.CATALOG, addresses, jvm, Map.of("EXPORT_INTERVAL", "1s"), READY_WITHIN);
    }

    URI url() {
        return catalog.url();
    }

    Api api() {
        return new Api(url());
    }

    /** Stops the replica. */
    void stop() {
        catalog.close();
    }

    /** Starts it again; it serves what is published when this returns. */
    void startAgain() {
        catalog = catalog(addresses, jvm);
    }

    /** Imports again, changed or not, and returns when the new version is served. */
    JsonNode importAgain() throws IOException, InterruptedException {
        String token = new Api(sandbox.url()).operatorsToken();
        String id = null;
        while (id == null) { // the one before may have ended less than the export interval ago
            try {
                id = api().post("/v1/opera/imports?force=true", token).get("id").asText();
            } catch (IOException tooEarly) {
                Thread.sleep(500);
            }
        }
        JsonNode attempt;
        do {
            Thread.sleep(50);
            attempt = api().get("/v1/opera/imports/" + id, token);
        } while (!attempt.has("result"));
        if (!attempt.get("result").asText().equals("PUBLISHED")) {
            throw new IOException("The import ended otherwise: " + attempt);
        }
        return attempt;
    }

    /** Goes back to the version before; it is served when this returns. */
    void goBack() throws IOException, InterruptedException {
        api().post("/v1/opera/catalog/rollback", new Api(sandbox.url()).operatorsToken());
    }

    /** Resident memory of the replica in MB; NaN where the system does not tell. */
    double resident() throws IOException {
        Path status = Path.of("/proc/" + catalog.processId() + "/status");
        if (!Files.exists(status)) {
            return Double.NaN;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1000)
                .findFirst()
                .orElse(Double.NaN);
    }

    @Override
    public void close() {
        catalog.close();
        sandbox.close();
        redis.close();
    }
}
