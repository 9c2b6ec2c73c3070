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
                .map(PublicAddress::withoutSlash)
                .orElseGet(() -> request.scheme() + "://" + request.authority());
    }

    /** The address that browsers reach it by, where services on the same network use another. */
    public String forBrowsers(HttpServerRequest request) {
        return config.browserUrl().map(PublicAddress::withoutSlash).orElseGet(() -> of(request));
    }

    /** The entity id of the SAML identity provider, which its addresses begin with. */
    public String saml(HttpServerRequest request) {
        return forBrowsers(request) + "/saml";
    }

    private static String withoutSlash(String url) {
        return url.replaceAll("/+$", "");
    }
}
