package io.parvis.sso.saml;

import java.time.Instant;
import java.util.Optional;

/** What an identity provider says of a visitor, once it has been found to be its own words. */
public sealed interface Answer {
    /** The request that it answers; empty when nobody asked. */
    Optional<String> inResponseTo();

    /**
     * Somebody is logged in.
     *
     * @param assertionId never to be accepted again until {@code burntUntil}
     * @param sessionIndex what the identity provider calls its session
     * @param sessionEnd when the identity provider wants the session to end
     */
    record LoggedIn(
            String contactNumber,
            NameId nameId,
            Optional<String> sessionIndex,
            Optional<Instant> sessionEnd,
            String assertionId,
            Instant burntUntil,
            Optional<String> inResponseTo)
            implements Answer {

        @Override
        public String toString() {
            return "LoggedIn[…]";
        }
    }

    /** Nobody is, as far as can be told without showing a page. */
    record NobodyThere(Optional<String> inResponseTo) implements Answer {}
}
