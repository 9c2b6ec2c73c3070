package io.parvis.sandbox;

import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;

/** The address that the sandbox is reached by, without a trailing slash. */
@ApplicationScoped
public class PublicAddress {
    private final SandboxConfig config;

    PublicAddress(SandboxConfig config) {
        this.config = config;
    }

    /** The configured address, else the one that the request was sent to. */
    public String of(HttpServerRequest request) {
        return config.publicUrl()
                .map(url -> url.replaceAll("/+$", ""))
                .orElseGet(() -> request.scheme() + "://" + request.authority());
    }
}
