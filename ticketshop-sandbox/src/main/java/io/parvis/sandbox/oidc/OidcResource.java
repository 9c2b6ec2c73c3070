package io.parvis.sandbox.oidc;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.parvis.sandbox.PublicAddress;
import io.parvis.sandbox.SandboxConfig;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.jwt.build.Jwt;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** The venue's OpenID Connect provider, as far as operators need it: tokens for client credentials. */
@Path("/oidc")
final class OidcResource {
    private static final String AUDIENCE = "parvis";
    private static final String CLIENT_CREDENTIALS = "client_credentials";

    private final SigningKey key;
    private final PublicAddress address;
    private final Clock clock;
    private final Duration life;

    OidcResource(SigningKey key, PublicAddress address, Clock clock, SandboxConfig config) {
        this.key = key;
        this.address = address;
        this.clock = clock;
        this.life = config.oidc().tokenLife();
    }

    @RegisterForReflection
    record Token(
            @JsonProperty("access_token") String accessToken,
            @JsonProperty("token_type") String type,
            @JsonProperty("expires_in") long seconds) {}

    @GET
    @Path("/.well-known/openid-configuration")
    public Map<String, Object> discovery(HttpServerRequest request) {
        String issuer = issuer(request);
        return Map.of(
                "issuer", issuer,
                "jwks_uri", issuer + "/jwks",
                "token_endpoint", issuer + "/token",
                "grant_types_supported", List.of(CLIENT_CREDENTIALS),
                "token_endpoint_auth_methods_supported", List.of("client_secret_post", "client_secret_basic"),
                "id_token_signing_alg_values_supported", List.of("RS256"),
                "response_types_supported", List.of("token"),
                "subject_types_supported", List.of("public"));
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
            @FormParam("grant_type") String grantType,
            @FormParam("client_id") String clientId,
            @FormParam("client_secret") String clientSecret,
            @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
            HttpServerRequest request) {
        Credentials given = Credentials.of(authorization, clientId, clientSecret);
        if (grantType == null) {
            return refused(400, "invalid_request");
        }
        if (!grantType.equals(CLIENT_CREDENTIALS)) {
            return refused(400, "unsupported_grant_type");
        }
        return Clients.authenticated(given.id(), given.secret())
                .map(client -> noStore(Response.ok(new Token(signed(client, request), "Bearer", life.toSeconds()))))
                .orElseGet(() -> refused(401, "invalid_client"));
    }

    private String signed(Clients.Client client, HttpServerRequest request) {
        Instant now = clock.instant();
        return Jwt.issuer(issuer(request))
                .subject(client.id())
                .audience(AUDIENCE)
                .groups(client.groups())
                .claim("client_id", client.id())
                .issuedAt(now)
                .expiresAt(now.plus(life))
                .jws()
                .keyId(key.id())
                .sign(key.secret());
    }

    private String issuer(HttpServerRequest request) {
        return address.of(request) + "/oidc";
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
