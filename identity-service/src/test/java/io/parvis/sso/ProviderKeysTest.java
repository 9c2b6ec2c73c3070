package io.parvis.sso;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpServer;
import io.parvis.sso.saml.TestKeys;
import io.parvis.sso.xml.Refusal;
import io.parvis.sso.xml.Refused;
import io.parvis.stack.testing.MovableClock;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProviderKeysTest {
    private static final Duration ASK_AGAIN = Duration.ofSeconds(10);

    private final MovableClock clock = new MovableClock(Instant.parse("2026-06-01T18:00:00Z"));
    private final AtomicInteger asked = new AtomicInteger();
    private HttpServer server;
    private String base;
    private ProviderKeys keys;
    private volatile String document;
    private volatile int status = 200;

    @BeforeEach
    void provider() throws Exception {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        base = "http://localhost:" + server.getAddress().getPort();
        document = "{\"issuer\":\"https://id.example\",\"jwks_uri\":\"" + base + "/jwks\"}";
        String jwks = new JsonWebKeySet(JsonWebKey.Factory.newJwk(
                        TestKeys.PROVIDER.certificate().getPublicKey()))
                .toJson();
        server.createContext("/realms/opera/.well-known/openid-configuration", exchange -> {
            asked.incrementAndGet();
            ScriptedTokens.answer(exchange, status, document);
        });
        server.createContext("/jwks", exchange -> ScriptedTokens.answer(exchange, 200, jwks));
        server.start();
        keys = new ProviderKeys(URI.create(base + "/realms/opera/"), clock);
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void theyAreReadOnceForAnHour() throws Exception {
        assertThat(keys.known()).isEmpty();
        assertThat(keys.read().issuer()).isEqualTo("https://id.example");
        assertThat(keys.known().orElseThrow().keys()).hasSize(1);
        clock.advance(Duration.ofMinutes(59));
        assertThat(keys.known()).isPresent();
        clock.advance(Duration.ofMinutes(1));
        assertThat(keys.known()).isEmpty();
        assertThat(asked).hasValue(1);
    }

    @Test
    void howeverOftenANewKeyIsSoughtTheProviderIsAskedEveryTenSeconds() throws Exception {
        for (int n = 0; n < 5; n++) {
            keys.read();
        }
        assertThat(asked).hasValue(1);
        clock.advance(ASK_AGAIN);
        keys.read();
        assertThat(asked).hasValue(2);
    }

    @Test
    void whatWasReadStaysGoodWhileTheProviderIsAway() throws Exception {
        keys.read();
        clock.advance(Duration.ofHours(2));
        status = 503;
        assertThat(keys.read().keys()).hasSize(1);
        assertThat(keys.known()).isEmpty();
        clock.advance(ASK_AGAIN);
        status = 200;
        keys.read();
        assertThat(keys.known()).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "<html>",
                "{}",
                "{\"issuer\":\"https://id.example\"}",
                "{\"jwks_uri\":\"BASE/jwks\"}",
                "{\"issuer\":5,\"jwks_uri\":\"BASE/jwks\"}",
                "{\"issuer\":\"https://id.example\",\"jwks_uri\":\"nowhere\"}",
                "{\"issuer\":\"https://id.example\",\"jwks_uri\":\"BASE/none\"}",
                "{\"issuer\":\"https://id.example\",\"jwks_uri\":\"BASE/realms/opera/.well-known/openid-configuration\"}"
            })
    void aDocumentThatCannotBeUsedIsNone(String unusable) {
        document = unusable.replace("BASE", base);
        assertUnreachable();
        int before = asked.get();
        assertUnreachable();
        assertThat(asked).hasValue(before);
    }

    @Test
    void aProviderThatIsNotThereIsUnreachable() {
        server.stop(0);
        assertUnreachable();
    }

    private void assertUnreachable() {
        Refused refused = catchThrowableOfType(Refused.class, () -> keys.read());
        assertThat(refused).isNotNull();
        assertThat(refused.reason()).isEqualTo(Refusal.PROVIDER_UNREACHABLE);
    }
}
