package io.parvis.link.check;

import io.parvis.internet.Destination;
import io.vertx.core.Future;
import io.vertx.core.Promise;
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
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Reads the beginning of one page, from an address that was checked. Redirects are told, not followed. */
@Singleton
class PageFetcher {
    private static final Duration TIMEOUT = Duration.ofSeconds(10);
    private static final int CONNECT_SECONDS = 5;
    private static final int LONGEST_HEADERS = 32 * 1024;
    private static final int LONGEST_START = 128 * 1024;

    private final Vertx vertx;
    private final Destination.Names names;
    private final String userAgent;
    private final Duration timeout;
    private final HttpClient client;

    @Inject
    PageFetcher(Vertx vertx, @ConfigProperty(name = "quarkus.application.version") String version) {
        this(vertx, version, InetAddress::getAllByName, TIMEOUT);
    }

    /** @param timeout from the resolved host to the end of what is read */
    PageFetcher(Vertx vertx, String version, Destination.Names names, Duration timeout) {
        this.vertx = vertx;
        this.names = names;
        this.timeout = timeout;
        this.userAgent = "Parvis/" + version + " (page check)";
        this.client = vertx.createHttpClient(new HttpClientOptions()
                .setKeepAlive(false)
                .setConnectTimeout(CONNECT_SECONDS * 1000)
                .setSslHandshakeTimeout(CONNECT_SECONDS)
                .setMaxHeaderSize(LONGEST_HEADERS)
                .setDecompressionSupported(false));
    }

    /**
     * Makes one attempt. Blocks.
     *
     * @param url {@code http} or {@code https}, with a host
     * @param anywhere whether addresses that are not public are allowed
     */
    Fetched fetch(URI url, boolean anywhere) {
        Destination destination;
        try {
            destination = Destination.find(url.getHost(), anywhere, names);
        } catch (Destination.Unreachable unreachable) {
            return new Fetched.None(new Fault(
                    unreachable.isInternal() ? Trouble.NOT_PUBLIC : Trouble.UNREACHABLE, unreachable.getMessage()));
        }
        return destination
                .connect(vertx, client, options(url), request -> read(request, url))
                .timeout(timeout.toMillis(), TimeUnit.MILLISECONDS)
                .otherwise(failure -> new Fetched.None(fault(failure)))
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    private static RequestOptions options(URI url) {
        boolean tls = "https".equalsIgnoreCase(url.getScheme());
        String path = url.getRawPath().isEmpty() ? "/" : url.getRawPath();
        return new RequestOptions()
                .setMethod(HttpMethod.GET)
                .setHost(url.getHost())
                .setPort(url.getPort() >= 0 ? url.getPort() : tls ? 443 : 80)
                .setSsl(tls)
                .setURI(url.getRawQuery() == null ? path : path + "?" + url.getRawQuery())
                .setFollowRedirects(false);
    }

    private Future<Fetched> read(HttpClientRequest request, URI url) {
        request.exceptionHandler(brokenOff -> {});
        request.putHeader(HttpHeaders.USER_AGENT, userAgent)
                .putHeader(HttpHeaders.ACCEPT, "text/html,application/xhtml+xml")
                .putHeader(HttpHeaders.ACCEPT_ENCODING, "identity");
        return request.send()
                .compose(response -> heard(response, url))
                .eventually(() -> request.connection().close());
    }

    private static Future<Fetched> heard(HttpClientResponse response, URI url) {
        int status = response.statusCode();
        if (status >= 300 && status < 400 && status != 304) {
            return Future.succeededFuture(new Fetched.Redirect(url, status, header(response, HttpHeaders.LOCATION)));
        }
        return start(response)
                .map(text -> new Fetched.Page(
                        status,
                        header(response, HttpHeaders.CONTENT_TYPE),
                        header(response, HttpHeaders.CONTENT_LANGUAGE),
                        text));
    }

    /** The beginning is enough to know the language; whatever else comes is not read. */
    private static Future<String> start(HttpClientResponse response) {
        Promise<String> read = Promise.promise();
        Buffer start = Buffer.buffer();
        response.exceptionHandler(read::tryFail);
        response.endHandler(end -> read.tryComplete(text(start)));
        response.handler(part -> {
            start.appendBuffer(part);
            if (start.length() >= LONGEST_START) {
                response.pause();
                read.tryComplete(text(start));
            }
        });
        return read.future();
    }

    /** Letters beyond ASCII may come out wrong: tags and language codes have none. */
    private static String text(Buffer buffer) {
        return buffer.toString(StandardCharsets.ISO_8859_1);
    }

    private static Optional<String> header(HttpClientResponse response, CharSequence name) {
        return Optional.ofNullable(response.getHeader(name));
    }

    private Fault fault(Throwable failure) {
        if (failure instanceof TimeoutException) {
            return new Fault(Trouble.TOO_SLOW, "did not answer within " + timeout.toSeconds() + " s");
        }
        boolean tls = Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .anyMatch(SSLException.class::isInstance);
        return new Fault(
                Trouble.UNREACHABLE,
                tls
                        ? "cannot be connected to by TLS: is its certificate valid, for this host, and trusted?"
                        : "cannot be connected to, or the connection broke off");
    }

    @PreDestroy
    void close() {
        client.close();
    }
}
