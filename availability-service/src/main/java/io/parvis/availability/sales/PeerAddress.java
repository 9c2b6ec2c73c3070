package io.parvis.availability.sales;

import io.parvis.startup.WrongConfiguration;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.URISyntaxException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Checks at start that the address of the catalogue service can be called at all. */
@Singleton
@Startup
final class PeerAddress {
    PeerAddress(@ConfigProperty(name = "parvis.catalog.url") String url) {
        try {
            URI address = new URI(url);
            boolean web = "http".equals(address.getScheme()) || "https".equals(address.getScheme());
            if (web && address.getHost() != null) {
                return;
            }
        } catch (URISyntaxException malformed) {
            // told below, like any other text that is not an address
        }
        throw new WrongConfiguration("parvis.catalog.url", url, "an address such as http://localhost:8081");
    }
}
