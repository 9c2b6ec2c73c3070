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
        /** Scheme, host and port, such as https://opera.ws.secutix.com; or file:/path of an export that is kept. */
        URI url();

        /** The frozen version of SecuTix's interfaces. */
        @WithDefault("v1_33")
        String version();

        /** The interface user; not for a file. */
        Optional<String> username();

        /** Its password, usually ${NAME} of an environment variable. */
        Optional<String> password();

        /** A file that holds the password instead. */
        Optional<Path> passwordFile();

        /** By which operation the catalogue is asked for: getCatalogDetailed or getCatalog. */
        @WithDefault("getCatalogDetailed")
        String catalogOperation();

        /** How the catalogue is asked for: soap or rest. Availability is always asked for in SOAP. */
        @WithDefault("soap")
        String protocol();

        /** The secret that tokens for the JSON interface are signed with. */
        Optional<String> restSecret();

        /** A file that holds that secret instead. */
        Optional<Path> restSecretFile();

        /** For whom tokens are made out. */
        Optional<String> virtualOperator();

        /** By whom tokens are made out. */
        Optional<String> partner();
    }
}
