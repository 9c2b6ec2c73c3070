package io.parvis.sandbox.oidc;

import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Optional;

/**
 * What a site wants to know of a visitor.
 *
 * @param challenge of PKCE, made with S256
 */
record LoginRequest(
        Clients.Client client, URI redirectUri, Optional<String> state, Optional<String> nonce, String challenge) {

    /** Where the browser goes back to, with one more parameter. */
    URI back(String name, String value) {
        UriBuilder uri = UriBuilder.fromUri(redirectUri).queryParam(name, "{value}");
        state.ifPresent(text -> uri.queryParam("state", "{state}"));
        return state.isPresent() ? uri.build(value, state.get()) : uri.build(value);
    }

    boolean isMetBy(String verifier) {
        if (verifier == null) {
            return false;
        }
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            String met = Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
            return MessageDigest.isEqual(
                    met.getBytes(StandardCharsets.US_ASCII), challenge.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
