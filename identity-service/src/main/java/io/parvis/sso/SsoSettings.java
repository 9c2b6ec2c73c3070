package io.parvis.sso;

import io.parvis.sso.saml.Binding;
import io.parvis.sso.saml.SignedPart;
import io.parvis.sso.saml.SigningAlgorithm;
import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithDefaults;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The part of {@code points-of-sale.yaml} that sets single sign-on up. {@code docs/sso.md} explains every key. */
@ConfigMapping(prefix = "parvis")
interface SsoSettings {

    @WithDefaults
    Map<String, Shop> pointsOfSale();

    interface Shop {
        Identity identity();
    }

    interface Identity {
        @WithDefault("none")
        ProviderKind provider();

        /** The gateway as browsers see it: scheme, host, port. Needed for single sign-on. */
        Optional<String> publicUrl();

        Saml saml();

        Oidc oidc();
    }

    interface Oidc {
        /** Where the provider's discovery document is found, below which {@code .well-known/…} stands. */
        Optional<String> url();

        Optional<String> clientId();

        Optional<String> clientSecret();

        Optional<Path> clientSecretFile();

        @WithDefault("sub")
        String contactClaim();

        @WithDefault("[A-Za-z0-9._-]{1,64}")
        String contactPattern();

        Optional<List<String>> scopes();

        Optional<String> logoutUrl();

        /** How long the provider may take to answer when it is asked for a token. */
        @WithDefault("5s")
        Duration answerWithin();
    }

    interface Saml {
        Optional<String> entityId();

        @WithDefault("redirect")
        Binding binding();

        @WithDefault("rsa-sha256")
        SigningAlgorithm signatureAlgorithm();

        Optional<String> nameIdFormat();

        Optional<String> contactAttribute();

        @WithDefault("[A-Za-z0-9._-]{1,64}")
        String contactPattern();

        @WithDefault("either")
        SignedPart signed();

        @WithDefault("false")
        boolean unsolicited();

        @WithDefault("60s")
        Duration clockSkew();

        @WithDefault("5m")
        Duration responseAge();

        @WithDefault("10m")
        Duration loginWithin();

        @WithDefault("256K")
        MemorySize responseSize();

        @WithDefault("false")
        boolean allowCbc();

        KeySettings key();

        /** Another key of the same kind: the one to come, or the one before. */
        Optional<KeySettings> nextKey();

        Idp idp();
    }

    interface KeySettings {
        Optional<String> pem();

        Optional<Path> pemFile();

        Optional<Path> certificateFile();

        Optional<Path> keystoreFile();

        Optional<String> keystorePassword();

        Optional<Path> keystorePasswordFile();

        @WithDefault("false")
        boolean demo();
    }

    interface Idp {
        Optional<String> entityId();

        Optional<String> metadataUrl();

        Optional<Path> metadataFile();

        Optional<Path> metadataCertificateFile();

        @WithDefault("1h")
        Duration metadataRefresh();

        Optional<String> loginUrl();

        Optional<String> logoutUrl();

        Optional<List<Path>> certificateFiles();
    }
}
