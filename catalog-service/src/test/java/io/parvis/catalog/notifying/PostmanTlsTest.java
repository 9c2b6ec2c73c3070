package io.parvis.catalog.notifying;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsExchange;
import com.sun.net.httpserver.HttpsServer;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.net.PemTrustOptions;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.ExtendedSSLSession;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SNIServerName;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostmanTlsTest {
    private static final String HOST = "hooks.parvis.example";
    private static final String PASSWORD = "changeit";
    private static final Answer REFUSED =
            new Answer.None("no TLS connection could be made: is the certificate valid, for this host, and trusted?");

    private static final List<SNIServerName> ASKED_FOR = new CopyOnWriteArrayList<>();

    private static HttpsServer receiver;
    private static Path certificate;
    private static Vertx vertx;

    @BeforeAll
    static void start(@TempDir Path folder) throws Exception {
        vertx = Vertx.vertx();
        Path keys = folder.resolve("keys.p12");
        keytool(keys, "-genkeypair", "-keyalg", "EC", "-dname", "CN=test", "-ext", "SAN=dns:" + HOST);
        certificate = folder.resolve("certificate.pem");
        keytool(keys, "-exportcert", "-rfc", "-file", certificate.toString());

        receiver = HttpsServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        receiver.setHttpsConfigurator(new HttpsConfigurator(context(keys)));
        receiver.createContext("/", exchange -> {
            ExtendedSSLSession session = (ExtendedSSLSession) ((HttpsExchange) exchange).getSSLSession();
            ASKED_FOR.addAll(session.getRequestedServerNames());
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        receiver.start();
    }

    @AfterAll
    static void stop() {
        receiver.stop(0);
        vertx.close();
    }

    @BeforeEach
    void forget() {
        ASKED_FOR.clear();
    }

    @Test
    void asksForTheHostByNameWhateverItsAddress() {
        assertThat(post(HOST, trusting())).isInstanceOf(Answer.Status.class);
        assertThat(ASKED_FOR).containsExactly(new SNIHostName(HOST));
    }

    @Test
    void refusesACertificateOfAnotherHost() {
        assertThat(post("other.parvis.example", trusting())).isEqualTo(REFUSED);
        assertThat(ASKED_FOR).isEmpty();
    }

    @Test
    void refusesACertificateThatNobodyTrusts() {
        assertThat(post(HOST, new HttpClientOptions())).isEqualTo(REFUSED);
        assertThat(ASKED_FOR).isEmpty();
    }

    private static Answer post(String host, HttpClientOptions options) {
        InetAddress[] here = {receiver.getAddress().getAddress()};
        URI url = URI.create("https://" + host + ":" + receiver.getAddress().getPort() + "/");
        Signer signer = Signer.of("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw").orElseThrow();
        return new Postman(vertx, Clock.systemUTC(), "1", name -> here, options, Duration.ofSeconds(15))
                .post(new Webhook("opera", "cms", url, signer, true, true), "msg_1", "{}");
    }

    private static HttpClientOptions trusting() {
        return new HttpClientOptions().setTrustOptions(new PemTrustOptions().addCertPath(certificate.toString()));
    }

    private static void keytool(Path keys, String... command) throws IOException, InterruptedException {
        List<String> whole = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
        whole.addAll(List.of(command));
        whole.addAll(List.of("-keystore", keys.toString(), "-storepass", PASSWORD, "-alias", "receiver"));
        assertThat(new ProcessBuilder(whole)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start()
                        .waitFor())
                .isZero();
    }

    private static SSLContext context(Path keys) throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(keys)) {
            store.load(in, PASSWORD.toCharArray());
        }
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(store, PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }
}
