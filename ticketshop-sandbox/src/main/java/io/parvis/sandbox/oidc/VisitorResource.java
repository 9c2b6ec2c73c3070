package io.parvis.sandbox.oidc;

import io.parvis.sandbox.PublicAddress;
import io.parvis.sandbox.login.Person;
import io.parvis.sandbox.login.ShopCookies;
import io.parvis.sandbox.login.Visits;
import io.parvis.sandbox.saml.Logouts;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What a site may do once a visitor is logged in: ask more, and end it. */
@Path("/oidc")
final class VisitorResource {
    private static final String BEARER = "Bearer ";

    private final Tokens tokens;
    private final Visits visits;
    private final Logouts logouts;
    private final ShopCookies cookies;
    private final RedirectUris redirectUris;
    private final PublicAddress address;

    VisitorResource(
            Tokens tokens,
            Visits visits,
            Logouts logouts,
            ShopCookies cookies,
            RedirectUris redirectUris,
            PublicAddress address) {
        this.tokens = tokens;
        this.visits = visits;
        this.logouts = logouts;
        this.cookies = cookies;
        this.redirectUris = redirectUris;
        this.address = address;
    }

    @GET
    @Path("/userinfo")
    public Response userInfo(@HeaderParam(HttpHeaders.AUTHORIZATION) String authorization) {
        String token = authorization != null && authorization.startsWith(BEARER)
                ? authorization.substring(BEARER.length())
                : "";
        return tokens.holder(token)
                .map(person -> Response.ok(claims(person), MediaType.APPLICATION_JSON_TYPE)
                        .header(HttpHeaders.CACHE_CONTROL, "no-store"))
                .orElseGet(() -> Response.status(Response.Status.UNAUTHORIZED)
                        .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\""))
                .build();
    }

    @GET
    @Path("/logout")
    public Response logOut(
            @QueryParam("post_logout_redirect_uri") String redirectUri,
            @QueryParam("state") String state,
            @Context HttpServerRequest request) {
        URI end = redirectUri == null
                ? URI.create(address.of(request) + "/shop/fr/account")
                : back(redirectUris.checked("post_logout_redirect_uri", redirectUri), state);
        ResponseBuilder answer = visits.loggedIn(request)
                .map(visit -> logouts.begin(
                        address.saml(request), visit, Optional.empty(), () -> Response.seeOther(end)))
                .orElseGet(() -> Response.seeOther(end));
        return cookies.delete(answer, request).build();
    }

    private static URI back(URI address, String state) {
        return state == null
                ? address
                : UriBuilder.fromUri(address).queryParam("state", "{state}").build(state);
    }

    private static Map<String, Object> claims(Person person) {
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("sub", person.contactNumber());
        claims.put("contact_number", person.contactNumber());
        claims.put("locale", person.language());
        person.firstName().ifPresent(name -> claims.put("given_name", name));
        person.lastName().ifPresent(name -> claims.put("family_name", name));
        person.email().ifPresent(email -> claims.put("email", email));
        return claims;
    }
}
