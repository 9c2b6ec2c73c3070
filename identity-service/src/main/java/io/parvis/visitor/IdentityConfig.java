package io.parvis.visitor;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithDefaults;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The part of {@code points-of-sale.yaml} that this service alone reads. */
@ConfigMapping(prefix = "parvis")
interface IdentityConfig {

    /** Every point of sale, also those that give none of these keys. */
    @WithDefaults
    Map<String, Shop> pointsOfSale();

    interface Shop {
        Identity identity();
    }

    interface Identity {
        /** Names of the contact cookie; {@code stx_contact_<organisation>_<channel>_v1} unless given. */
        Optional<List<String>> contactCookie();

        ContactData contactData();

        /** The gateway as browsers see it. */
        Optional<String> publicUrl();
    }

    /** How the contact cookie's encrypted part is opened. */
    interface ContactData {
        Optional<String> privateKey();

        Optional<Path> privateKeyFile();

        Optional<Path> secutixKeyFile();

        @WithDefault("ecb")
        DataCipher cipher();

        @WithDefault("false")
        boolean demo();
    }
}
