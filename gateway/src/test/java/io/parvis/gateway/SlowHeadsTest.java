package io.parvis.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** A head that does not arrive is not waited for, whichever port it was for. */
@QuarkusTest
@WithTestResource(StandIns.class)
@TestProfile(AsInProduction.class)
class SlowHeadsTest {
    @TestHTTPResource("/")
    URI gateway;

    @ConfigProperty(name = "parvis.management.port")
    int management;

    @Test
    void whoDoesNotFinishIsTold() throws IOException {
        String good = "GET /v1/opera HTTP/1.1\r\nHost: a\r\n\r\n";
        try (Socket begun = open(gateway.getPort(), "GET /v1/opera HTTP/1.1\r\nHost:");
                Socket doubtful = open(gateway.getPort(), "P");
                Socket second = open(gateway.getPort(), good);
                Socket silent = open(gateway.getPort(), "");
                Socket inside = open(management, "GET /q/health")) {
            second.getOutputStream().write('G');
            RawAnswer.of(read(begun)).assertProblem(408, "request-timeout");
            RawAnswer.of(read(doubtful)).assertProblem(408, "request-timeout");
            RawAnswer.of(read(inside)).assertProblem(408, "request-timeout");
            assertThat(read(silent)).isEmpty();
            String[] answers = read(second).split("(?=HTTP/1\\.1 \\d{3} )");
            assertThat(answers).hasSize(2);
            assertThat(answers[0]).startsWith("HTTP/1.1 200");
            RawAnswer.of(answers[1]).assertProblem(408, "request-timeout");
        }
    }

    private Socket open(int port, String beginning) throws IOException {
        Socket socket = new Socket(gateway.getHost(), port);
        socket.setSoTimeout(20_000);
        socket.getOutputStream().write(beginning.getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    private static String read(Socket socket) throws IOException {
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
