package io.parvis.sso;

import io.parvis.pointofsale.PointOfSale;
import io.parvis.pointofsale.PointsOfSale;
import io.parvis.problem.ProblemException;
import io.parvis.problem.ProblemKind;
import io.parvis.sso.saml.IdentityProvider;
import io.parvis.sso.xml.Refusal;
import io.parvis.sso.xml.Refused;
import io.parvis.startup.Starting;
import io.quarkus.runtime.Startup;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The identity provider of every point of sale that has SAML. Metadata behind an address are fetched in the background,
 * never because a visitor came; what was read last stays good while the address does not answer.
 */
@Singleton
@Startup(Starting.BEFORE_TASKS)
final class IdentityProviders {
    private static final Duration ASK_AGAIN = Duration.ofSeconds(10);

    private final Map<String, ProviderSource> bySlug = new HashMap<>();

    IdentityProviders(PointsOfSale pointsOfSale, SsoSettings settings, ServiceProviders services, Clock clock) {
        for (PointOfSale pos : pointsOfSale.all()) {
            if (services.find(pos).isPresent()) {
                String at = "parvis.points-of-sale." + pos.slug() + ".identity.saml.idp.";
                SsoSettings.Saml saml =
                        settings.pointsOfSale().get(pos.slug()).identity().saml();
                bySlug.put(pos.slug(), ProviderSource.of(at, saml, clock));
            }
        }
    }

    /**
     * The identity provider of a point of sale that has SAML.
     *
     * @throws ProblemException 503 while its metadata have not been read yet
     */
    IdentityProvider of(PointOfSale pos) {
        return find(pos)
                .orElseThrow(() -> ProblemException.retryAfter(
                        ProblemKind.NOT_READY, "The identity provider is not known yet.", ASK_AGAIN));
    }

    /** Empty while its metadata have not been read yet. */
    Optional<IdentityProvider> find(PointOfSale pos) {
        return bySlug.get(pos.slug()).current();
    }

    /** What the judgement of a message comes to, or why the message is refused. */
    interface Judgement<T> {
        T of() throws Refused;
    }

    /** Judges a message of a provider. One whose signature does not fit may be signed by a newer key, which is looked for then. */
    <T> T judged(PointOfSale pos, Judgement<T> judgement) throws Refused {
        try {
            return judgement.of();
        } catch (Refused refused) {
            if (refused.reason() == Refusal.SIGNATURE_WRONG) {
                bySlug.get(pos.slug()).doubt();
            }
            throw refused;
        }
    }

    // not at once: a start that a wrong setting stops has to end with its one sentence
    @Scheduled(
            every = "5s",
            delayed = "1s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    void refresh() {
        bySlug.values().forEach(ProviderSource::refreshWhenDue);
    }
}
