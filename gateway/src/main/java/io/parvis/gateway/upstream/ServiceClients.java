package io.parvis.gateway.upstream;

import io.netty.channel.ConnectTimeoutException;
import io.parvis.gateway.routing.Service;
import io.parvis.spell.Spells;
import io.parvis.startup.WrongConfiguration;
import io.quarkus.runtime.Startup;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.net.ConnectException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.StreamSupport;
import org.jboss.logging.Logger;

/** The pooled connections to each service. */
@Singleton
@Startup
public final class ServiceClients {
    private static final int LONGEST_HEADERS = 32 * 1024;

    private static final Logger LOG = Logger.getLogger(ServiceClients.class);

    private final Map<Service, LoopClients> clients = new EnumMap<>(Service.class);
    private final HttpClient streams;
    private final Map<Service, Breaker> breakers = new EnumMap<>(Service.class);
    private final long answerWithinMillis;

    ServiceClients(Vertx vertx, ServicesConfig config, Clock clock, Spells spells) {
        this.answerWithinMillis = config.gateway().answerWithin().toMillis();
        for (Service service : Service.values()) {
            breakers.put(
                    service,
                    new Breaker(
                            service,
                            config.gateway().failuresTolerated(),
                            config.gateway().restAfterFailures().toMillis(),
                            clock,
                            spells));
            clients.put(
                    service,
                    new LoopClients(
                            vertx, options(checked(service, config.url(service)), config.gateway()), loops(vertx)));
        }
        // each listener holds a connection: that must not keep anybody else from being answered
        this.streams = vertx.createHttpClient(options(config.url(Service.AVAILABILITY), config.gateway())
                .setMaxPoolSize(config.gateway().streams())
                .setMaxWaitQueueSize(0));
    }

    /** A request on a pooled connection, which fails with a timeout when no answer begins in time. */
    public Future<HttpClientRequest> request(Service service, HttpMethod method) {
        return request(client(service), method);
    }

    /** The same for an answer that goes on for as long as somebody listens, on a connection of its own. */
    public Future<HttpClientRequest> stream(HttpMethod method) {
        return request(streams, method);
    }

    private Future<HttpClientRequest> request(HttpClient client, HttpMethod method) {
        RequestOptions options =
                new RequestOptions().setMethod(method).setURI("/").setIdleTimeout(answerWithinMillis);
        return client.request(options)
                .recover(failure -> refused(failure) ? client.request(options) : Future.failedFuture(failure))
                .onSuccess(request -> request.exceptionHandler(broken -> LOG.debug("Request broken off", broken)));
    }

    /** Nobody listened, so nothing was sent: of several replicas the next may. One that does not answer is not waited for twice. */
    private static boolean refused(Throwable failure) {
        return failure instanceof ConnectException && !(failure instanceof ConnectTimeoutException);
    }

    /** Exchanges something with a service, unless it failed so often of late that it is given a rest. */
    public <T> Future<T> exchange(Service service, Supplier<Future<T>> exchange) {
        return breakers.get(service).call(exchange);
    }

    /** A GET without a body whose answer begins in time, or fails. */
    public Future<Integer> status(Service service, String path, Duration within) {
        return client(service)
                .request(new RequestOptions()
                        .setMethod(HttpMethod.GET)
                        .setURI(path)
                        .setTimeout(within.toMillis()))
                .compose(HttpClientRequest::send)
                .compose(response -> response.end().map(response.statusCode()));
    }

    /**
     * What names the version of something a service has.
     *
     * @param known the name as last heard, or {@code null}
     * @return empty when the service does not tell
     */
    public Future<Optional<String>> etag(Service service, String path, String known, Duration within) {
        RequestOptions head =
                new RequestOptions().setMethod(HttpMethod.HEAD).setURI(path).setTimeout(within.toMillis());
        if (known != null) {
            head.putHeader(HttpHeaders.IF_NONE_MATCH, known);
        }
        return client(service)
                .request(head)
                .compose(HttpClientRequest::send)
                .compose(response -> response.end().map(response))
                .map(response -> response.statusCode() == 304
                        ? Optional.ofNullable(known)
                        : Optional.ofNullable(response.getHeader(HttpHeaders.ETAG))
                                .filter(etag -> response.statusCode() == 200));
    }

    private HttpClient client(Service service) {
        return clients.get(service).here();
    }

    private static int loops(Vertx vertx) {
        long loops = StreamSupport.stream(vertx.nettyEventLoopGroup().spliterator(), false)
                .count();
        return (int) Math.max(1, loops);
    }

    private static HttpClientOptions options(URI url, ServicesConfig.Gateway settings) {
        boolean tls = url.getScheme().equals("https");
        return new HttpClientOptions()
                .setDefaultHost(url.getHost())
                .setDefaultPort(url.getPort() > 0 ? url.getPort() : tls ? 443 : 80)
                .setSsl(tls)
                .setMaxPoolSize(settings.connections())
                .setMaxWaitQueueSize(settings.waiting())
                .setConnectTimeout((int) settings.connectWithin().toMillis())
                .setReadIdleTimeout((int) settings.pauseWithin().toSeconds())
                .setMaxHeaderSize(LONGEST_HEADERS)
                .setDecompressionSupported(false);
    }

    private static URI checked(Service service, URI url) {
        boolean bare = url.getRawPath() == null
                || url.getRawPath().isEmpty()
                || url.getRawPath().equals("/");
        boolean web = url.getScheme() != null && Set.of("http", "https").contains(url.getScheme());
        if (!web || url.getHost() == null || !bare || url.getRawQuery() != null || url.getRawUserInfo() != null) {
            throw new WrongConfiguration(
                    "parvis." + service.label() + ".url", url.toString(), "an address such as http://localhost:8081");
        }
        return url;
    }

    @PreDestroy
    void close() {
        streams.close();
        clients.values().forEach(LoopClients::close);
    }
}
