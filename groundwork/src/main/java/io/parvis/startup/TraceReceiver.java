package io.parvis.startup;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Where traces go, as OpenTelemetry's own environment variables say it: who names a place wants them. */
final class TraceReceiver {
    static final String ENDPOINT = "OTEL_EXPORTER_OTLP_ENDPOINT";

    private static final String DISABLED = "OTEL_SDK_DISABLED";
    private static final String PROPERTY = "quarkus.otel.sdk.disabled";

    private TraceReceiver() {}

    /** Switches traces on where the environment names a place for them; the trouble when that is no place. */
    static Optional<WrongConfiguration> use(Map<String, String> environment) {
        String endpoint = environment.getOrDefault(ENDPOINT, "").strip();
        if (endpoint.isEmpty() || Boolean.parseBoolean(environment.get(DISABLED))) {
            return Optional.empty();
        }
        if (!isAddress(endpoint)) {
            return Optional.of(new WrongConfiguration(ENDPOINT, endpoint, "an address such as http://collector:4317"));
        }
        if (System.getProperty(PROPERTY) == null) {
            System.setProperty(PROPERTY, "false");
        }
        return Optional.empty();
    }

    private static boolean isAddress(String endpoint) {
        try {
            URI address = URI.create(endpoint);
            return address.getHost() != null && Set.of("http", "https").contains(address.getScheme());
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }
}
