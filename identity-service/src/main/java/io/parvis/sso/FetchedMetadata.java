package io.parvis.sso;

import io.parvis.sso.saml.IdentityProvider;
import io.parvis.sso.saml.ProviderMetadata;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.PublicKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Metadata behind an address, fetched again from time to time: soon after a failure, less often after a success. */
final class FetchedMetadata implements ProviderSource {
    private static final Logger LOG = Logger.getLogger(FetchedMetadata.class);
    private static final Duration WITHIN = Duration.ofSeconds(5);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(10);
    private static final int LARGEST = 4 << 20;

    private final String key;
    private final URI url;
    private final Optional<String> entityId;
    private final List<PublicKey> signers;
    private final Duration refresh;
    private final Clock clock;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(WITHIN).build();
    private volatile Optional<IdentityProvider> current = Optional.empty();
    private Instant due = Instant.MIN;

    FetchedMetadata(
            String key, URI url, Optional<String> entityId, List<PublicKey> signers, Duration refresh, Clock clock) {
        this.key = key;
        this.url = url;
        this.entityId = entityId;
        this.signers = signers;
        this.refresh = refresh;
        this.clock = clock;
    }

    @Override
    public Optional<IdentityProvider> current() {
        return current;
    }

    @Override
    public synchronized void refreshWhenDue() {
        if (clock.instant().isBefore(due)) {
            return;
        }
        boolean read = refresh();
        due = clock.instant().plus(read ? refresh : AFTER_FAILURE);
    }

    private boolean refresh() {
        try {
            current = Optional.of(ProviderMetadata.read(fetch(), entityId, signers));
            return true;
        } catch (IOException unreachable) {
            LOG.warnf("%s does not answer; what was known before stays in use", key);
        } catch (ProviderMetadata.Unusable unusable) {
            LOG.warnf("%s: %s; what was known before stays in use", key, unusable.getMessage());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
        return false;
    }

    private byte[] fetch() throws IOException, InterruptedException {
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
