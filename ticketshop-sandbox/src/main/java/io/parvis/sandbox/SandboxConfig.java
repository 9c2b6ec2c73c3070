package io.parvis.sandbox;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithName;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** The sandbox's settings, explained in {@code application.properties}. */
@ConfigMapping(prefix = "sandbox")
public interface SandboxConfig {
    Optional<String> publicUrl();

    Soap soap();

    Rest rest();

    int products();

    int performances();

    Duration slow();

    MemorySize cutAfter();

    Availability availability();

    int getCatalogLimit();

    Oidc oidc();

    Webhook webhook();

    /** Who may call the SOAP services. */
    interface Soap {
        String username();

        String password();
    }

    /** Whose tokens open the JSON services. */
    interface Rest {
        String secret();

        String virtualOperator();

        String partner();
    }

    interface Availability {
        Duration step();
    }

    interface Oidc {
        Duration tokenLife();
    }

    /** Where the inventory webhook goes, and how it says who sends it. */
    interface Webhook {
        URI url();

        Auth auth();

        String header();

        String key();

        String user();

        String password();

        int attempts();

        // every object has a wait() already
        @WithName("wait")
        Duration pause();

        enum Auth {
            NONE,
            BASIC,
            API_KEY
        }
    }
}
