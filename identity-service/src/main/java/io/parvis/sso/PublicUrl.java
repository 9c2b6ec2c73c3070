package io.parvis.sso;

import io.parvis.site.Origin;
import io.parvis.startup.WrongConfiguration;
import java.net.URI;
import java.util.Optional;
import java.util.Set;

/** The address that browsers reach the gateway by: over TLS, or on the very machine. */
final class PublicUrl {
    private static final Set<String> HERE = Set.of("localhost", "127.0.0.1", "[::1]");

    private PublicUrl() {}

    static URI of(String key, Optional<String> given) {
        String text = given.orElse("");
        return Origin.of(text)
                .filter(origin -> origin.scheme().equals("https") || HERE.contains(origin.host()))
                .map(origin -> URI.create(origin.toString()))
                .orElseThrow(() -> new WrongConfiguration(
                        key,
                        text,
                        "the gateway's address such as https://api.opera.example (http for localhost alone)"));
    }
}
