package io.parvis.sso;

import io.quarkus.arc.Unremovable;
import io.quarkus.oidc.common.OidcRequestContextProperties;
import io.quarkus.oidc.common.OidcRequestFilter;
import io.quarkus.oidc.runtime.OidcUtils;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;

/** Holds the answers to what Quarkus asks an OpenID Connect provider to a time; by itself it waits for ever. */
@Singleton
@Unremovable
final class ProviderCalls implements OidcRequestFilter {
    private static final Duration USUAL = Duration.ofSeconds(5);

    private final OidcClients clients;

    ProviderCalls(OidcClients clients) {
        this.clients = clients;
    }

    @Override
    public Uni<Void> filter(OidcRequestFilterContext context) {
        Duration within = Optional.ofNullable(context.contextProperties())
                .flatMap(this::client)
                .map(OidcClient::answerWithin)
                .orElse(USUAL);
        context.request().timeout(within.toMillis());
        return Uni.createFrom().voidItem();
    }

    /** Empty where it is not said whom the call is for, as with discovery. */
    private Optional<OidcClient> client(OidcRequestContextProperties properties) {
        return Optional.ofNullable(properties.getString(OidcUtils.TENANT_ID_ATTRIBUTE))
                .flatMap(clients::find);
    }
}
