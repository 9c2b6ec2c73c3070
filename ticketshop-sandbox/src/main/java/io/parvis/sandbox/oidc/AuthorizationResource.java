package io.parvis.sandbox.oidc;

import io.parvis.sandbox.Refusal;
import io.parvis.sandbox.login.Continuation;
import io.parvis.sandbox.login.FrontDoor;
import io.parvis.sandbox.login.Visit;
import io.parvis.sandbox.login.Visits;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Where a site sends visitors to log in: the code flow, with PKCE. */
@Path("/oidc/authorize")
final class AuthorizationResource {
    private final FrontDoor door;
    private final Visits visits;
    private final Codes codes;
    private final RedirectUris redirectUris;

    AuthorizationResource(FrontDoor door, Visits visits, Codes codes, RedirectUris redirectUris) {
        this.door = door;
        this.visits = visits;
        this.codes = codes;
        this.redirectUris = redirectUris;
    }

    @GET
    public Response authorize(@Context UriInfo uri, @Context HttpServerRequest request) {
        MultivaluedMap<String, String> given = uri.getQueryParameters();
        LoginRequest asked = asked(given);
        Optional<String> trouble = trouble(given);
        if (trouble.isPresent()) {
            return refused(asked, trouble.get());
        }
        Set<String> prompt =
                Set.of(given.getOrDefault("prompt", List.of("")).get(0).split(" "));
        if (prompt.contains("none") && visits.loggedIn(request).isEmpty()) {
            return refused(asked, "login_required");
        }
        return door.knock(request, prompt.contains("login"), continuation(asked));
    }

    // whom the browser must not be sent back to gets a plain answer
    private LoginRequest asked(MultivaluedMap<String, String> given) {
        Clients.Client client = Clients.byId(given.getFirst("client_id"))
                .filter(Clients.Client::visitors)
                .orElseThrow(() -> Refusal.badRequest("'client_id' is of no client that logs visitors in"));
        return new LoginRequest(
                client,
                redirectUris.checked("redirect_uri", given.getFirst("redirect_uri")),
                Optional.ofNullable(given.getFirst("state")),
                Optional.ofNullable(given.getFirst("nonce")),
                Optional.ofNullable(given.getFirst("code_challenge")).orElse(""));
    }

    private static Optional<String> trouble(MultivaluedMap<String, String> given) {
        if (!"code".equals(given.getFirst("response_type"))) {
            return Optional.of("unsupported_response_type");
        }
        if (!List.of(String.valueOf(given.getFirst("scope")).split(" ")).contains("openid")) {
            return Optional.of("invalid_scope");
        }
        boolean pkce = given.containsKey("code_challenge") && "S256".equals(given.getFirst("code_challenge_method"));
        return pkce ? Optional.empty() : Optional.of("invalid_request");
    }

    private Continuation continuation(LoginRequest asked) {
        return new Continuation() {
            @Override
            public ResponseBuilder loggedIn(Visit visit) {
                return Response.seeOther(asked.back("code", codes.code(asked, visit)));
            }

            @Override
            public ResponseBuilder declined() {
                return Response.seeOther(asked.back("error", "access_denied"));
            }
        };
    }

    private static Response refused(LoginRequest asked, String error) {
        return Response.seeOther(asked.back("error", error)).build();
    }
}
