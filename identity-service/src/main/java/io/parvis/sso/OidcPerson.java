package io.parvis.sso;

import io.parvis.session.Session.ProviderName;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Whom an ID token is about.
 *
 * @param contactNumber empty when the token does not say
 * @param name what the provider calls person and session, and will call them when they log out there
 */
record OidcPerson(String contactNumber, Optional<ProviderName> name) {

    static OidcPerson of(JsonWebToken idToken, String contactClaim) {
        return new OidcPerson(
                claim(idToken, contactClaim).orElse(""),
                claim(idToken, "sub")
                        .map(subject -> new ProviderName(
                                subject, Optional.empty(), Optional.empty(), Optional.empty(), claim(idToken, "sid"))));
    }

    private static Optional<String> claim(JsonWebToken token, String name) {
        return Optional.ofNullable(token.<Object>getClaim(name)).map(Object::toString);
    }

    @Override
    public String toString() {
        return "OidcPerson[…]";
    }
}
