package io.parvis.sso;

import io.parvis.sso.key.KeyMaterial;
import io.parvis.sso.saml.Binding;
import io.parvis.sso.saml.IdentityProvider;
import io.parvis.sso.saml.IdentityProvider.Endpoints;
import io.parvis.sso.saml.ProviderMetadata;
import io.parvis.startup.WrongConfiguration;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Where it is known from what an identity provider is like. */
interface ProviderSource {
    String ADDRESS = "an address such as https://opera.shop.secutix.com/saml";

    /** Empty while nothing could be read yet. */
    Optional<IdentityProvider> current();

    void refreshWhenDue();

    /** A signature did not fit what is known: it may be out of date. Does not block. */
    void doubt();

    /** @param at where the settings stand, ending with a dot */
    static ProviderSource of(String at, SsoSettings.Saml saml, Clock clock) {
        SsoSettings.Idp idp = saml.idp();
        long ways = Stream.of(idp.metadataUrl(), idp.metadataFile(), idp.loginUrl())
                .filter(Optional::isPresent)
                .count();
        if (ways != 1) {
            throw new WrongConfiguration(
                    at + "metadata-url", ways + " of them", "one of metadata-url, metadata-file and login-url");
        }
        List<PublicKey> signers = idp.metadataCertificateFile()
                .map(file -> keys(
                        at + "metadata-certificate-file", KeyMaterial.text(at + "metadata-certificate-file", file)))
                .orElse(List.of());
        if (idp.metadataUrl().isPresent()) {
            URI url = Values.address(at + "metadata-url", idp.metadataUrl().get(), ADDRESS);
            return new FetchedMetadata(at + "metadata-url", url, idp.entityId(), signers, idp.metadataRefresh(), clock);
        }
        IdentityProvider known = idp.metadataFile().isPresent() ? file(at, idp, signers) : byHand(at, saml);
        return new Known(known);
    }

    private static IdentityProvider file(String at, SsoSettings.Idp idp, List<PublicKey> signers) {
        String key = at + "metadata-file";
        String text = KeyMaterial.text(key, idp.metadataFile().orElseThrow());
        try {
            return ProviderMetadata.read(text.getBytes(StandardCharsets.UTF_8), idp.entityId(), signers);
        } catch (ProviderMetadata.Unusable unusable) {
            throw new WrongConfiguration(
                    key,
                    idp.metadataFile().orElseThrow().toString(),
                    "the metadata of an identity provider (" + unusable.getMessage() + ")");
        }
    }

    private static IdentityProvider byHand(String at, SsoSettings.Saml saml) {
        SsoSettings.Idp idp = saml.idp();
        String entityId = idp.entityId()
                .orElseThrow(() -> new WrongConfiguration(at + "entity-id", "", "the identity provider's entity id"));
        List<PublicKey> keys = new ArrayList<>();
        idp.certificateFiles().orElse(List.of()).forEach(file -> {
            String key = at + "certificate-files";
            keys.addAll(keys(key, KeyMaterial.text(key, file)));
        });
        if (keys.isEmpty()) {
            throw new WrongConfiguration(
                    at + "certificate-files", "", "at least one certificate of the identity provider");
        }
        return new IdentityProvider(
                entityId,
                List.copyOf(keys),
                endpoints(at + "login-url", idp.loginUrl(), saml.binding()),
                endpoints(at + "logout-url", idp.logoutUrl(), saml.binding()));
    }

    private static Endpoints endpoints(String key, Optional<String> given, Binding binding) {
        Optional<URI> there = given.map(text -> Values.address(key, text, ADDRESS));
        return binding == Binding.POST
                ? new Endpoints(Optional.empty(), there, Optional.empty())
                : new Endpoints(there, Optional.empty(), Optional.empty());
    }

    private static List<PublicKey> keys(String key, String text) {
        List<PublicKey> keys = KeyMaterial.certificates(key, text).stream()
                .map(X509Certificate::getPublicKey)
                .toList();
        if (!keys.stream().allMatch(KeyMaterial::strong)) {
            throw new WrongConfiguration(key, "a weak key", "certificates with RSA keys of at least 2048 bits");
        }
        return keys;
    }

    /** Described by a file, or by hand. */
    record Known(IdentityProvider provider) implements ProviderSource {
        @Override
        public Optional<IdentityProvider> current() {
            return Optional.of(provider);
        }

        @Override
        public void refreshWhenDue() {}

        @Override
        public void doubt() {}
    }
}
