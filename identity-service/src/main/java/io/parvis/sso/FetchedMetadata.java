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

/**
 * Metadata behind an address, fetched again from time to time: soon after a failure, less often after a success. A
 * signature that does not fit may be by a key that is newer than they are.
 */
final class FetchedMetadata implements ProviderSource {
    private static final Logger LOG = Logger.getLogger(FetchedMetadata.class);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(10);
    /** Anybody can send a signature that does not fit. */
    private static final Duration AFTER_DOUBT = Duration.ofMinutes(1);

    private final String key;
    private final URI url;
    private final Optional<String> entityId;
    private final List<PublicKey> signers;
    private final Duration refresh;
    private final Clock clock;
    private final Download download = new Download();
    private volatile Optional<IdentityProvider> current = Optional.empty();
    private volatile boolean doubted;
    private Instant due = Instant.MIN;
    private Instant dueIfDoubted = Instant.MIN;

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
        Instant now = clock.instant();
        if (now.isBefore(due) && !(doubted && !now.isBefore(dueIfDoubted))) {
            return;
        }
        doubted = false;
        boolean read = refresh();
        Instant then = clock.instant();
        due = then.plus(read ? refresh : AFTER_FAILURE);
        dueIfDoubted = then.plus(AFTER_DOUBT);
    }

    @Override
    public void doubt() {
        doubted = true;
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
