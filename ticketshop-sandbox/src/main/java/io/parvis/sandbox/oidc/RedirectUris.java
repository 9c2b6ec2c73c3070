package io.parvis.sandbox.oidc;

import io.parvis.sandbox.Refusal;
import io.parvis.sandbox.SandboxConfig;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.List;
import java.util.Set;

/** Where a browser may be sent back to: addresses on localhost, and those that are set. */
@Singleton
final class RedirectUris {
    private static final Set<String> LOCAL = Set.of("localhost", "127.0.0.1");

    private final List<URI> set;

    RedirectUris(SandboxConfig config) {
        this.set = config.oidc().redirectUris().orElse(List.of());
    }

    /** @throws Refusal for any other */
    URI checked(String name, String address) {
        try {
            URI uri = URI.create(address == null ? "" : address);
            boolean local = "http".equals(uri.getScheme()) && LOCAL.contains(String.valueOf(uri.getHost()));
            if (local || set.contains(uri)) {
                return uri;
            }
        } catch (IllegalArgumentException e) {
            // refused like any other
        }
        throw Refusal.badRequest("'" + name + "' must be an address on localhost or one of sandbox.oidc.redirect-uris");
    }
}
