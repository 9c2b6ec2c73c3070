package io.parvis.gateway.upstream;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * A client for each event loop, with connections of its own: a question and its answer stay on the thread that the caller's
 * connection is on. One pool for all would hand them from thread to thread, which wakes somebody up each time.
 */
final class LoopClients {
    /** A loop that has few connections of callers at a time may have many in the next moment. */
    private static final int LEAST = 8;

    private final Vertx vertx;
    private final HttpClientOptions options;
    private final HttpClient elsewhere;
    private final Queue<HttpClient> all = new ConcurrentLinkedQueue<>();
    private final ThreadLocal<HttpClient> own = ThreadLocal.withInitial(this::create);

    /**
     * @param options as if there was one client: connections and those who wait for one are shared out
     * @param loops how many event loops there are
     */
    LoopClients(Vertx vertx, HttpClientOptions options, int loops) {
        this.vertx = vertx;
        this.options = new HttpClientOptions(options)
                .setMaxPoolSize(share(options.getMaxPoolSize(), loops))
                .setMaxWaitQueueSize(share(options.getMaxWaitQueueSize(), loops));
        this.elsewhere = create();
    }

    /** The one of this thread. */
    HttpClient here() {
        return Context.isOnEventLoopThread() ? own.get() : elsewhere;
    }

    void close() {
        all.forEach(HttpClient::close);
    }

    private HttpClient create() {
        HttpClient client = vertx.createHttpClient(options);
        all.add(client);
        return client;
    }

    private static int share(int whole, int loops) {
        return Math.max(LEAST, (whole + loops - 1) / loops);
    }
}
