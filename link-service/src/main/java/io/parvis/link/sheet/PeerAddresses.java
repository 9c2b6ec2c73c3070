package io.parvis.link.sheet;

import io.parvis.startup.WrongConfiguration;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.URISyntaxException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Checks at start that the addresses of the other services can be called at all. */
@Singleton
@Startup
final class PeerAddresses {
    PeerAddresses(
            @ConfigProperty(name = "parvis.catalog.url") String catalog,
            @ConfigProperty(name = "parvis.availability.url") String availability) {
        check("parvis.catalog.url", catalog);
        check("parvis.availability.url", availability);
    }

    private static void check(String key, String url) {
        try {
            URI address = new URI(url);
            if (address.getHost() != null
                    && ("http".equals(address.getScheme()) || "https".equals(address.getScheme()))) {
                return;
            }
        } catch (URISyntaxException malformed) {
            // told below, like any other text that is not an address
        }
        throw new WrongConfiguration(key, url, "an address such as http://localhost:8081");
    }
}
