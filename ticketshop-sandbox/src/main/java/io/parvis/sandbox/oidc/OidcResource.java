package io.parvis.sandbox.oidc;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.parvis.sandbox.PublicAddress;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The venue's OpenID Connect provider: tokens for operators, by client credentials, and for visitors, by a code. */
@Path("/oidc")
final class OidcResource {
    private static final String CLIENT_CREDENTIALS = "client_credentials";
    private static final String AUTHORIZATION_CODE = "authorization_code";

    private final SigningKey key;
    private final Tokens tokens;
    private final Codes codes;
    private final PublicAddress address;

    OidcResource(SigningKey key, Tokens tokens, Codes codes, PublicAddress address) {
        this.key = key;
        this.tokens = tokens;
        this.codes = codes;
        this.address = address;
    }

    @RegisterForReflection
    record Token(
            @JsonProperty("access_token") String accessToken,
            @JsonProperty("token_type") String type,
            @JsonProperty("expires_in") long seconds,
            @JsonProperty("id_token") Optional<String> idToken) {}

    @GET
    @Path("/.well-known/openid-configuration")
    public Map<String, Object> discovery(HttpServerRequest request) {
        String issuer = tokens.issuer(request);
        String forBrowsers = address.forBrowsers(request) + "/oidc";
        return Map.ofEntries(
                Map.entry("issuer", issuer),
                Map.entry("jwks_uri", issuer + "/jwks"),
                Map.entry("authorization_endpoint", forBrowsers + "/authorize"),
                Map.entry("token_endpoint", issuer + "/token"),
                Map.entry("userinfo_endpoint", issuer + "/userinfo"),
                Map.entry("end_session_endpoint", forBrowsers + "/logout"),
                Map.entry("backchannel_logout_supported", true),
                Map.entry("backchannel_logout_session_supported", true),
                Map.entry("scopes_supported", List.of("openid")),
                Map.entry("grant_types_supported", List.of(AUTHORIZATION_CODE, CLIENT_CREDENTIALS)),
                Map.entry("code_challenge_methods_supported", List.of("S256")),
                Map.entry(
                        "token_endpoint_auth_methods_supported", List.of("client_secret_post", "client_secret_basic")),
                Map.entry("id_token_signing_alg_values_supported", List.of("RS256")),
                Map.entry("response_types_supported", List.of("code")),
                Map.entry("subject_types_supported", List.of("public")));
    }

    @GET
    @Path("/jwks")
    public Map<String, Object> jwks() {
        return Map.of("keys", List.of(key.jwk()));
    }

    @POST
    @Path("/token")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response token(
            MultivaluedMap<String, String> form, @Context HttpHeaders headers, HttpServerRequest request) {
        String grantType = form.getFirst("grant_type");
        if (grantType == null) {
            return refused(400, "invalid_request");
        }
        if (!List.of(CLIENT_CREDENTIALS, AUTHORIZATION_CODE).contains(grantType)) {
            return refused(400, "unsupported_grant_type");
        }
        Credentials given = Credentials.of(
                headers.getHeaderString(HttpHeaders.AUTHORIZATION),
                form.getFirst("client_id"),
                form.getFirst("client_secret"));
        return Clients.authenticated(given.id(), given.secret())
                .map(client -> token(client, grantType, form, request))
                .orElseGet(() -> refused(401, "invalid_client"));
    }

    private Response token(
            Clients.Client client, String grantType, MultivaluedMap<String, String> form, HttpServerRequest request) {
        if (client.visitors() != grantType.equals(AUTHORIZATION_CODE)) {
            return refused(400, "unauthorized_client");
        }
        if (!client.visitors()) {
            return given(tokens.ofClient(client, request), Optional.empty());
        }
        return codes.take(form.getFirst("code"))
                .filter(grant -> grant.asked().client().equals(client))
                .filter(grant -> grant.asked().redirectUri().toString().equals(form.getFirst("redirect_uri")))
                .filter(grant -> grant.asked().isMetBy(form.getFirst("code_verifier")))
                .map(grant -> given(
                        tokens.access(client, grant.visit(), request),
                        Optional.of(tokens.identity(
                                client, grant.visit(), grant.asked().nonce(), request))))
                .orElseGet(() -> refused(400, "invalid_grant"));
    }

    private Response given(String accessToken, Optional<String> idToken) {
        return noStore(
                Response.ok(new Token(accessToken, "Bearer", tokens.life().toSeconds(), idToken)));
    }

    private static Response refused(int status, String error) {
        Response.ResponseBuilder answer = Response.status(status).entity(Map.of("error", error));
        return noStore(status == 401 ? answer.header(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"oidc\"") : answer);
    }

    private static Response noStore(Response.ResponseBuilder answer) {
        return answer.type(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
