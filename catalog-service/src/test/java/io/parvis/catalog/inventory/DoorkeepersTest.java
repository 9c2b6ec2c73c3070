package io.parvis.catalog.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.parvis.catalog.Samples;
import io.parvis.startup.WrongConfiguration;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoorkeepersTest {
    private static final String KEY = "parvis.points-of-sale.opera.inventory-webhook.";
    private static final Hook CLOSED = new Hook(
            "X-Api-Key",
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Duration.ofSeconds(10));

    private record Hook(
            String header,
            Optional<String> key,
            Optional<Path> keyFile,
            Optional<String> username,
            Optional<String> password,
            Optional<Path> passwordFile,
            Duration interval)
            implements InventorySettings.Hook {

        Hook key(String given) {
            return new Hook(header, Optional.of(given), keyFile, username, password, passwordFile, interval);
        }

        Hook keyFile(Path file) {
            return new Hook(header, key, Optional.of(file), username, password, passwordFile, interval);
        }

        Hook user(String given) {
            return new Hook(header, key, keyFile, Optional.of(given), password, passwordFile, interval);
        }

        Hook password(String given) {
            return new Hook(header, key, keyFile, username, Optional.of(given), passwordFile, interval);
        }

        Hook header(String given) {
            return new Hook(given, key, keyFile, username, password, passwordFile, interval);
        }

        Hook interval(Duration given) {
            return new Hook(header, key, keyFile, username, password, passwordFile, given);
        }
    }

    @Test
    void withoutASecretItIsClosed() {
        assertThat(doorkeepers(CLOSED).of(Samples.POS)).isEmpty();
    }

    @Test
    void aKeyCanBeInAFile(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("key"), "the key\n");
        Doorkeeper doorkeeper =
                doorkeepers(CLOSED.keyFile(file)).of(Samples.POS).orElseThrow();
        assertThat(doorkeeper.admits(Map.of("X-Api-Key", List.of("the key"))::get))
                .isTrue();
        assertThat(doorkeeper.admits(Map.of("X-Api-Key", List.of("another"))::get))
                .isFalse();
    }

    @Test
    void whatIsWrongIsNamedAndNoSecretIsShown(@TempDir Path folder) {
        assertWrong(CLOSED.key(" "), "key");
        assertWrong(CLOSED.keyFile(folder.resolve("none")), "key-file");
        assertWrong(CLOSED.user("secutix"), "password");
        assertWrong(CLOSED.user("secutix").password(""), "password");
        assertWrong(CLOSED.key("s3cret").header("X Api Key"), "header");
        assertWrong(CLOSED.key("s3cret").header(""), "header");
        assertWrong(CLOSED.key("s3cret").interval(Duration.ofSeconds(-1)), "interval");
    }

    private static void assertWrong(Hook hook, String key) {
        assertThatThrownBy(() -> doorkeepers(hook))
                .isInstanceOf(WrongConfiguration.class)
                .hasMessageStartingWith("Configuration: " + KEY + key + " is ")
                .hasMessageNotContaining("s3cret");
    }

    private static Doorkeepers doorkeepers(Hook hook) {
        InventorySettings.Shop shop = () -> hook;
        return new Doorkeepers(() -> Map.of("opera", shop));
    }
}
