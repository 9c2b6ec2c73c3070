package io.parvis.sandbox;

import io.parvis.sandbox.venue.Programme;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** A venue that cannot be made stops the start, not the first call. */
@Singleton
final class StartCheck {
    void atStart(@Observes StartupEvent start, Programme programme) {
        programme.size();
    }
}
