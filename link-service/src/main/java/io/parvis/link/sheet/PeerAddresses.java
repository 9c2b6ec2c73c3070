package io.parvis.link.sheet;

import io.parvis.peer.PeerAddress;
import io.parvis.startup.Starting;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Checks at start that the addresses of the other services can be called at all. */
@Singleton
@Startup(Starting.BEFORE_TASKS)
final class PeerAddresses {
    PeerAddresses(
            @ConfigProperty(name = "parvis.catalog.url") String catalog,
            @ConfigProperty(name = "parvis.availability.url") String availability) {
        PeerAddress.check("parvis.catalog.url", catalog);
        PeerAddress.check("parvis.availability.url", availability);
    }
}
