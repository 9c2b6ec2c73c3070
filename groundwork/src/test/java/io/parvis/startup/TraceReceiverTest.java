package io.parvis.startup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TraceReceiverTest {
    private static final String PROPERTY = "quarkus.otel.sdk.disabled";

    @AfterEach
    void forget() {
        System.clearProperty(PROPERTY);
    }

    @Test
    void whoNamesAPlaceWantsTraces() {
        assertThat(TraceReceiver.use(Map.of(TraceReceiver.ENDPOINT, "http://collector:4317")))
                .isEmpty();
        assertThat(System.getProperty(PROPERTY)).isEqualTo("false");
    }

    @Test
    void withoutAPlaceThereAreNone() {
        assertThat(TraceReceiver.use(Map.of())).isEmpty();
        assertThat(TraceReceiver.use(Map.of(TraceReceiver.ENDPOINT, " "))).isEmpty();
        assertThat(System.getProperty(PROPERTY)).isNull();
    }

    @Test
    void theyCanBeForbidden() {
        assertThat(TraceReceiver.use(
                        Map.of(TraceReceiver.ENDPOINT, "http://collector:4317", "OTEL_SDK_DISABLED", "true")))
                .isEmpty();
        assertThat(System.getProperty(PROPERTY)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"collector:4317", "collector", "ftp://collector", "http://", "http://a b"})
    void whatIsNoPlaceStopsTheStart(String endpoint) {
        assertThat(TraceReceiver.use(Map.of(TraceReceiver.ENDPOINT, endpoint)))
                .hasValueSatisfying(wrong -> assertThat(wrong)
                        .hasMessage("Configuration: OTEL_EXPORTER_OTLP_ENDPOINT is '" + endpoint
                                + "', but an address such as http://collector:4317 was expected."));
        assertThat(System.getProperty(PROPERTY)).isNull();
    }
}
