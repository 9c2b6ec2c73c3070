package io.parvis.session;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.Optional;

/**
 * Somebody who is logged in. Its text never shows who.
 *
 * @param contactNumber SecuTix's number of the contact
 * @param provider who vouches for it: {@code saml} or {@code oidc}
 * @param endsAt the absolute end, however busy it is
 * @param name what the identity provider calls the person, for logging out there
 */
@RegisterForReflection
public record Session(
        String contactNumber, String provider, Instant startedAt, Instant endsAt, Optional<ProviderName> name) {

    /** What the identity provider calls person and session. */
    @RegisterForReflection
    public record ProviderName(
            String value,
            Optional<String> format,
            Optional<String> qualifier,
            Optional<String> serviceQualifier,
            Optional<String> sessionIndex) {

        @Override
        public String toString() {
            return "ProviderName[…]";
        }
    }

    @Override
    public String toString() {
        return "Session[…]";
    }
}
