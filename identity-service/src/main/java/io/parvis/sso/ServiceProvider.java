package io.parvis.sso;

import io.parvis.pointofsale.PointOfSale;
import io.parvis.sso.key.ServiceKey;
import io.parvis.sso.saml.Binding;
import io.parvis.sso.saml.Expectations;
import io.parvis.sso.saml.LogoutValidator;
import io.parvis.sso.saml.Messages;
import io.parvis.sso.saml.Messenger;
import io.parvis.sso.saml.ResponseValidator;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A point of sale in the role of a SAML service provider: what it is called, where it is reached, what it signs with and
 * what it holds messages to.
 *
 * @param keys the one that it signs with, then another that may be used towards it
 * @param loginWithin how long a visitor may take to log in
 */
record ServiceProvider(
        PointOfSale pos,
        Addresses addresses,
        List<ServiceKey> keys,
        Expectations expectations,
        Binding binding,
        Optional<String> nameIdFormat,
        Duration loginWithin,
        Messages messages,
        Messenger messenger,
        ResponseValidator responses,
        LogoutValidator logouts) {

    /** Where the gateway offers it. */
    record Addresses(URI gateway, String slug) {
        String consumer() {
            return sso() + "/acs";
        }

        String metadata() {
            return sso() + "/metadata";
        }

        String logout() {
            return sso() + "/slo";
        }

        String login() {
            return sso() + "/login";
        }

        private String sso() {
            return gateway + "/v1/" + slug + "/sso";
        }
    }
}
