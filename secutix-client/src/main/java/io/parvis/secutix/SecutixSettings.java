package io.parvis.secutix;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** The part of {@code points-of-sale.yaml} that says how SecuTix is reached. */
@ConfigMapping(prefix = "parvis")
interface SecutixSettings {

    Map<String, Shop> pointsOfSale();

    interface Shop {
        Secutix secutix();
    }

    interface Secutix {
        /** Scheme, host and port, such as https://opera.ws.secutix.com. */
        URI url();

        /** The frozen version of SecuTix's interfaces. */
        @WithDefault("v1_33")
        String version();

        /** The interface user. */
        String username();

        /** Its password, usually ${NAME} of an environment variable. */
        Optional<String> password();

        /** A file that holds the password instead. */
        Optional<Path> passwordFile();
    }
}
