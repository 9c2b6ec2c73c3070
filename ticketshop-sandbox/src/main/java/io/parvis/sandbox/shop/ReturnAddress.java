package io.parvis.sandbox.shop;

import io.parvis.sandbox.Refusal;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;

/** Where a visitor goes back to: a page of a website or a path, never a script. */
final class ReturnAddress {
    private static final Set<String> SCHEMES = Set.of("http", "https");

    private ReturnAddress() {}

    /** @param address {@code null} = none */
    static String checked(String address) {
        if (address == null) {
            return null;
        }
        try {
            URI uri = new URI(address);
            boolean site = uri.getScheme() != null && SCHEMES.contains(uri.getScheme()) && uri.getHost() != null;
            boolean path = uri.getScheme() == null && uri.getRawAuthority() == null && address.startsWith("/");
            if (site || path) {
                return address;
            }
        } catch (URISyntaxException e) {
            // told below
        }
        throw Refusal.badRequest("The return address must be an http or https address, or a path");
    }
}
