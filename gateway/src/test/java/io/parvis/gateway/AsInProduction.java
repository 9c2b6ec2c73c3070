package io.parvis.gateway;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/**
 * Behind an ingress that is believed, with health on a port of its own, traces that go somewhere, and small bounds. Where
 * the port and the receiver of traces are, the {@link StandIns} say.
 */
public final class AsInProduction implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.ofEntries(
                Map.entry("quarkus.http.proxy.proxy-address-forwarding", "true"),
                Map.entry("quarkus.http.proxy.allow-x-forwarded", "true"),
                Map.entry("quarkus.http.proxy.enable-forwarded-host", "true"),
                Map.entry("quarkus.http.proxy.trusted-proxies", "127.0.0.1"),
                Map.entry("parvis.gateway.limits.visitor", "3"),
                Map.entry("parvis.management.port", "${test.free-port}"),
                Map.entry("parvis.gateway.largest-body", "100K"),
                Map.entry("parvis.gateway.body-within", "1s"),
                Map.entry("parvis.gateway.head-within", "2s"),
                Map.entry("quarkus.otel.sdk.disabled", "false"),
                Map.entry("quarkus.otel.exporter.otlp.endpoint", "${test.trace-receiver}"),
                Map.entry("quarkus.otel.exporter.otlp.protocol", "http/protobuf"),
                Map.entry("quarkus.otel.bsp.schedule.delay", "100ms"));
    }
}
