package io.parvis.availability.sales;

import io.parvis.peer.PeerAddress;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Checks at start that the address of the catalogue service can be called at all. */
@Singleton
@Startup
final class CatalogAddress {
    CatalogAddress(@ConfigProperty(name = "parvis.catalog.url") String url) {
        PeerAddress.check("parvis.catalog.url", url);
    }
}
