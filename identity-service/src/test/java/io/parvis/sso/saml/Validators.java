package io.parvis.sso.saml;

import io.parvis.sso.key.ServiceKey;
import io.parvis.sso.xml.Decryption;
import java.net.URI;
import java.security.PublicKey;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Validators for the responses of {@link Forge}. */
final class Validators {
    static final IdentityProvider PROVIDER =
            provider(TestKeys.PROVIDER.certificate().getPublicKey());
    static final Expectations USUAL = expectations(SignedPart.EITHER, false, Optional.empty(), false);

    private Validators() {}

    static IdentityProvider provider(PublicKey... keys) {
        return new IdentityProvider(
                Forge.ISSUER,
                List.of(keys),
                new IdentityProvider.Endpoints(
                        Optional.of(URI.create("https://shop.example/saml/sso")), Optional.empty(), Optional.empty()),
                IdentityProvider.Endpoints.NONE);
    }

    static Expectations expectations(
            SignedPart signed, boolean unsolicited, Optional<String> attribute, boolean cbcAllowed) {
        return new Expectations(
                Forge.ENTITY,
                Forge.CONSUMER,
                signed,
                Duration.ofSeconds(60),
                Duration.ofMinutes(5),
                256 << 10,
                unsolicited,
                attribute,
                Pattern.compile("[A-Za-z0-9._-]{1,64}"),
                Optional.of(decryption(cbcAllowed, TestKeys.SERVICE)));
    }

    /** The usual ones, for what is encrypted for any of those keys. */
    static Expectations opening(ServiceKey... keys) {
        return expecting(USUAL.contactAttribute(), Optional.of(decryption(false, keys)));
    }

    static Decryption decryption(boolean cbcAllowed, ServiceKey... keys) {
        return new Decryption(Stream.of(keys).map(ServiceKey::privateKey).toList(), cbcAllowed);
    }

    /** The usual ones, for what comes in other ways. */
    static Expectations expecting(Optional<String> attribute, Optional<Decryption> decryption) {
        return new Expectations(
                USUAL.entityId(),
                USUAL.consumer(),
                USUAL.signed(),
                USUAL.skew(),
                USUAL.longestAge(),
                USUAL.largest(),
                USUAL.unsolicited(),
                attribute,
                USUAL.contactPattern(),
                decryption);
    }

    static ResponseValidator of(Expectations expectations) {
        return new ResponseValidator(expectations, Clock.fixed(Forge.NOW, ZoneOffset.UTC));
    }
}
