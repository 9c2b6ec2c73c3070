package io.parvis.sso;

import java.time.Instant;
import java.util.Optional;

/**
 * Whose sessions an OpenID Connect provider wants to end: those of a subject, one session, or that session of the subject.
 *
 * @param id never to be accepted again until {@code burntUntil}
 */
record LogoutToken(String id, Instant burntUntil, Optional<String> subject, Optional<String> session) {

    @Override
    public String toString() {
        return "LogoutToken[…]";
    }
}
