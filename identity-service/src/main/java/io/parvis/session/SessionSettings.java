package io.parvis.session;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithDefaults;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** The part of {@code points-of-sale.yaml} that says how long sessions last. */
@ConfigMapping(prefix = "parvis")
interface SessionSettings {

    @WithDefaults
    Map<String, Shop> pointsOfSale();

    interface Shop {
        Identity identity();
    }

    interface Identity {
        Lasting session();

        /** The address of the gateway as browsers see it, without a path. */
        Optional<String> publicUrl();
    }

    interface Lasting {
        /** How long a session lasts without being used. */
        @WithDefault("30m")
        Duration idle();

        /** How long it lasts at most. */
        @WithDefault("12h")
        Duration absolute();

        /** The domain whose hosts all get the cookie; unless given, the gateway's host alone does. */
        Optional<String> cookieDomain();
    }
}
