package io.parvis.startup;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Every key that a point of sale may have, and what its value should be. {@code *} stands for any one name. */
final class KnownKeys {
    static final String PREFIX = "parvis.points-of-sale.";

    private static final Pattern KEY = Pattern.compile(Pattern.quote(PREFIX) + "(\"[^\"]*\"|[^.\\[]+)(?:\\.(.*))?");
    private static final Pattern SECRET = Pattern.compile("(?i).*(password|secret|key|token).*");
    private static final Map<String, String> EXPECTED = new LinkedHashMap<>();

    static {
        EXPECTED.put("names.*", "a name");
        EXPECTED.put("languages", "a list of ISO 639-1 codes such as [fr, en]");
        EXPECTED.put("currency", "an ISO 4217 code such as EUR");
        EXPECTED.put("time-zone", "a zone such as Europe/Paris");
        EXPECTED.put("institution-code", "the institution's code in SecuTix");
        EXPECTED.put("organization-code", "the organisation's code in SecuTix");
        EXPECTED.put("sales-channel-code", "the sales channel's code in SecuTix");
        EXPECTED.put("secutix.url", "an address such as https://opera.ws.secutix.com");
        EXPECTED.put("secutix.version", "a version of the SecuTix services such as v1_33");
        EXPECTED.put("secutix.username", "the user name of the SecuTix services");
        EXPECTED.put("secutix.password", "the password of the SecuTix services");
        EXPECTED.put("secutix.password-file", "the path of a file that holds the password");
        EXPECTED.put("secutix.catalog-operation", "getCatalogDetailed or getCatalog");
        EXPECTED.put("secutix.protocol", "soap or rest");
        EXPECTED.put("secutix.rest-secret", "the secret of SecuTix's JSON interface");
        EXPECTED.put("secutix.rest-secret-file", "the path of a file that holds the secret");
        EXPECTED.put("secutix.virtual-operator", "the virtual operator of SecuTix's JSON interface");
        EXPECTED.put("secutix.partner", "the partner name of SecuTix's JSON interface");
        EXPECTED.put("secutix.budget.calls-per-minute", "a number such as 60");
        EXPECTED.put("secutix.budget.calls-per-month", "a number such as 10000");
        EXPECTED.put("secutix.budget.bytes-per-month", "a size such as 1GB or 500MB");
        EXPECTED.put("catalog.import-cron", "a cron expression such as 0 0 5 * * ?");
        EXPECTED.put("catalog.import-jitter", "a duration such as 10m");
        EXPECTED.put("catalog.export-interval", "a duration such as 10m");
        EXPECTED.put("catalog.tolerated-loss", "a share from 0 to 1 such as 0.5");
        EXPECTED.put("catalog.limited-audiences", "a list of audience kinds such as [GROUP, MEMBER]");
        EXPECTED.put("catalog.versions-kept", "a number such as 5");
        EXPECTED.put("inventory-webhook.header", "the name of a header such as X-Api-Key");
        EXPECTED.put("inventory-webhook.key", "the key that SecuTix's inventory webhook sends");
        EXPECTED.put("inventory-webhook.key-file", "the path of a file that holds the key");
        EXPECTED.put("inventory-webhook.username", "the user name that SecuTix's inventory webhook sends");
        EXPECTED.put("inventory-webhook.password", "the password that SecuTix's inventory webhook sends");
        EXPECTED.put("inventory-webhook.password-file", "the path of a file that holds the password");
        EXPECTED.put("inventory-webhook.interval", "a duration such as 10s");
        EXPECTED.put("availability.cycle", "a duration such as 1m");
        EXPECTED.put("availability.freshness", "a duration such as 5m");
        EXPECTED.put("shop.url", "an address such as https://opera.shop.secutix.com");
        EXPECTED.put("shop.redirect-path", "a path such as /api/1/redirect");
        EXPECTED.put("shop.return-parameter", "returnPath or callbackUrl");
        EXPECTED.put("shop.tracking-parameters", "a list of query parameters such as [gclid]");
        EXPECTED.put("site.origins", "a list of origins such as https://www.example.org");
        EXPECTED.put("site.pages.*", "an address such as https://www.example.org/{LANGUAGE}/help.html");
        EXPECTED.put("site.product-page", "an address such as https://www.example.org/{LANGUAGE}/product/{id}");
        EXPECTED.put("site.check.cron", "a cron expression such as 0 0 6 ? * MON, or off");
        EXPECTED.put("site.check.allow-private-addresses", "true or false");
        EXPECTED.put("site.check.product-pages", "a number of products such as 200");
        EXPECTED.put("identity.contact-cookie", "the name of a cookie, or a list of names");
        EXPECTED.put("identity.cart-cookie", "the name of a cookie, or a list of names");
        EXPECTED.put("identity.contact-data.private-key", "an RSA private key in PEM");
        EXPECTED.put(
                "identity.contact-data.private-key-file", "the path of a file that holds an RSA private key in PEM");
        EXPECTED.put(
                "identity.contact-data.secutix-key-file", "the path of a file that holds an RSA public key in PEM");
        EXPECTED.put("identity.contact-data.cipher", "ecb, cbc-zero-iv or cbc-prefixed-iv");
        EXPECTED.put("identity.contact-data.demo", "true or false");
        EXPECTED.put("identity.provider", "none, saml or oidc");
        EXPECTED.put(
                "identity.public-url", "the gateway's address as browsers see it, such as https://api.opera.example");
        EXPECTED.put("identity.session.idle", "a duration such as 30m");
        EXPECTED.put("identity.session.absolute", "a duration such as 12h");
        EXPECTED.put("identity.session.cookie-domain", "a domain such as opera.example");
        EXPECTED.put("identity.saml.entity-id", "the entity id of the service provider");
        EXPECTED.put("identity.saml.binding", "redirect or post");
        EXPECTED.put("identity.saml.signature-algorithm", "rsa-sha256, rsa-sha384 or rsa-sha512");
        EXPECTED.put("identity.saml.name-id-format", "the URI of a NameID format");
        EXPECTED.put("identity.saml.contact-attribute", "the name of a SAML attribute");
        EXPECTED.put("identity.saml.contact-pattern", "a regular expression");
        EXPECTED.put("identity.saml.signed", "response, assertion, either or both");
        EXPECTED.put("identity.saml.unsolicited", "true or false");
        EXPECTED.put("identity.saml.clock-skew", "a duration such as 60s");
        EXPECTED.put("identity.saml.response-age", "a duration such as 5m");
        EXPECTED.put("identity.saml.login-within", "a duration such as 10m");
        EXPECTED.put("identity.saml.response-size", "a size such as 256K");
        EXPECTED.put("identity.saml.allow-cbc", "true or false");
        for (String key : List.of("identity.saml.key.", "identity.saml.next-key.")) {
            EXPECTED.put(key + "pem", "an RSA key in PEM");
            EXPECTED.put(key + "pem-file", "the path of a file that holds an RSA key in PEM");
            EXPECTED.put(key + "certificate-file", "the path of a file that holds the key's certificate");
            EXPECTED.put(key + "keystore-file", "the path of a PKCS #12 file");
            EXPECTED.put(key + "keystore-password", "the password of the PKCS #12 file");
            EXPECTED.put(key + "keystore-password-file", "the path of a file that holds the password");
            EXPECTED.put(key + "demo", "true or false");
        }
        EXPECTED.put("identity.saml.idp.entity-id", "the entity id of the identity provider");
        EXPECTED.put("identity.saml.idp.metadata-url", "the address of the identity provider's metadata");
        EXPECTED.put(
                "identity.saml.idp.metadata-file", "the path of a file that holds the identity provider's metadata");
        EXPECTED.put("identity.saml.idp.metadata-certificate-file", "the path of a file that holds a certificate");
        EXPECTED.put("identity.saml.idp.metadata-refresh", "a duration such as 1h");
        EXPECTED.put("identity.saml.idp.login-url", "the address that visitors log in at");
        EXPECTED.put("identity.saml.idp.logout-url", "the address that visitors log out at");
        EXPECTED.put("identity.saml.idp.certificate-files", "a list of paths of certificates");
        EXPECTED.put("identity.oidc.url", "the address of an OpenID Connect provider such as https://id.opera.example");
        EXPECTED.put("identity.oidc.client-id", "the id of a client");
        EXPECTED.put("identity.oidc.client-secret", "the client's secret");
        EXPECTED.put("identity.oidc.client-secret-file", "the path of a file that holds the client's secret");
        EXPECTED.put("identity.oidc.contact-claim", "the name of a claim");
        EXPECTED.put("identity.oidc.contact-pattern", "a regular expression");
        EXPECTED.put("identity.oidc.scopes", "a list of scopes such as [openid]");
        EXPECTED.put("identity.oidc.logout-url", "the address of the provider's end of sessions");
        EXPECTED.put("identity.oidc.answer-within", "a duration such as 5s");
        EXPECTED.put("webhooks.*.url", "an address such as https://cms.example.org/hooks/parvis");
        EXPECTED.put("webhooks.*.secret", "the base64 of 24 to 64 bytes, which may follow whsec_");
        EXPECTED.put("webhooks.*.secret-file", "the path of a file that holds the secret");
        EXPECTED.put("webhooks.*.allow-private-addresses", "true or false");
        EXPECTED.put("webhooks.*.enabled", "true or false");
    }

