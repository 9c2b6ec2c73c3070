package io.parvis.sso;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Fetches what an identity provider publishes, within five seconds and of at most 4 MB. */
final class Download {
    private static final Duration WITHIN = Duration.ofSeconds(5);
    private static final int LARGEST = 4 << 20;

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(WITHIN).build();

    /** @throws IOException unless it is answered with 200 */
    byte[] of(URI url) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(url).timeout(WITHIN).build();
        HttpResponse<InputStream> answer = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
        try (InputStream body = answer.body()) {
            byte[] bytes = body.readNBytes(LARGEST);
            if (answer.statusCode() != 200) {
                throw new IOException("Status " + answer.statusCode());
            }
            return bytes;
        }
    }
}
