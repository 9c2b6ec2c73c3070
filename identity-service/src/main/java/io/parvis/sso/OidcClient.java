package io.parvis.sso;

import io.parvis.session.Tokens;
import io.parvis.sso.key.KeyMaterial;
import io.parvis.startup.WrongConfiguration;
import io.quarkus.oidc.OidcTenantConfig;
import io.quarkus.oidc.runtime.OidcTenantConfig.ApplicationType;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A point of sale in the role of a client of the venue's OpenID Connect provider.
 *
 * @param provider what {@code /.well-known/openid-configuration} follows
 * @param logout where the provider ends its own session
 * @param answerWithin how long the provider may take to answer
 */
record OidcClient(
        URI gateway,
        URI provider,
        String clientId,
        String contactClaim,
        Pattern contactPattern,
        Optional<URI> logout,
        Duration answerWithin,
        OidcTenantConfig tenant) {
    private static final String ADDRESS = "an address such as https://id.opera.example";

    /** @param at where the settings stand, ending with a dot */
    static OidcClient of(String slug, String at, SsoSettings.Identity identity) {
        SsoSettings.Oidc oidc = identity.oidc();
        URI gateway = PublicUrl.of(at + "public-url", identity.publicUrl());
        String clientId = required(at + "oidc.client-id", oidc.clientId(), "the id of a client");
        String secret = oidc.clientSecret()
                .or(() -> oidc.clientSecretFile().map(file -> KeyMaterial.text(at + "oidc.client-secret-file", file)))
                .orElseThrow(() -> new WrongConfiguration(at + "oidc.client-secret", "", "the client's secret"));
        URI provider = Values.address(at + "oidc.url", oidc.url().orElse(""), ADDRESS);
        return new OidcClient(
                gateway,
                provider,
                clientId,
                oidc.contactClaim(),
                Values.pattern(at + "oidc.contact-pattern", oidc.contactPattern()),
                oidc.logoutUrl().map(url -> Values.address(at + "oidc.logout-url", url, ADDRESS)),
                answerWithin(at + "oidc.answer-within", oidc.answerWithin()),
                tenant(slug, provider, gateway, clientId, secret, oidc));
    }

    /** Secrets of its own are made from the client's, so that every replica has the same. */
    private static OidcTenantConfig tenant(
            String slug, URI url, URI gateway, String clientId, String secret, SsoSettings.Oidc oidc) {
        String sso = "/v1/" + slug + "/sso/";
        return OidcTenantConfig.authServerUrl(url.toString())
                .tenantId(slug)
                .applicationType(ApplicationType.WEB_APP)
                .clientId(clientId)
                .credentials(secret)
                .tokenStateManager()
                .encryptionSecret(Tokens.hash("tokens " + secret).substring(0, 32))
                .end()
                .authentication()
                .scopes(otherThanOpenid(oidc.scopes().orElse(List.of())))
                .pkceRequired()
                .nonceRequired()
                .stateSecret(Tokens.hash("state " + secret).substring(0, 32))
                .redirectPath(sso + "callback")
                .removeRedirectParameters(false)
                .errorPath(sso + "declined")
                .forwardParams("prompt")
                .cookiePath(sso)
                .cookieForceSecure(gateway.getScheme().equals("https"))
                .end()
                .build();
    }

    /** Quarkus asks for {@code openid} by itself, and would ask twice. */
    private static List<String> otherThanOpenid(List<String> scopes) {
        return scopes.stream().filter(scope -> !scope.equals("openid")).toList();
    }

    private static Duration answerWithin(String key, Duration given) {
        if (given.isNegative() || given.isZero()) {
            throw new WrongConfiguration(key, given.toString(), "a duration such as 5s");
        }
        return given;
    }

    private static String required(String key, Optional<String> given, String expected) {
        return given.orElseThrow(() -> new WrongConfiguration(key, "", expected));
    }
}
