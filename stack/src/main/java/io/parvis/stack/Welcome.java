package io.parvis.stack;

import java.net.URI;

/** What to open and what to try once everything runs. */
final class Welcome {
    private Welcome() {}

    static String to(RunningSet set) {
        URI gateway = set.gateway();
        URI sandbox = set.sandbox();
        return """

                Parvis is ready.

                  Points of sale   %1$s/v1/points-of-sale
                  Swagger UI       %1$s/swagger-ui
                  OpenAPI          %1$s/openapi
                  The venue's site %2$s/fr/
                  Sandbox's calls  %2$s/control/calls

                Try:
                  curl '%1$s/v1/opera/products?limit=5'
                  TOKEN=$(curl -s %2$s/oidc/token -d grant_type=client_credentials \\
                    -d client_id=operator -d client_secret=operator | sed 's/.*"access_token" *: *"\\([^"]*\\)".*/\\1/')
                  curl -H "Authorization: Bearer $TOKEN" %1$s/v1/opera/imports

                Ctrl-C stops everything.
                """.formatted(gateway, sandbox);
    }
}
