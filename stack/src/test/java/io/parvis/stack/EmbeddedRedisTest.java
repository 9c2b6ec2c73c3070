package io.parvis.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedRedisTest {
    @TempDir
    Path temporary;

    @Test
    void storesAndAnswers() throws IOException {
        try (EmbeddedRedis redis = EmbeddedRedis.start(FreePorts.next(), folder())) {
            assertThat(ask(redis, "SET stage curtain")).isEqualTo("+OK");
            assertThat(ask(redis, "STRLEN stage")).isEqualTo(":7");
        }
    }

    @Test
    void startsAgainEmptyOnTheSamePort() throws IOException {
        try (EmbeddedRedis redis = EmbeddedRedis.start(FreePorts.next(), folder())) {
            ask(redis, "SET stage curtain");
            redis.stop();
            assertThat(redis.isRunning()).isFalse();
            assertThat(FreePorts.isFree(redis.port())).isTrue();

            redis.start();
            assertThat(ask(redis, "DBSIZE")).isEqualTo(":0");
        }
    }

    @Test
    void leavesNothing() {
        EmbeddedRedis redis = EmbeddedRedis.start(FreePorts.next(), folder());
        long pid = redis.part().pid();
        redis.close();

        assertThat(folder()).doesNotExist();
        assertThat(FreePorts.isFree(redis.port())).isTrue();
        assertThat(ProcessHandle.of(pid).filter(ProcessHandle::isAlive)).isEmpty();
    }

    @Test
    void keepsNothingOnDisk() throws IOException {
        try (EmbeddedRedis redis = EmbeddedRedis.start(FreePorts.next(), folder())) {
            assertThat(ask(redis, "CONFIG GET save")).isEqualTo("*2");
            redis.stop();
            assertThat(folder().resolve("dump.rdb")).doesNotExist();
        }
    }

    @Test
    void refusesATakenPort() throws IOException {
        try (ServerSocket taken = new ServerSocket(0)) {
            assertThatThrownBy(() -> EmbeddedRedis.start(taken.getLocalPort(), folder()))
                    .isInstanceOf(StackException.class)
                    .hasMessage("Port " + taken.getLocalPort() + " (Redis) is in use.");
        }
        assertThat(folder()).doesNotExist();
    }

    private Path folder() {
        return temporary.resolve("a redis");
    }

    private static String ask(EmbeddedRedis redis, String command) throws IOException {
        try (Socket socket = new Socket("localhost", redis.port())) {
            socket.getOutputStream().write((command + "\r\n").getBytes(StandardCharsets.US_ASCII));
            byte[] answer = new byte[100];
            int length = socket.getInputStream().read(answer);
            return new String(answer, 0, length, StandardCharsets.US_ASCII)
                    .lines()
                    .findFirst()
                    .orElseThrow();
        }
    }
}
