package io.parvis.sandbox.saml;

import io.parvis.sandbox.Refusal;
import jakarta.inject.Singleton;

/** Finds out who sent a message. */
@Singleton
final class Inbox {
    private final ServiceProviders providers;

    Inbox(ServiceProviders providers) {
        this.providers = providers;
    }

    /**
     * The site that signed the message.
     *
     * @throws Refusal when it is not known, or did not sign
     */
    ServiceProvider sender(Message message) {
        String issuer = message.issuer();
        ServiceProvider provider = providers
                .byEntityId(issuer)
                .orElseThrow(
                        () -> Refusal.badRequest("The Issuer is no known service provider: its metadata is not set, or"
                                + " could not be fetched"));
        if (message.isSignedBy(provider)) {
            return provider;
        }
        providers.refresh();
        return providers
                .known(issuer)
                .filter(message::isSignedBy)
                .orElseThrow(
                        () -> Refusal.badRequest("The message is not signed with RSA-SHA256 by a key of its issuer"));
    }
}
