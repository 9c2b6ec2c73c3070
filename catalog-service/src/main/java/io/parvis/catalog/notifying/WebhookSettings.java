package io.parvis.catalog.notifying;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithDefaults;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** The part of {@code points-of-sale.yaml} that says who is told of a new catalogue. */
@ConfigMapping(prefix = "parvis")
interface WebhookSettings {

    @WithDefaults
    Map<String, Shop> pointsOfSale();

    interface Shop {
        /** The webhooks by name: lower-case letters, digits and dashes. */
        Map<String, Hook> webhooks();
    }

    interface Hook {
        /** Where events are posted: https, or http where private addresses are allowed. */
        String url();

        /** The base64 of 24 to 64 bytes, which may follow {@code whsec_}. */
        Optional<String> secret();

        /** A file that holds the secret instead. */
        Optional<Path> secretFile();

        /** Whether the receiver may be in a private network. */
        @WithDefault("false")
        boolean allowPrivateAddresses();

        /** Whether events are sent. */
        @WithDefault("true")
        boolean enabled();
    }
}
