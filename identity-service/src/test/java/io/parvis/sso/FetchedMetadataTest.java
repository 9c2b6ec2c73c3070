package io.parvis.sso;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.parvis.stack.testing.MovableClock;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FetchedMetadataTest {
    private static final Duration REFRESH = Duration.ofHours(1);

    private final MovableClock clock = new MovableClock(Instant.parse("2026-06-01T18:00:00Z"));
    private final AtomicInteger asked = new AtomicInteger();
    private HttpServer server;
    private FetchedMetadata metadata;
    private volatile String document = TestProvider.metadata();
    private volatile int status = 200;

    @BeforeEach
    void provider() throws Exception {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/metadata", exchange -> {
            asked.incrementAndGet();
            ScriptedTokens.answer(exchange, status, document);
        });
        server.start();
        metadata = new FetchedMetadata(
                "metadata-url",
                URI.create("http://localhost:" + server.getAddress().getPort() + "/metadata"),
                Optional.empty(),
                List.of(),
                REFRESH,
                clock);
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void theyAreReadEveryHour() {
        assertThat(metadata.current()).isEmpty();
        metadata.refreshWhenDue();
        assertThat(metadata.current()).isPresent();
        after(REFRESH.minusSeconds(1));
        assertThat(asked).hasValue(1);
        after(Duration.ofSeconds(1));
        assertThat(asked).hasValue(2);
    }

    @Test
    void whatWasReadStaysWhileTheAddressDoesNotAnswerOrHasNone() {
        metadata.refreshWhenDue();
        status = 503;
        after(REFRESH);
        assertThat(metadata.current()).isPresent();
        status = 200;
        document = "<html>";
        after(Duration.ofSeconds(10));
        assertThat(asked).hasValue(3);
        assertThat(metadata.current()).isPresent();
    }

    @Test
    void aKeyThatIsNewIsLookedForOnceAMinuteHoweverManySignaturesDoNotFit() {
        metadata.refreshWhenDue();
        metadata.doubt();
        after(Duration.ofSeconds(59));
        assertThat(asked).hasValue(1);
        document = TestProvider.metadata().replace("https://shop.example/saml/sso", "https://shop.example/saml/new");
        after(Duration.ofSeconds(1));
        assertThat(asked).hasValue(2);
        assertThat(metadata.current().orElseThrow().login().redirect())
                .contains(URI.create("https://shop.example/saml/new"));
        after(Duration.ofMinutes(5));
        assertThat(asked).hasValue(2);
        for (int n = 0; n < 5; n++) {
            metadata.doubt();
            metadata.refreshWhenDue();
        }
        assertThat(asked).hasValue(3);
    }

    private void after(Duration time) {
        clock.advance(time);
        metadata.refreshWhenDue();
    }
}
