package io.parvis.sso;

import io.parvis.pointofsale.PointOfSale;
import io.parvis.pointofsale.PointsOfSale;
import io.parvis.problem.ProblemException;
import io.parvis.problem.ProblemKind;
import io.parvis.sso.key.ServiceKey;
import io.parvis.sso.saml.Expectations;
import io.parvis.sso.saml.LogoutValidator;
import io.parvis.sso.saml.Messages;
import io.parvis.sso.saml.Messenger;
import io.parvis.sso.saml.ResponseValidator;
import io.parvis.sso.xml.Decryption;
import io.parvis.startup.Starting;
import io.parvis.startup.WrongConfiguration;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The service provider of every point of sale that has SAML. A wrong setting stops the start. */
@Singleton
@Startup(Starting.BEFORE_TASKS)
final class ServiceProviders {
    private final Map<String, ServiceProvider> bySlug = new HashMap<>();

    ServiceProviders(PointsOfSale pointsOfSale, SsoSettings settings, Clock clock) {
        for (PointOfSale pos : pointsOfSale.all()) {
            SsoSettings.Identity identity =
                    settings.pointsOfSale().get(pos.slug()).identity();
            if (identity.provider() == ProviderKind.SAML) {
                String at = "parvis.points-of-sale." + pos.slug() + ".identity.";
                bySlug.put(pos.slug(), read(pos, at, identity, clock));
            }
        }
    }

    /**
     * The service provider of a point of sale.
     *
     * @throws ProblemException 404 when it has none
     */
    ServiceProvider of(PointOfSale pos) {
        return find(pos)
                .orElseThrow(() -> ProblemException.of(
                        ProblemKind.UNKNOWN_ROUTE,
                        "The point of sale '" + pos.slug() + "' has no single sign-on by SAML."));
    }

    Optional<ServiceProvider> find(PointOfSale pos) {
        return Optional.ofNullable(bySlug.get(pos.slug()));
    }

    private static ServiceProvider read(PointOfSale pos, String at, SsoSettings.Identity identity, Clock clock) {
        SsoSettings.Saml saml = identity.saml();
        URI gateway = PublicUrl.of(at + "public-url", identity.publicUrl());
        ServiceProvider.Addresses addresses = new ServiceProvider.Addresses(gateway, pos.slug());
        ServiceKey key = ServiceKeys.of(at + "saml.key.", saml.key(), gateway);
        List<ServiceKey> keys = saml.nextKey()
                .map(settings -> List.of(key, ServiceKeys.of(at + "saml.next-key.", settings, gateway)))
                .orElse(List.of(key));
        Expectations expectations = new Expectations(
                saml.entityId().orElse(addresses.metadata()),
                addresses.consumer(),
                saml.signed(),
                saml.clockSkew(),
                saml.responseAge(),
                (int) Math.min(Integer.MAX_VALUE, saml.responseSize().asLongValue()),
                saml.unsolicited(),
                saml.contactAttribute(),
                Values.pattern(at + "saml.contact-pattern", saml.contactPattern()),
                Optional.of(
                        new Decryption(keys.stream().map(ServiceKey::privateKey).toList(), saml.allowCbc())));
        if (!saml.signatureAlgorithm().uri().contains("#rsa-")) {
            throw new WrongConfiguration(
                    at + "saml.signature-algorithm",
                    saml.signatureAlgorithm().name(),
                    "rsa-sha256, rsa-sha384 or rsa-sha512");
        }
        return new ServiceProvider(
                pos,
                addresses,
                keys,
                expectations,
                saml.binding(),
                saml.nameIdFormat(),
                saml.loginWithin(),
                new Messages(expectations.entityId(), clock),
                new Messenger(key, saml.signatureAlgorithm()),
                new ResponseValidator(expectations, clock),
                new LogoutValidator(expectations, addresses.logout(), clock));
    }
}
