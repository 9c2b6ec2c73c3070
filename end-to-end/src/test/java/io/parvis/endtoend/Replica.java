package io.parvis.endtoend;

import io.parvis.stack.FreePorts;
import io.parvis.stack.RunningSet;
import io.parvis.stack.Service;
import io.parvis.stack.Tree;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** One more availability service beside that of a running set, from the same jar. */
final class Replica implements AutoCloseable {
    private final Process process;
    private final URI url;

    private Replica(Process process, URI url) {
        this.process = process;
        this.url = url;
    }

    static Replica start(RunningSet set) throws IOException {
        Tree tree = Tree.find();
        int port = FreePorts.next();
        ProcessBuilder builder = new ProcessBuilder(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Dquarkus.http.port=" + port,
                "-Dquarkus.config.locations=" + tree.configuration().toUri(),
                "-jar",
                tree.jar(Service.AVAILABILITY).toString()));
        builder.environment()
                .putAll(Map.of(
                        "SECUTIX_URL", set.sandbox().toString(),
                        "SHOP_URL", set.sandbox().toString(),
                        "OPERA_SECUTIX_PASSWORD", "sandbox",
                        "CALLS_PER_MONTH", "1000000",
                        "BYTES_PER_MONTH", "100GB",
                        "QUARKUS_REDIS_HOSTS", set.redis().orElseThrow().address(),
                        "CATALOG_URL", set.url(Service.CATALOG).toString()));
        Process process = builder.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        return new Replica(process, URI.create("http://localhost:" + port));
    }

    URI url() {
        return url;
    }

    long processId() {
        return process.pid();
    }

    /** Whether a replica says that it is the one that polls. */
    static boolean isOnDuty(URI replica) {
        return RestAssured.get(replica + "/q/metrics")
                .asString()
                .lines()
                .anyMatch(line -> line.matches("parvis_availability_on_duty\\{.*pos=\"opera\".*} 1\\.0"));
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
