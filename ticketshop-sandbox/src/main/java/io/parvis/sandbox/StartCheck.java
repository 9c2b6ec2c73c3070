package io.parvis.sandbox;

import io.parvis.sandbox.venue.Programme;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** A venue that cannot be made stops the start, not the first call. */
@Singleton
final class StartCheck {
    void atStart(@Observes StartupEvent start, Programme programme) {
        try {
            programme.size();
        } catch (IllegalArgumentException wrong) {
            // Quarkus prints this one's message alone
            throw new ConfigurationException("Configuration: " + wrong.getMessage());
        }
    }
}
