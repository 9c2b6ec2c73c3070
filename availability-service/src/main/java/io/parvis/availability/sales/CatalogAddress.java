package io.parvis.availability.sales;

import io.parvis.peer.PeerAddress;
import io.parvis.startup.Starting;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Checks at start that the address of the catalogue service can be called at all. */
@Singleton
@Startup(Starting.BEFORE_TASKS)
final class CatalogAddress {
    CatalogAddress(@ConfigProperty(name = "parvis.catalog.url") String url) {
        PeerAddress.check("parvis.catalog.url", url);
    }
}
