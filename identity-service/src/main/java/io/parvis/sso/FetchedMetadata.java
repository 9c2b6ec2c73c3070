package io.parvis.sso;

import io.parvis.sso.saml.IdentityProvider;
import io.parvis.sso.saml.ProviderMetadata;
import java.io.IOException;
import java.net.URI;
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
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(10);

    private final String key;
    private final URI url;
    private final Optional<String> entityId;
    private final List<PublicKey> signers;
    private final Duration refresh;
    private final Clock clock;
    private final Download download = new Download();
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
            current = Optional.of(ProviderMetadata.read(download.of(url), entityId, signers));
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
}
