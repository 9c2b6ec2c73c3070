package io.parvis.sso;

import io.parvis.sso.xml.Refusal;
import io.parvis.sso.xml.Refused;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jose4j.json.JsonUtil;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.lang.JoseException;

/** What an OpenID Connect provider is called and signs with, as its discovery document says. */
final class ProviderKeys {
    private static final Logger LOG = Logger.getLogger(ProviderKeys.class);
    private static final Duration FRESH = Duration.ofHours(1);
    private static final Duration ASK_AGAIN = Duration.ofSeconds(10);

    record Known(String issuer, List<JsonWebKey> keys) {}

    private final URI discovery;
    private final Clock clock;
    private final Download download = new Download();
    private volatile Optional<Known> known = Optional.empty();
    private volatile Instant freshUntil = Instant.MIN;
    private Instant notBefore = Instant.MIN;

    /** @param provider what {@code /.well-known/openid-configuration} follows */
    ProviderKeys(URI provider, Clock clock) {
        this.discovery = URI.create(provider.toString().replaceFirst("/+$", "") + "/.well-known/openid-configuration");
        this.clock = clock;
    }

    /** Empty unless they were read within the hour. Does not block. */
    Optional<Known> known() {
        return clock.instant().isBefore(freshUntil) ? known : Optional.empty();
    }

    /** Reads them anew, unless that was tried a moment ago; those read before stay good while it does not succeed. */
    synchronized Known read() throws Refused {
        Instant now = clock.instant();
        if (!now.isBefore(notBefore)) {
            try {
                known = Optional.of(fetch());
                freshUntil = now.plus(FRESH);
            } catch (IOException | JoseException | IllegalArgumentException unusable) {
                LOG.warnf(
                        "%s cannot be read: %s", discovery, unusable.getClass().getSimpleName());
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
            }
            notBefore = clock.instant().plus(ASK_AGAIN);
        }
        return known.orElseThrow(() -> new Refused(Refusal.PROVIDER_UNREACHABLE));
    }

    private Known fetch() throws IOException, InterruptedException, JoseException {
        Map<String, Object> document = JsonUtil.parseJson(text(discovery));
        JsonWebKeySet keys = new JsonWebKeySet(text(URI.create(value(document, "jwks_uri"))));
        return new Known(value(document, "issuer"), List.copyOf(keys.getJsonWebKeys()));
    }

    private String text(URI url) throws IOException, InterruptedException {
        return new String(download.of(url), StandardCharsets.UTF_8);
    }

    private static String value(Map<String, Object> document, String name) {
        if (document.get(name) instanceof String text) {
            return text;
        }
        throw new IllegalArgumentException("No " + name);
    }
}
