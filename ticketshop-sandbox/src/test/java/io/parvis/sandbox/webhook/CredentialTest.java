package io.parvis.sandbox.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.parvis.sandbox.SandboxConfig;
import io.parvis.sandbox.SandboxConfig.Webhook.Auth;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CredentialTest {
    private static final URI URL = URI.create("http://localhost/");

    @Test
    void isAKeyInAHeaderOfAnyName() {
        assertThat(headers(Auth.API_KEY, "X-Venue-Key"))
                .containsOnlyKeys("X-Venue-Key")
                .containsEntry("X-Venue-Key", List.of("key"));
    }

    @Test
    void isAUserAndAPassword() {
        assertThat(headers(Auth.BASIC, "X-Venue-Key"))
                .containsOnlyKeys("Authorization")
                .containsEntry("Authorization", List.of("Basic dXNlcjpwYXNzd29yZA=="));
    }

    @Test
    void isNothing() {
        assertThat(headers(Auth.NONE, "X-Venue-Key")).isEmpty();
    }

    private static Map<String, List<String>> headers(Auth auth, String header) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URL);
        new Credential(new Settings(URL, auth, header, "key", "user", "password", 12, Duration.ofSeconds(5)))
                .on(request);
        return request.build().headers().map();
    }

    private record Settings(
            URI url, Auth auth, String header, String key, String user, String password, int attempts, Duration pause)
            implements SandboxConfig.Webhook {}
}
