package io.parvis.catalog.notifying;

import java.net.URI;
import java.util.Optional;

/**
 * One receiver, as configured.
 *
 * @param pos the slug of the point of sale whose catalogue it follows
 * @param url http or https with a host; user-info and query may hold secrets
 */
record Webhook(String pos, String name, URI url, Signer signer, boolean allowsPrivateAddresses, boolean enabled) {

    boolean isTls() {
        return url.getScheme().equalsIgnoreCase("https");
    }

    int port() {
        return url.getPort() > 0 ? url.getPort() : isTls() ? 443 : 80;
    }

    /** The host to be resolved; an IPv6 address comes without its brackets. */
    String host() {
        String host = url.getHost();
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }

    /** What follows the authority. */
    String target() {
        String path = url.getRawPath() == null || url.getRawPath().isEmpty() ? "/" : url.getRawPath();
        return url.getRawQuery() == null ? path : path + "?" + url.getRawQuery();
    }

    Optional<String> userInfo() {
        return Optional.ofNullable(url.getUserInfo());
    }

    /** Changes whenever the address or the secret does. */
    String fingerprint() {
        return signer.fingerprint(url.toString());
    }

    /** The address without what may be secret about it: user-info and query. */
    String shownUrl() {
        return shown(url);
    }

    static String shown(URI url) {
        String port = url.getPort() < 0 ? "" : ":" + url.getPort();
        String path = url.getRawPath() == null ? "" : url.getRawPath();
        return url.getScheme() + "://" + url.getHost() + port + path;
    }

    @Override
    public String toString() {
        return pos + "/" + name;
    }
}
