package io.parvis.gateway.management;

import io.parvis.gateway.refusing.Refusals;
import io.parvis.problem.ProblemKind;
import io.parvis.startup.WrongConfiguration;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.OptionalInt;
import java.util.concurrent.CompletionException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Serves health and metrics on a port of their own where one is configured. Then the public port has none of them, and
 * theirs has nothing else.
 */
@Singleton
final class ManagementPort {
    /** After what every answer has in common, before everything that answers. */
    private static final int ORDER = -890;

    private static final String KEY = "parvis.management.port";
    private static final String ROOT = "/q";
    private static final int IDLE_SECONDS = 60;

    private final Vertx vertx;
    private final Refusals refusals;
    private final OptionalInt port;
    private final String host;
    /** It reads as much as the public port, so that what is refused is refused by the same bounds. */
    private final HttpServerOptions options;

    private HttpServer server;

    ManagementPort(
            Vertx vertx,
            Refusals refusals,
            ManagementConfig config,
            @ConfigProperty(name = "quarkus.http.host") String host,
            @ConfigProperty(name = "quarkus.http.port") int publicPort,
            @ConfigProperty(name = "quarkus.http.limits.max-initial-line-length") int longestLine,
            @ConfigProperty(name = "quarkus.http.limits.max-header-size") MemorySize largestHeaders) {
        this.vertx = vertx;
        this.refusals = refusals;
        this.port = config.port();
        this.host = host;
        this.options = new HttpServerOptions()
                .setIdleTimeout(IDLE_SECONDS)
                .setMaxInitialLineLength(longestLine)
                .setMaxHeaderSize((int) largestHeaders.asLongValue());
        if (port.isPresent() && (port.getAsInt() < 1 || port.getAsInt() > 65_535 || port.getAsInt() == publicPort)) {
            throw wrong("a port from 1 to 65535, other than that of quarkus.http.port");
        }
    }

    void routes(@Observes Router router) {
        if (port.isPresent()) {
            router.route().order(ORDER).handler(this::sort);
        }
    }

    void open(@Observes StartupEvent started) {
        if (port.isPresent()) {
            server = vertx.createHttpServer(options).requestHandler(VertxHttpRecorder.getRootHandler());
            try {
                server.listen(port.getAsInt(), host)
                        .toCompletionStage()
                        .toCompletableFuture()
                        .join();
            } catch (CompletionException cannotListen) {
                throw wrong("a port that is not in use");
            }
        }
    }

    void close(@Observes ShutdownEvent stopped) {
        if (server != null) {
            server.close();
        }
    }

    private void sort(RoutingContext context) {
        boolean here = context.request().localAddress().port() == port.getAsInt();
        // as the router will read it, however it is written
        String path = context.normalizedPath();
        if (here == (path.equals(ROOT) || path.startsWith(ROOT + "/"))) {
            context.next();
        } else {
            refusals.refuse(
                    context.request(),
                    ProblemKind.UNKNOWN_ROUTE,
                    "There is nothing under " + context.request().path() + ".");
        }
    }

    private WrongConfiguration wrong(String expected) {
        return new WrongConfiguration(KEY, Integer.toString(port.orElseThrow()), expected);
    }
}
