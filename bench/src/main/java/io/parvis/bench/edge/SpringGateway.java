package io.parvis.bench.edge;

import io.parvis.stack.FreePorts;
import io.parvis.stack.Tree;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Spring Cloud Gateway in front of one service, as {@code bench/spring-gateway} builds it. */
final class SpringGateway implements AutoCloseable {
    private final URI url;
    private final Process process;

    private SpringGateway(URI url, Process process) {
        this.url = url;
        this.process = process;
    }

    /** Empty, with a line that says so, where it was not built. */
    static Optional<SpringGateway> start(URI service, String heap) throws IOException, InterruptedException {
        Path jar = Tree.find().root().resolve("bench/target/spring-gateway/spring-gateway.jar");
        if (!Files.exists(jar)) {
            System.out.println("\nNot measured: Spring Cloud Gateway was not built (bench/run builds it).\n");
            return Optional.empty();
        }
        int port = FreePorts.next();
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        heap,
                        "-jar",
                        jar.toString(),
                        "--server.port=" + port,
                        "--upstream=" + service)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        while (FreePorts.isFree(port)) {
            if (process.waitFor(100, TimeUnit.MILLISECONDS)) {
                throw new IOException("Spring Cloud Gateway does not start");
            }
        }
        return Optional.of(new SpringGateway(URI.create("http://localhost:" + port), process));
    }

    URI url() {
        return url;
    }

    long processId() {
        return process.pid();
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }
}
