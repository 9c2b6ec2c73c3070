package io.parvis.gateway.measuring;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoutePatternTest {

    @ParameterizedTest
    @CsvSource({
        "/v1/points-of-sale, /v1/{pos}",
        "/v1/opera, /v1/{pos}",
        "/v1/opera/products/, /v1/{pos}/products",
        "/v1/opera/products/42, /v1/{pos}/products/{id}",
        "/v1/opera/products/products/performances, /v1/{pos}/products/products/performances",
        "/v1/opera/imports/7/publish, /v1/{pos}/imports/{id}/publish"
    })
    void onlyWhatRoutesAreMadeOfIsTold(String path, String pattern) {
        assertThat(RoutePattern.of(path)).isEqualTo(pattern);
    }

    @Test
    void howeverManyRoutesAreMadeUpTheMetersAreBounded() {
        SimpleMeterRegistry registry = new SimpleMeterRegistry();
        RouteTimers timers = new RouteTimers(registry);
        for (int n = 0; n < 10_000; n++) {
            timers.record("/v1/{pos}/" + n, 200, 1_000);
        }
        assertThat(registry.find("parvis.gateway.requests").timers()).hasSizeLessThan(400);
    }
}
