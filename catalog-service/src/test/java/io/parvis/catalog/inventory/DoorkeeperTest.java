package io.parvis.catalog.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DoorkeeperTest {
    private final Doorkeeper byKey = new Doorkeeper("X-Api-Key", Optional.of("the key"), Optional.empty());
    private final Doorkeeper byPassword = new Doorkeeper("X-Api-Key", Optional.empty(), Optional.of("user:pass:word"));

    @Test
    void theKeyOpens() {
        assertThat(admits(byKey, "X-Api-Key", "the key")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "the ke", "the key ", "the keys", "THE KEY", "null"})
    void otherKeysDoNot(String key) {
        assertThat(admits(byKey, "X-Api-Key", key)).isFalse();
    }

    @Test
    void noHeaderTwoHeadersAndAnotherHeaderDoNot() {
        assertThat(byKey.admits(name -> null)).isFalse();
        assertThat(byKey.admits(name -> List.of())).isFalse();
        assertThat(admits(byKey, "X-Api-Key", "the key", "the key")).isFalse();
        assertThat(admits(byKey, "X-Key", "the key")).isFalse();
    }

    @Test
    void userAndPasswordOpen() {
        assertThat(admits(byPassword, "Authorization", basic("user:pass:word"))).isTrue();
        assertThat(admits(byPassword, "Authorization", basic("user:pass:word").replace("Basic", "basic")))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"user:pass", "user", ":pass:word", "user:pass:word:", "User:pass:word", ""})
    void otherPasswordsDoNot(String pair) {
        assertThat(admits(byPassword, "Authorization", basic(pair))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Basic", "Basic ", "Basic %%%", "Bearer user:pass:word", "user:pass:word", ""})
    void whatIsNotBasicDoesNot(String authorization) {
        assertThat(admits(byPassword, "Authorization", authorization)).isFalse();
    }

    @Test
    void whatIsNotConfiguredOpensNothing() {
        assertThat(admits(byKey, "Authorization", basic("the key"))).isFalse();
        assertThat(admits(byPassword, "X-Api-Key", "user:pass:word")).isFalse();
        assertThat(admits(byPassword, "X-Api-Key", "")).isFalse();
    }

    @Test
    void challengesHoldNoSecret() {
        assertThat(byKey.challenge()).doesNotContain("the key").startsWith("ApiKey");
        assertThat(byPassword.challenge()).doesNotContain("pass:word").startsWith("Basic");
    }

    private static boolean admits(Doorkeeper doorkeeper, String header, String... values) {
        return doorkeeper.admits(Map.of(header, List.of(values))::get);
    }

    private static String basic(String pair) {
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }
}
