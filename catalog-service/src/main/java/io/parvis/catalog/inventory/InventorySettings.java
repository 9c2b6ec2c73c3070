package io.parvis.catalog.inventory;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithDefaults;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** The part of {@code points-of-sale.yaml} that says how SecuTix's inventory webhook is told from others. */
@ConfigMapping(prefix = "parvis")
interface InventorySettings {

    @WithDefaults
    Map<String, Shop> pointsOfSale();

    interface Shop {
        Hook inventoryWebhook();
    }

    /** Without a key and without a user name the webhook is closed. */
    interface Hook {
        /** The header that the key is sent in. */
        @WithDefault("X-Api-Key")
        String header();

        Optional<String> key();

        /** A file that holds the key instead. */
        Optional<Path> keyFile();

        /** For HTTP's basic authentication. */
        Optional<String> username();

        Optional<String> password();

        /** A file that holds the password instead. */
        Optional<Path> passwordFile();

        /** The least time from one small version to the next. */
        @WithDefault("10s")
        Duration interval();
    }
}
