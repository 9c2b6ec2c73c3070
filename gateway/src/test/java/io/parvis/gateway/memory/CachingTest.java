package io.parvis.gateway.memory;

import static org.assertj.core.api.Assertions.assertThat;

import io.parvis.published.Published;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class CachingTest {

    @Test
    void whatServicesSayIsUnderstoodAndSaidAgain() {
        assertThat(Caching.of(Published.CACHING)).contains(new Caching(10, 60, 86_400));
        assertThat(Caching.of(Published.CACHING).orElseThrow()).hasToString(Published.CACHING);
        assertThat(Caching.of("s-maxage=7, PUBLIC , max-age=1")).contains(new Caching(7, 0, 0));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "public",
                "max-age=10",
                "private, max-age=10",
                "public, no-store, max-age=10",
                "public, max-age=10, no-cache",
                "public, max-age=0",
                "public, max-age=-5",
                "public, max-age=ten",
                "public, s-maxage=0, max-age=10",
                "publicly, max-age=10"
            })
    void whatIsNotSaidToBeForEverybodyIsNot(String cacheControl) {
        assertThat(Caching.of(cacheControl)).isEmpty();
    }

    @Test
    void twoTogetherHoldAsLongAsTheShorter() {
        assertThat(new Caching(10, 60, 100).and(new Caching(5, 90, 300))).isEqualTo(new Caching(5, 60, 100));
    }
}
