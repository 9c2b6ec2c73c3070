package io.parvis.catalog.notifying;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.parvis.catalog.Samples;
import io.parvis.problem.ProblemException;
import io.parvis.startup.WrongConfiguration;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebhooksTest {
    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private static final String KEY = "parvis.points-of-sale.opera.webhooks.cms";

    private record Hook(
            String url,
            Optional<String> secret,
            Optional<Path> secretFile,
            boolean allowPrivateAddresses,
            boolean enabled)
            implements WebhookSettings.Hook {

        static Hook of(String url) {
            return new Hook(url, Optional.of(SECRET), Optional.empty(), false, true);
        }

        Hook secret(String given) {
            return new Hook(url, Optional.of(given), secretFile, allowPrivateAddresses, enabled);
        }

        Hook file(Path file) {
            return new Hook(url, Optional.empty(), Optional.of(file), allowPrivateAddresses, enabled);
        }

        Hook inside() {
            return new Hook(url, secret, secretFile, true, enabled);
        }
    }

    @Test
    void listsThemByName() {
        Map<String, WebhookSettings.Hook> hooks = new LinkedHashMap<>();
        hooks.put("search", Hook.of("https://search.example"));
        hooks.put("cms-2", Hook.of("https://cms.example/hook"));
        Webhooks webhooks = webhooks(hooks);
        assertThat(webhooks.of(Samples.POS)).extracting(Webhook::name).containsExactly("cms-2", "search");
        assertThat(webhooks.get(Samples.POS, "search").target()).isEqualTo("/");
        assertThat(webhooks.get(Samples.POS, "search").port()).isEqualTo(443);
        assertThatThrownBy(() -> webhooks.get(Samples.POS, "cms"))
                .isInstanceOf(ProblemException.class)
                .hasMessage("The point of sale 'opera' has no webhook 'cms'.");
        assertThat(webhooks(Map.of()).of(Samples.POS)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "https://cms.example.org/a?token=s3cret, https://cms.example.org/a",
        "https://user:s3cret@cms.example.org:8443/a, https://cms.example.org:8443/a",
        "HTTPS://cms.example.org, HTTPS://cms.example.org",
        "https://[2606:4700::1111]/a, https://[2606:4700::1111]/a"
    })
    void showsAddressesWithoutWhatMayBeSecret(String url, String shown) {
        Webhook webhook = webhook(Hook.of(url));
        assertThat(webhook.shownUrl()).isEqualTo(shown);
        assertThat(webhook.toString()).isEqualTo("opera/cms");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cms.example.org",
                "//cms.example.org/a",
                "/a",
                "ftp://cms.example.org/a",
                "file:///etc/passwd",
                "https:cms.example.org",
                "https:///a",
                "https://cms example.org/a",
                "https://cms.example.org:0/",
                "https://cms.example.org:65536/",
                "https://cms.example.org/a#b",
                "https://2130706433x.0x7f/",
                ""
            })
    void refusesWhatIsNoAddress(String url) {
        assertThatThrownBy(() -> webhook(Hook.of(url)))
                .isInstanceOf(WrongConfiguration.class)
                .hasMessageStartingWith("Configuration: " + KEY + ".url is '")
                .hasMessageEndingWith("but an address such as https://cms.example.org/hooks/parvis was expected.");
    }

    @Test
    void httpGoesWithPrivateAddressesOnly() {
        assertThat(webhook(Hook.of("http://cms:8080/a").inside()).port()).isEqualTo(8080);
        assertThat(webhook(Hook.of("http://cms/a").inside()).port()).isEqualTo(80);
        assertThatThrownBy(() -> webhook(Hook.of("http://cms:8080/a")))
                .hasMessage("Configuration: " + KEY + ".url is 'http://cms:8080/a', but an address with https"
                        + " (http only goes with allow-private-addresses: true) was expected.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ftp://user:s3cret@cms.example.org/a?token=s3cret",
                "http://user:s3cret@cms.example.org/a?token=s3cret",
                "https://user:s3cret@cms example.org/a",
                "https://cms example.org/a?token=s3cret",
                "user:s3cret@cms.example.org",
                "https://cms.example.org/a#s3cret"
            })
    void complaintsAboutAddressesTellNoSecrets(String url) {
        assertThatThrownBy(() -> webhook(Hook.of(url)))
                .isInstanceOf(WrongConfiguration.class)
                .message()
                .doesNotContain("s3cret");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "hunter2", "whsec_hunter2", "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2Lh"})
    void complaintsAboutSecretsDoNotTellThem(String secret) {
        assertThatThrownBy(() -> webhook(Hook.of("https://cms.example").secret(secret.isEmpty() ? "x" : secret)))
                .isInstanceOf(WrongConfiguration.class)
                .hasMessage("Configuration: " + KEY + ".secret is (hidden), but the base64 of 24 to 64 bytes, which may"
                        + " follow whsec_, was expected.");
    }

    @Test
    void aSecretIsNeeded() {
        Hook without = new Hook("https://cms.example", Optional.empty(), Optional.empty(), false, true);
        assertThatThrownBy(() -> webhook(without)).hasMessageContaining("a secret, or a secret-file, was expected");
    }

    @Test
    void aSecretMayComeFromAFile(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("hook"), SECRET + "\n");
        Webhook fromFile = webhook(Hook.of("https://cms.example").file(file));
        assertThat(fromFile.fingerprint())
                .isEqualTo(webhook(Hook.of("https://cms.example")).fingerprint());

        Files.writeString(file, "hunter2");
        assertThatThrownBy(() -> webhook(Hook.of("https://cms.example").file(file)))
                .hasMessageStartingWith("Configuration: " + KEY + ".secret-file is (hidden), but the base64");
        assertThatThrownBy(() -> webhook(Hook.of("https://cms.example").file(folder.resolve("none"))))
                .hasMessageEndingWith("but a file that can be read was expected.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"CMS", "cms.search", "cms/../x", "-cms", "c m s"})
    void refusesOtherNames(String name) {
        assertThatThrownBy(() -> webhooks(Map.of(name, Hook.of("https://cms.example"))))
                .isInstanceOf(WrongConfiguration.class)
                .hasMessageEndingWith("but a name of lower-case letters, digits and dashes was expected.");
    }

    private static Webhook webhook(Hook hook) {
        return webhooks(Map.of("cms", hook)).get(Samples.POS, "cms");
    }

    private static Webhooks webhooks(Map<String, WebhookSettings.Hook> hooks) {
        WebhookSettings.Shop shop = () -> hooks;
        return new Webhooks(() -> Map.of("opera", shop));
    }
}
