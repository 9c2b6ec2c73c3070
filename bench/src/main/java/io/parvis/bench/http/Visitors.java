package io.parvis.bench.http;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Readers who come at a fixed rate, whether earlier ones were answered or not: a pause makes all of them wait who come
 * during it. Answer times count from when they were due.
 */
public final class Visitors implements AutoCloseable {
    private final HttpClient client = HttpClient.newHttpClient();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    private final ConcurrentLinkedQueue<Answer> answers = new ConcurrentLinkedQueue<>();
    private final AtomicInteger failures = new AtomicInteger();
    private final AtomicInteger count = new AtomicInteger();
    private final List<HttpRequest> requests = new ArrayList<>();

    private record Answer(long due, long took) {}

    public Visitors(URI server, List<String> paths, int perSecond) {
        paths.forEach(path ->
                requests.add(HttpRequest.newBuilder(URI.create(server + path)).build()));
        long between = TimeUnit.SECONDS.toNanos(1) / perSecond;
        long start = System.nanoTime();
        clock.scheduleAtFixedRate(() -> ask(start + count.get() * between), 0, between, TimeUnit.NANOSECONDS);
    }

    private void ask(long due) {
        HttpRequest request = requests.get(count.getAndIncrement() % requests.size());
        client.sendAsync(request, HttpResponse.BodyHandlers.discarding()).whenComplete((response, failure) -> {
            if (failure != null || response.statusCode() != 200) {
                failures.incrementAndGet();
            }
            answers.add(new Answer(due, System.nanoTime() - due));
        });
    }

    /** Of those who came between two moments of {@link System#nanoTime}: how long each waited, in milliseconds. */
    public double[] waited(long from, long to) {
        return answers.stream()
                .filter(answer -> answer.due >= from && answer.due < to)
                .mapToDouble(answer -> answer.took / 1e6)
                .toArray();
    }

    /** How many were not answered with 200. */
    public int failures() {
        return failures.get();
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