    private KnownKeys() {}

    /** What the value of a key should be, as the middle of a sentence. */
    static String expected(String key) {
        return within(key).map(KnownKeys::general).map(EXPECTED::get).orElse("a value of another type");
    }

    /** The complaint about a key of a point of sale that is not a known one; empty for all other keys. */
    static Optional<WrongConfiguration> complaint(String key) {
        if (!key.startsWith(PREFIX)) {
            return Optional.empty();
        }
        String within = within(key).orElse("");
        return EXPECTED.containsKey(general(within))
                ? Optional.empty()
                : Optional.of(WrongConfiguration.unknown(key, Nearest.hint(general(within), EXPECTED.keySet())));
    }

    /** A value as it may be shown, in quotes; never that of a secret. */
    static String shown(String key, String value) {
        return SECRET.matcher(key).matches() ? "(hidden)" : "'" + value + "'";
    }

    /** What follows the slug of the point of sale. */
    private static Optional<String> within(String key) {
        Matcher parts = KEY.matcher(key);
        return parts.matches() ? Optional.ofNullable(parts.group(2)) : Optional.empty();
    }

    /** The key as the table has it: without list positions, names of one's own as a star. */
    private static String general(String within) {
        return within.replaceAll("\\[\\d+]", "")
                .replaceFirst("^(names|site\\.pages)\\.(\"[^\"]+\"|[^.]+)$", "$1.*")
                .replaceFirst("^webhooks\\.(\"[^\"]+\"|[^.]+)\\.", "webhooks.*.");
    }
}
