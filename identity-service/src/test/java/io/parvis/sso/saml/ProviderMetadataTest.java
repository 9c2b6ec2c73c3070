package io.parvis.sso.saml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.parvis.sso.TestProvider;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProviderMetadataTest {
    private static final String ONE = TestProvider.metadata().strip();
    private static final PublicKey KEY = TestKeys.PROVIDER.certificate().getPublicKey();

    @Test
    void addressesAndKeysAreRead() throws Exception {
        IdentityProvider provider = read(ONE, Optional.empty(), List.of());
        assertThat(provider.entityId()).isEqualTo("https://shop.example/saml");
        assertThat(provider.keys()).containsExactly(KEY);
        assertThat(provider.login().redirect()).contains(URI.create("https://shop.example/saml/sso"));
        assertThat(provider.login().post()).contains(URI.create("https://shop.example/saml/sso/post"));
        assertThat(provider.login().choose(Binding.POST)).contains(Binding.POST);
        assertThat(provider.logout().choose(Binding.POST)).contains(Binding.REDIRECT);
        assertThat(provider.logout().answers()).isEmpty();
    }

    @Test
    void whileAKeyIsChangedThereAreTwo() throws Exception {
        String descriptor = ONE.replaceAll("(?s).*(<md:KeyDescriptor.*</md:KeyDescriptor>).*", "$1");
        String two = ONE.replace(descriptor, descriptor + descriptor.replace(" use=\"signing\"", ""));
        assertThat(read(two, Optional.empty(), List.of()).keys()).hasSize(2);
        String encryptionOnly = ONE.replace(descriptor, descriptor + descriptor.replace("signing", "encryption"));
        assertThat(read(encryptionOnly, Optional.empty(), List.of()).keys()).hasSize(1);
    }

    @Test
    void oneOfSeveralIsChosenByItsName() throws Exception {
        String several =
                "<md:EntitiesDescriptor xmlns:md=\"urn:oasis:names:tc:SAML:2.0:metadata\"><md:EntitiesDescriptor>"
                        + ONE + "</md:EntitiesDescriptor>" + ONE.replace("shop.example", "other.example")
                        + "</md:EntitiesDescriptor>";
        assertThat(read(several, Optional.of("https://other.example/saml"), List.of())
                        .entityId())
                .isEqualTo("https://other.example/saml");
        assertThatThrownBy(() -> read(several, Optional.empty(), List.of()))
                .isInstanceOf(ProviderMetadata.Unusable.class)
                .hasMessage("it describes 2 identity providers that could be meant");
        assertThatThrownBy(() -> read(several, Optional.of("https://third.example"), List.of()))
                .hasMessage("it describes 0 identity providers that could be meant");
    }

    @Test
    void whereItHasToBeSignedItIs() throws Exception {
        String named = ONE.replace("entityID=", "ID=\"m\" entityID=").replaceAll(">\\s+<", "><");
        String signed = new Messenger(TestKeys.PROVIDER, SigningAlgorithm.RSA_SHA256).signed(named);
        assertThat(read(signed, Optional.empty(), List.of(KEY)).keys()).hasSize(1);
        assertThatThrownBy(() -> read(named, Optional.empty(), List.of(KEY))).hasMessage("it is refused as unsigned");
        PublicKey other = TestKeys.STRANGER.certificate().getPublicKey();
        assertThatThrownBy(() -> read(signed, Optional.empty(), List.of(other)))
                .hasMessage("it is refused as signature-wrong");
        String changed = Forge.replaced(signed, "shop.example/saml/sso\"", "evil.example/saml/sso\"");
        assertThatThrownBy(() -> read(changed, Optional.empty(), List.of(KEY)))
                .hasMessage("it is refused as digest-wrong");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SingleSignOnService | OtherService     | it has no address to log in at",
                "IDPSSODescriptor    | SPSSODescriptor  | it describes 0 identity providers that could be meant",
                "use=\"signing\"     | use=\"encryption\" | it has no certificate for signatures",
                "MII                 | XII              | a certificate in it cannot be read",
                "https://shop.example/saml/slo | javascript:alert(1) | an address in it is none of the web",
                "https://shop.example/saml/slo | /saml/slo | an address in it is none of the web",
                "https://shop.example/saml/slo | https://a b/ | an address in it is none of the web",
                "</md:EntityDescriptor> | x             | it is refused as not-well-formed",
                "<md:EntityDescriptor | <!DOCTYPE x><md:EntityDescriptor | it is refused as document-type"
            })
    void whatCannotBeUsedIsTold(String what, String by, String message) {
        assertThatThrownBy(() -> read(Forge.replaced(ONE, what, by), Optional.empty(), List.of()))
                .isInstanceOf(ProviderMetadata.Unusable.class)
                .hasMessage(message);
    }

    @Test
    void aWeakKeyIsRefused() {
        String weak =
                TestKeys.text("weak").replaceAll("(?s).*-----BEGIN CERTIFICATE-----|-----END CERTIFICATE-----.*", "");
        String metadata = ONE.replaceAll(
                "(?s)<ds:X509Certificate>.*</ds:X509Certificate>",
                "<ds:X509Certificate>" + weak + "</ds:X509Certificate>");
        assertThatThrownBy(() -> read(metadata, Optional.empty(), List.of())).hasMessage("a key in it is too weak");
    }

    private static IdentityProvider read(String xml, Optional<String> entity, List<PublicKey> signers)
            throws ProviderMetadata.Unusable {
        return ProviderMetadata.read(xml.getBytes(StandardCharsets.UTF_8), entity, signers);
    }
}
