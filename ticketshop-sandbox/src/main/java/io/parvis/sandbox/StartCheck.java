package io.parvis.sandbox;

import io.parvis.sandbox.venue.Programme;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;

/** Settings that cannot be served stop the start, not the first call. */
@Singleton
final class StartCheck {
    // what HS256 asks for
    private static final int LEAST_SECRET_BYTES = 32;

    void atStart(@Observes StartupEvent start, Programme programme, SandboxConfig config) {
        try {
            programme.size();
            check(config.rest().secret());
        } catch (IllegalArgumentException wrong) {
            // Quarkus prints this one's message alone
            throw new ConfigurationException("Configuration: " + wrong.getMessage());
        }
    }

    private static void check(String secret) {
        int bytes = secret.getBytes(StandardCharsets.UTF_8).length;
        if (bytes < LEAST_SECRET_BYTES) {
            throw new IllegalArgumentException(
                    "sandbox.rest.secret has " + bytes + " bytes, expected " + LEAST_SECRET_BYTES + " or more");
        }
    }
}
