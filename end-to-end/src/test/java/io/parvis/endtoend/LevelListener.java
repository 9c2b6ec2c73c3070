package io.parvis.endtoend;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

/** Listens to levels as a browser's EventSource does: when the connection is lost it comes back with the last id. */
final class LevelListener implements AutoCloseable {
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long RETRY_MILLIS = 500;

    private final URI stream;
    private final Map<String, String> levels = new ConcurrentHashMap<>();
    private final List<String> changes = new CopyOnWriteArrayList<>();
    private volatile boolean closed;
    private volatile String lastId;
    private String event;

    LevelListener(URI stream) {
        this.stream = stream;
        listen();
    }

    /** The level of a product as last heard. */
    Optional<String> levelOf(String product) {
        return Optional.ofNullable(levels.get(product));
    }

    /** What changed, as it came: the product's id and its level. */
    List<String> changes() {
        return List.copyOf(changes);
    }

    private void listen() {
        HttpRequest.Builder request = HttpRequest.newBuilder(stream).header("Accept", "text/event-stream");
        if (lastId != null) {
            request.header("Last-Event-ID", lastId);
        }
        CLIENT.sendAsync(request.build(), BodyHandlers.ofLines())
                .thenAccept(answer -> {
                    if (answer.statusCode() == 200) {
                        answer.body().takeWhile(line -> !closed).forEach(this::read);
                    }
                })
                .whenComplete((over, lost) -> comeBack());
    }

    private void comeBack() {
        if (!closed) {
            CompletableFuture.delayedExecutor(RETRY_MILLIS, TimeUnit.MILLISECONDS)
                    .execute(this::listen);
        }
    }

    private void read(String line) {
        int colon = line.indexOf(": ");
        if (colon <= 0) {
            return;
        }
        String value = line.substring(colon + 2);
        switch (line.substring(0, colon)) {
            case "id" -> lastId = value;
            case "event" -> event = value;
            case "data" ->
                items(value).forEach(item -> {
                    String id = item.get("id").asText();
                    String level = item.get("level").asText();
                    levels.put(id, level);
                    if ("change".equals(event)) {
                        changes.add(id + " " + level);
                    }
                });
            default -> {}
        }
    }

    private static JsonNode items(String data) {
        try {
            return JSON.readTree(data).get("items");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public void close() {
        closed = true;
    }
}
