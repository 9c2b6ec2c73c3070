package io.parvis.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AcceptanceTest {
    @ParameterizedTest
    @ValueSource(strings = {"*/*", "application/json", "text/html, application/json;charset=utf-8", "text/html,*/*"})
    void jsonIsWelcome(String accept) {
        assertThat(Acceptance.plainlyTakesJson(accept)).isTrue();
    }

    @Test
    void whoSaysNothingTakesJson() {
        assertThat(Acceptance.plainlyTakesJson(null)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "text/html",
                "application/xml",
                "application/*",
                "application/json;q=0",
                "*/*;q=0.5",
                "text/*"
            })
    void theRestLayerJudgesTheOthers(String accept) {
        assertThat(Acceptance.plainlyTakesJson(accept)).isFalse();
    }
}
