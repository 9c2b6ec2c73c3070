package io.parvis.stack;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a service says about itself at {@code /q/health/ready}. */
sealed interface Readiness {
    record Ready() implements Readiness {}

    /** It answers that it is not ready, with the reason that it gives. */
    record NotReady(String reason) implements Readiness {}

    /** Nobody answers there yet. */
    record Silent() implements Readiness {}

    /** One check that is down, with its data when it has some; the stack has no JSON library, and needs none for this. */
    Pattern DOWN = Pattern.compile(
            "\"name\"\\s*:\\s*\"([^\"]*)\"\\s*,\\s*\"status\"\\s*:\\s*\"DOWN\"(?:\\s*,\\s*\"data\"\\s*:\\s*\\{([^}]*)})?");

    static Readiness ask(HttpClient client, URI base) {
        HttpRequest request = HttpRequest.newBuilder(base.resolve("/q/health/ready"))
                .timeout(Duration.ofSeconds(5))
                .build();
        try {
            HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
            return response.statusCode() == 200 ? new Ready() : new NotReady(reason(response));
        } catch (IOException notYet) {
            return new Silent();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Silent();
        }
    }

    private static String reason(HttpResponse<String> response) {
        Matcher down = DOWN.matcher(response.body());
        String reason = down.results()
                .map(check -> check.group(1) + data(check.group(2)))
                .collect(Collectors.joining("; "));
        return reason.isEmpty() ? "HTTP status " + response.statusCode() : reason;
    }

    private static String data(String json) {
        return json == null ? "" : ": " + json.replace("\"", "").strip().replaceAll("\\s+", " ");
    }
}
