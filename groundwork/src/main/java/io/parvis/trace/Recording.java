package io.parvis.trace;

import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Whether traces are recorded. Then OpenTelemetry names each request, and writes {@code traceparent} into whatever is sent
 * because of it; else the header that came in, or was begun, is handed on as it is.
 */
@Singleton
public final class Recording {
    private final boolean on;

    Recording(@ConfigProperty(name = "quarkus.otel.sdk.disabled") boolean off) {
        this.on = !off;
    }

    public boolean isOn() {
        return on;
    }
}
