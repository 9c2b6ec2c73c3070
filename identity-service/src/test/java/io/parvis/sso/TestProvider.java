package io.parvis.sso;

import com.sun.net.httpserver.HttpServer;
import io.parvis.sso.saml.TestKeys;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.cert.CertificateEncodingException;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

/**
 * Serves the metadata of an identity provider that the tests themselves speak for, and adds three points of sale that have
 * OpenID Connect.
 */
public final class TestProvider implements QuarkusTestResourceLifecycleManager {
    static final String ENTITY = "https://shop.example/saml";
    static final String LOGIN = "https://shop.example/saml/sso";
    static final String LOGOUT = "https://shop.example/saml/slo";

    /** A second point of sale, whose visitors log in by OpenID Connect. */
    private static final Map<String, String> FESTIVAL = prefixed(
            "parvis.points-of-sale.festival.",
            Map.of(
                    "languages[0]", "fr",
                    "currency", "EUR",
                    "time-zone", "Europe/Paris",
                    "institution-code", "FESTIVAL",
                    "site.origins[0]", "https://www.festival.example",
                    "site.origins[1]", "http://localhost:8080"),
            Map.of(
                    "identity.provider", "oidc",
                    "identity.public-url", "http://localhost:8080",
                    "identity.oidc.url", "${SHOP_URL}/oidc",
                    "identity.oidc.client-id", "site",
                    "identity.oidc.client-secret", "site",
                    "identity.oidc.logout-url", "${SHOP_URL}/oidc/logout"));

    /** A third, whose provider is not there, and whose contact numbers may look like anything. */
    private static final Map<String, String> CINEMA = prefixed(
            "parvis.points-of-sale.cinema.",
            Map.of(
                    "languages[0]", "fr",
                    "currency", "EUR",
                    "time-zone", "Europe/Paris",
                    "institution-code", "CINEMA",
                    "site.origins[0]", "http://localhost:8080"),
            Map.of(
                    "identity.provider", "oidc",
                    "identity.public-url", "http://localhost:8080",
                    "identity.oidc.url", "http://localhost:1/oidc",
                    "identity.oidc.contact-pattern", ".*",
                    "identity.oidc.client-id", "site",
                    "identity.oidc.client-secret", "site"));

    /** A fourth, whose provider never gives a token that is good. */
    private static final Map<String, String> MUSEUM = prefixed(
            "parvis.points-of-sale.museum.",
            Map.of(
                    "languages[0]", "fr",
                    "currency", "EUR",
                    "time-zone", "Europe/Paris",
                    "institution-code", "MUSEUM",
                    "site.origins[0]", "http://localhost:8080"),
            Map.of(
                    "identity.provider", "oidc",
                    "identity.public-url", "http://localhost:8080",
                    "identity.oidc.answer-within", "2s",
                    "identity.oidc.client-id", "site",
                    "identity.oidc.client-secret", "site"));

    private HttpServer server;

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            byte[] metadata = metadata().getBytes(StandardCharsets.UTF_8);
            server.createContext("/metadata", exchange -> {
                exchange.sendResponseHeaders(200, metadata.length);
                exchange.getResponseBody().write(metadata);
                exchange.close();
            });
            ScriptedTokens.serve(server);
            server.start();
            Map<String, String> settings = new HashMap<>(FESTIVAL);
            settings.putAll(CINEMA);
            settings.putAll(MUSEUM);
            settings.put(
                    "parvis.points-of-sale.museum.identity.oidc.url",
                    "http://localhost:" + server.getAddress().getPort() + "/scripted");
            settings.put(
                    "parvis.points-of-sale.opera.identity.saml.next-key.pem-file",
                    Path.of("src/test/resources/keys/service.pem")
                            .toAbsolutePath()
                            .toString());
            settings.put(
                    "IDP_METADATA_URL",
                    "http://localhost:" + server.getAddress().getPort() + "/metadata");
            return settings;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        if (server != null) {
            server.stop(0);
        }
    }

    @SafeVarargs
    private static Map<String, String> prefixed(String prefix, Map<String, String>... parts) {
        Map<String, String> all = new HashMap<>();
        for (Map<String, String> part : parts) {
            part.forEach((key, value) -> all.put(prefix + key, value));
        }
        return all;
    }

    public static String metadata() {
        return """
                <md:EntityDescriptor xmlns:md="urn:oasis:names:tc:SAML:2.0:metadata" entityID="%s">
                <md:IDPSSODescriptor protocolSupportEnumeration="urn:oasis:names:tc:SAML:2.0:protocol">
                <md:KeyDescriptor use="signing"><ds:KeyInfo xmlns:ds="http://www.w3.org/2000/09/xmldsig#"><ds:X509Data>
                <ds:X509Certificate>%s</ds:X509Certificate></ds:X509Data></ds:KeyInfo></md:KeyDescriptor>
                <md:SingleLogoutService Binding="urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect" Location="%s"/>
                <md:SingleSignOnService Binding="urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect" Location="%s"/>
                <md:SingleSignOnService Binding="urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST" Location="%s/post"/>
                </md:IDPSSODescriptor></md:EntityDescriptor>
                """.formatted(ENTITY, certificate(), LOGOUT, LOGIN, LOGIN);
    }

    private static String certificate() {
        try {
            return Base64.getMimeEncoder()
                    .encodeToString(TestKeys.PROVIDER.certificate().getEncoded());
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
