package io.parvis.sso.saml;

import java.net.URI;
import java.security.PublicKey;
import java.util.List;
import java.util.Optional;

/**
 * The other side, as its metadata or the configuration describes it.
 *
 * @param keys the keys that it signs with, pinned: one, or two while it changes them
 * @param login where requests are sent to, by binding
 * @param logout likewise for logout messages
 */
public record IdentityProvider(String entityId, List<PublicKey> keys, Endpoints login, Endpoints logout) {

    /** Where messages are taken, by each of the two bindings; {@code answers} where it wants answers elsewhere. */
    public record Endpoints(Optional<URI> redirect, Optional<URI> post, Optional<URI> answers) {
        public static final Endpoints NONE = new Endpoints(Optional.empty(), Optional.empty(), Optional.empty());

        /** The preferred binding, else the other one; empty when there is none at all. */
        public Optional<Binding> choose(Binding preferred) {
            if (at(preferred).isPresent()) {
                return Optional.of(preferred);
            }
            Binding other = preferred == Binding.POST ? Binding.REDIRECT : Binding.POST;
            return at(other).map(there -> other);
        }

        public Optional<URI> at(Binding binding) {
            return binding == Binding.POST ? post : redirect;
        }
    }
}
