package io.parvis.sandbox;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithName;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The sandbox's settings, explained in {@code application.properties}. */
@ConfigMapping(prefix = "sandbox")
public interface SandboxConfig {
    Optional<String> publicUrl();

    Optional<String> browserUrl();

    Soap soap();

    Rest rest();

    int products();

    int performances();

    Duration slow();

    MemorySize cutAfter();

    Availability availability();

    int getCatalogLimit();

    Oidc oidc();

    Login login();

    Cookies cookies();

    Saml saml();

    Webhook webhook();

    Site site();

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

        /** Where the code flow may lead back to, besides addresses on localhost. */
        Optional<List<URI>> redirectUris();
    }

    interface Login {
        Duration sessionLife();
    }

    /** What the shop writes for sites to read. */
    interface Cookies {
        Optional<String> domain();

        String contact();

        String cart();

        Duration cartLife();

        String pointOfSales();

        Additional additionalData();

        CipherKind cipher();

        Optional<Path> siteKeyFile();

        Optional<Path> signingKeyFile();

        /** How the contact's signed part stands in the cookie. */
        enum Additional {
            STRING,
            OBJECT,
            NONE
        }

        enum CipherKind {
            ECB,
            CBC_ZERO_IV,
            CBC_PREFIXED_IV
        }
    }

    interface Saml {
        Map<String, ServiceProvider> serviceProviders();

        boolean allowUnsigned();

        Signed sign();

        String nameIdFormat();

        Duration assertionLife();

        /** Known by its metadata, or by hand. */
        interface ServiceProvider {
            Optional<URI> metadataUrl();

            Optional<String> entityId();

            Optional<URI> acs();

            Optional<URI> slo();

            Optional<Path> certificateFile();
        }

        /** Which parts of an answer carry a signature. */
        enum Signed {
            ASSERTION,
            RESPONSE,
            BOTH
        }
    }

    /** The venue's website. */
    interface Site {
        /** What the addresses of products' pages begin with in the catalogue, without a trailing slash. */
        String url();

        /** What the addresses of the point of sale's API begin with, without a trailing slash. */
        String api();
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
