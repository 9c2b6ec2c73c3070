package io.parvis.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunningSetTest {
    @TempDir
    Path root;

    private Tree tree;
    private SetOptions options;

    @BeforeEach
    void packEverything() throws IOException {
        tree = StandInTree.in(root.resolve("a tree"));
        options = StandInTree.options(tree);
    }

    @Test
    void startsEveryPartAndStopsEveryPart() {
        List<Long> processes;
        try (RunningSet set = RunningSet.start(options)) {
            for (Service service : Service.values()) {
                assertThat(readiness(set, service)).isInstanceOf(Readiness.Ready.class);
            }
            assertThat(set.redis())
                    .hasValueSatisfying(redis -> assertThat(redis.isRunning()).isTrue());
            processes = Arrays.stream(Service.values()).map(set::processId).toList();
        }
        assertNothingIsLeft(processes);
    }

    @Test
    void refusesTakenPortsByNameBeforeAnythingStarts() throws IOException {
        try (ServerSocket catalogue = new ServerSocket(options.addresses().port(Service.CATALOG));
                ServerSocket redis =
                        new ServerSocket(options.addresses().redis().getPort())) {
            assertThatThrownBy(() -> RunningSet.start(options))
                    .isInstanceOf(StackException.class)
                    .hasMessageContaining("Port " + catalogue.getLocalPort() + " (catalog-service) is in use.")
                    .hasMessageContaining("Port " + redis.getLocalPort() + " (Redis) is in use.");
        }
        assertThat(root.resolve("a tree").resolve("target")).doesNotExist();
    }

    @Test
    void aWrongConfigurationIsToldAsItsSentence() {
        assertThatThrownBy(() -> RunningSet.start(options.with(Service.LINK, "STAND_IN", "wrong configuration")))
                .isInstanceOf(StackException.class)
                .hasMessageContaining("link-service stopped by itself (exit code 1)")
                .hasMessageContaining(
                        "    Configuration: parvis.currency is 'EURO', but an ISO 4217 code was expected.\n")
                .message()
                .doesNotContain("Somewhere.java");
        assertOnlyTheLogIsLeft(Service.LINK);
    }

    @Test
    void aCrashIsToldByTheLastLines() {
        assertThatThrownBy(() -> RunningSet.start(options.with(Service.SANDBOX, "STAND_IN", "crash")))
                .isInstanceOf(StackException.class)
                .hasMessageContaining("ticketshop-sandbox stopped by itself (exit code 3)")
                .hasMessageContaining("Something broke.")
                .message()
                .doesNotContain("Somewhere.java");
        assertOnlyTheLogIsLeft(Service.SANDBOX);
    }

    @Test
    void whatNeverGetsReadyIsToldWithItsReason() {
        SetOptions impatient =
                options.with(Service.CATALOG, "STAND_IN", "never ready").readyWithin(Duration.ofSeconds(4));
        assertThatThrownBy(() -> RunningSet.start(impatient))
                .isInstanceOf(StackException.class)
                .hasMessageContaining("catalog-service does not get ready: catalogue: opera: wrong password");
        assertOnlyTheLogIsLeft(Service.CATALOG);
    }

    @Test
    void tellsWhichPartEnded() throws Exception {
        try (RunningSet set = RunningSet.start(options)) {
            HttpRequest exit = HttpRequest.newBuilder(set.url(Service.IDENTITY).resolve("/exit"))
                    .build();
            HttpClient.newHttpClient().sendAsync(exit, HttpResponse.BodyHandlers.discarding());
            assertThat(set.awaitFailure())
                    .hasValueSatisfying(reason -> assertThat(reason)
                            .startsWith("identity-service stopped by itself (exit code 7)")
                            .contains(set.log(Service.IDENTITY).toString()));
        }
    }

    @Test
    void restartsAKilledService() {
        try (RunningSet set = RunningSet.start(options)) {
            long before = set.processId(Service.CATALOG);
            set.kill(Service.CATALOG);
            assertThat(readiness(set, Service.CATALOG)).isInstanceOf(Readiness.Silent.class);

            set.restart(Service.CATALOG);
            assertThat(readiness(set, Service.CATALOG)).isInstanceOf(Readiness.Ready.class);
            assertThat(set.processId(Service.CATALOG)).isNotEqualTo(before);
        }
    }

    @Test
    void usesARedisThatRunsAlreadyAndLeavesIt() {
        try (EmbeddedRedis redis = EmbeddedRedis.start(FreePorts.next(), root.resolve("redis"))) {
            try (RunningSet set = RunningSet.start(options.withRedis(URI.create(redis.address())))) {
                assertThat(set.redis()).isEmpty();
            }
            assertThat(redis.isRunning()).isTrue();
        }
    }

    @Test
    void refusesARedisThatIsNotThere() {
        int port = FreePorts.next();
        SetOptions nowhere = options.withRedis(URI.create("redis://localhost:" + port));
        assertThatThrownBy(() -> RunningSet.start(nowhere))
                .isInstanceOf(StackException.class)
                .hasMessage("No Redis answers at localhost:" + port + ".");
    }

    @Test
    void refusesATreeThatIsNotBuilt() throws IOException {
        Files.delete(tree.jar(Service.GATEWAY));
        assertThatThrownBy(() -> RunningSet.start(options))
                .isInstanceOf(StackException.class)
                .hasMessageContaining("gateway is not built");
    }

    @Test
    void endsAServiceThatDoesNotListen() {
        List<Long> processes;
        try (RunningSet set = RunningSet.start(options.with(Service.LINK, "STAND_IN", "deaf"))) {
            processes = List.of(set.processId(Service.LINK));
        }
        assertNothingIsLeft(processes);
    }

    private static Readiness readiness(RunningSet set, Service service) {
        return Readiness.ask(HttpClient.newHttpClient(), set.url(service));
    }

    /** Of a set that did not start: what it said leads there. */
    private void assertOnlyTheLogIsLeft(Service service) {
        assertNothingRuns(List.of());
        assertThat(tree.runDirectory(options.name()).resolve(service.module() + ".log"))
                .isRegularFile();
        assertThat(tree.runDirectory(options.name()).resolve("tmp")).doesNotExist();
    }

    private void assertNothingIsLeft(List<Long> processes) {
        assertNothingRuns(processes);
        assertThat(tree.runDirectory(options.name())).doesNotExist();
    }

    private void assertNothingRuns(List<Long> processes) {
        assertThat(processes)
                .noneMatch(
                        pid -> ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false));
        assertThat(options.addresses().ports().values()).allMatch(FreePorts::isFree);
        assertThat(FreePorts.isFree(options.addresses().redis().getPort())).isTrue();
    }
}
