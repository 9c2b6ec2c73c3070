package io.parvis.availability.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Reads server-sent events as a browser does. */
public final class EventStream implements AutoCloseable {
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int PATIENCE_SECONDS = 30;

    /** @param type {@code end} once the service has ended the stream in good order, {@code cut} when it broke off */
    public record Event(String id, String type, JsonNode items) {
        public List<String> ids() {
            return items.findValuesAsText("id");
        }

        public List<String> levels() {
            return items.findValuesAsText("level");
        }
    }

    private final HttpResponse<InputStream> response;
    private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
    private final AtomicInteger comments = new AtomicInteger();
    private volatile int retryMillis;

    private EventStream(HttpResponse<InputStream> response) {
        this.response = response;
    }

    /** @param lastEventId {@code null} = none */
    public static EventStream open(URI uri, String lastEventId) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri).header("Accept", "text/event-stream");
        if (lastEventId != null) {
            request.header("Last-Event-ID", lastEventId);
        }
        EventStream stream = new EventStream(CLIENT.send(request.build(), BodyHandlers.ofInputStream()));
        Thread reader = new Thread(stream::read, "events");
        reader.setDaemon(true);
        reader.start();
        return stream;
    }

    public String header(String name) {
        return response.headers().firstValue(name).orElse(null);
    }

    /** The next event; waits for it. */
    public Event next() throws InterruptedException {
        Event event = events.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        if (event == null) {
            throw new AssertionError("no event came");
        }
        return event;
    }

    /** After how long a browser comes back when the stream has ended; 0 = that was not said. */
    public int retryMillis() {
        return retryMillis;
    }

    public int comments() {
        return comments.get();
    }

    private void read() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(response.body(), UTF_8))) {
            List<String> event = new ArrayList<>();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith(":")) {
                    comments.incrementAndGet();
                } else if (!line.isEmpty()) {
                    event.add(line);
                } else if (!event.isEmpty()) {
                    add(event);
                    event.clear();
                }
            }
            events.add(new Event(null, "end", JSON.createArrayNode()));
        } catch (IOException closed) {
            events.add(new Event(null, "cut", JSON.createArrayNode()));
        }
    }

    private void add(List<String> lines) {
        String data = field(lines, "data");
        if (data == null) {
            retryMillis = Integer.parseInt(field(lines, "retry"));
            return;
        }
        try {
            events.add(new Event(
                    field(lines, "id"),
                    field(lines, "event"),
                    JSON.readTree(data).get("items")));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String field(List<String> lines, String name) {
        return lines.stream()
                .filter(line -> line.startsWith(name + ": "))
                .map(line -> line.substring(name.length() + 2))
                .findFirst()
                .orElse(null);
    }

    @Override
    public void close() throws IOException {
        response.body().close();
    }
}
