package io.parvis.sandbox.oidc;

import io.parvis.sandbox.HttpAddress;
import io.parvis.sandbox.Refusal;
import io.parvis.sandbox.login.Visits;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;

/** Ends visits as the provider's operators do, without a browser, and tells a site of it. */
@Path("/control/oidc/logout")
final class BackChannelLogoutResource {
    private static final String CLIENT = "site";
    private static final Duration WITHIN = Duration.ofSeconds(10);

    private final Tokens tokens;
    private final Visits visits;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(WITHIN)
            .build();

    BackChannelLogoutResource(Tokens tokens, Visits visits) {
        this.tokens = tokens;
        this.visits = visits;
    }

    /**
     * @param url where the site takes logout tokens
     * @param sub whose visits end
     * @param sid which one does; one of the two has to be there
     */
    @RegisterForReflection
    record Order(String url, String sub, String sid) {}

    /**
     * @param token what was sent
     * @param status what it was answered with; empty when it was not answered
     */
    @RegisterForReflection
    record Sent(String token, Optional<Integer> status) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Sent logOut(Order order, @Context HttpServerRequest request) throws InterruptedException {
        if (order == null || (order.sub() == null && order.sid() == null)) {
            throw Refusal.badRequest("Expected 'sub' or 'sid', or both");
        }
        URI url = HttpAddress.of("url", order.url());
        visits.end(visit -> (order.sid() == null || visit.index().equals(order.sid()))
                && (order.sub() == null
                        || visit.person()
                                .filter(person -> person.contactNumber().equals(order.sub()))
                                .isPresent()));
        String token = tokens.logout(
                Clients.byId(CLIENT).orElseThrow(),
                Optional.ofNullable(order.sub()),
                Optional.ofNullable(order.sid()),
                request);
        return new Sent(token, sent(url, token));
    }

    private Optional<Integer> sent(URI url, String token) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(url)
                .timeout(WITHIN)
                .header("Content-Type", MediaType.APPLICATION_FORM_URLENCODED)
                .POST(HttpRequest.BodyPublishers.ofString("logout_token=" + token))
                .build();
        try {
            return Optional.of(
                    client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode());
        } catch (IOException notAnswered) {
            return Optional.empty();
        }
    }
}
