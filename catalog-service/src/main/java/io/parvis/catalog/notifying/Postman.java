package io.parvis.catalog.notifying;

import io.parvis.internet.Destination;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.ConnectException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Posts messages. The host is resolved once, its addresses are checked, and the connection goes to an address that was
 * checked: a name that means another machine a moment later changes nothing. Redirects are not followed.
 */
@Singleton
class Postman {
    private static final Duration TIMEOUT = Duration.ofSeconds(15);
    private static final int CONNECT_SECONDS = 5;
    private static final int LONGEST_ANSWER = 1024;
    private static final int LONGEST_HEADERS = 16 * 1024;

    private final Vertx vertx;
    private final Destination.Names names;
    private final Clock clock;
    private final String userAgent;
    private final Duration timeout;
    private final HttpClient client;

    @Inject
    Postman(Vertx vertx, Clock clock, @ConfigProperty(name = "quarkus.application.version") String version) {
        this(vertx, clock, version, InetAddress::getAllByName, new HttpClientOptions(), TIMEOUT);
    }

    /**
     * @param options whom to trust
     * @param timeout from the resolved host to the status of the answer
     */
    Postman(
            Vertx vertx,
            Clock clock,
            String version,
            Destination.Names names,
            HttpClientOptions options,
            Duration timeout) {
        this.vertx = vertx;
        this.names = names;
        this.timeout = timeout;
        this.clock = clock;
        this.userAgent = "Parvis/" + version;
        this.client = vertx.createHttpClient(new HttpClientOptions(options)
                .setKeepAlive(false)
                .setConnectTimeout(CONNECT_SECONDS * 1000)
                .setSslHandshakeTimeout(CONNECT_SECONDS)
                .setMaxHeaderSize(LONGEST_HEADERS)
                .setDecompressionSupported(false));
    }

    /** Makes one attempt. Blocks, 15 seconds at most once the host is resolved. */
    Answer post(Webhook webhook, String id, String body) {
        Destination destination;
        try {
            destination = Destination.find(webhook.host(), webhook.allowsPrivateAddresses(), names);
        } catch (Destination.Unreachable unreachable) {
            return new Answer.None(unreachable.getMessage());
        }
        return destination
                .connect(vertx, client, options(webhook), request -> send(request, webhook, id, body))
                .timeout(timeout.toMillis(), TimeUnit.MILLISECONDS)
                .otherwise(failure -> new Answer.None(words(failure)))
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    private static RequestOptions options(Webhook webhook) {
        return new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setHost(webhook.url().getHost())
                .setPort(webhook.port())
                .setSsl(webhook.isTls())
                .setURI(webhook.target())
                .setFollowRedirects(false);
    }

    private Future<Answer> send(HttpClientRequest request, Webhook webhook, String id, String body) {
        long timer =
                vertx.setTimer(timeout.toMillis(), over -> request.connection().close());
        request.connection().closeHandler(closed -> vertx.cancelTimer(timer));
        request.exceptionHandler(brokenOff -> {});
        long timestamp = clock.instant().getEpochSecond();
        request.putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
                .putHeader(HttpHeaders.USER_AGENT, userAgent)
                .putHeader("webhook-id", id)
                .putHeader("webhook-timestamp", Long.toString(timestamp))
                .putHeader("webhook-signature", webhook.signer().sign(id, timestamp, body));
        webhook.userInfo().ifPresent(userInfo -> request.putHeader(HttpHeaders.AUTHORIZATION, basic(userInfo)));
        return request.send(Buffer.buffer(body)).map(this::heard);
    }

    /** The status says it all; the body is let in up to a limit, so that a receiver is not cut off while it writes. */
    private Answer heard(HttpClientResponse response) {
        AtomicInteger read = new AtomicInteger();
        response.handler(part -> {
            if (read.addAndGet(part.length()) > LONGEST_ANSWER) {
                response.request().connection().close();
            }
        });
        response.exceptionHandler(cutOff -> {});
        return Answer.Status.of(response.statusCode(), response.getHeader(HttpHeaders.RETRY_AFTER), clock);
    }

    private static String basic(String userInfo) {
        return "Basic " + Base64.getEncoder().encodeToString(userInfo.getBytes(StandardCharsets.UTF_8));
    }

    private String words(Throwable failure) {
        if (failure instanceof TimeoutException) {
            return "no answer came within " + timeout.toSeconds() + " s";
        }
        boolean tls = Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .anyMatch(SSLException.class::isInstance);
        if (tls) {
            return "no TLS connection could be made: is the certificate valid, for this host, and trusted?";
        }
        return failure instanceof ConnectException
                ? "no connection could be made"
                : "the connection broke off before an answer came";
    }

    @PreDestroy
    void close() {
        client.close();
    }
}
