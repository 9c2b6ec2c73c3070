package io.parvis.peer;

import io.parvis.startup.WrongConfiguration;
import java.net.URI;
import java.net.URISyntaxException;

/** Looks at start whether another service can be called at all under its configured address. */
public final class PeerAddress {
    private PeerAddress() {}

    /** @throws WrongConfiguration when it is no address */
    public static void check(String key, String url) {
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
