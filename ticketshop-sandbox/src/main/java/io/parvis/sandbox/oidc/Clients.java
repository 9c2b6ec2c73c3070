package io.parvis.sandbox.oidc;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Who may ask for a token: an operator, and someone who is none, for themselves; the site, for its visitors. */
final class Clients {
    /**
     * @param groups the roles that its tokens carry
     * @param visitors whether it logs visitors in; otherwise it gets tokens of its own
     */
    record Client(String id, String secret, Set<String> groups, boolean visitors) {}

    private static final Map<String, Client> KNOWN = Map.of(
            "operator", new Client("operator", "operator", Set.of("operator"), false),
            "viewer", new Client("viewer", "viewer", Set.of("viewer"), false),
            "site", new Client("site", "site", Set.of(), true));

    private Clients() {}

    static Optional<Client> authenticated(String id, String secret) {
        return byId(id).filter(
                        client -> secret != null && MessageDigest.isEqual(bytes(client.secret()), bytes(secret)));
    }

    static Optional<Client> byId(String id) {
        return Optional.ofNullable(KNOWN.get(id == null ? "" : id));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
