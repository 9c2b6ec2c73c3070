package io.parvis.sandbox.oidc;

import io.parvis.sandbox.PublicAddress;
import io.parvis.sandbox.SandboxConfig;
import io.parvis.sandbox.login.Chance;
import io.parvis.sandbox.login.Person;
import io.parvis.sandbox.login.Visit;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Makes tokens, and remembers whom a visitor's access token stands for. */
@Singleton
final class Tokens {
    private static final String AUDIENCE = "parvis";
    private static final String LOGOUT_EVENT = "http://schemas.openid.net/event/backchannel-logout";
    private static final Duration LOGOUT_WITHIN = Duration.ofMinutes(2);

    private final SigningKey key;
    private final PublicAddress address;
    private final Clock clock;
    private final Duration life;
    private final Map<String, Holder> holders = new ConcurrentHashMap<>();

    private record Holder(Person person, Instant until) {}

    Tokens(SigningKey key, PublicAddress address, Clock clock, SandboxConfig config) {
        this.key = key;
        this.address = address;
        this.clock = clock;
        this.life = config.oidc().tokenLife();
    }

    Duration life() {
        return life;
    }

    String issuer(HttpServerRequest request) {
        return address.of(request) + "/oidc";
    }

    /** A token for the client itself. */
    String ofClient(Clients.Client client, HttpServerRequest request) {
        return signed(claims(client.id(), request)
                .audience(AUDIENCE)
                .groups(client.groups())
                .claim("client_id", client.id()));
    }

    /** Says to the client who logged in. */
    String identity(Clients.Client client, Visit visit, Optional<String> nonce, HttpServerRequest request) {
        JwtClaimsBuilder claims = claims(visit.loggedIn().contactNumber(), request)
                .audience(client.id())
                .claim("auth_time", visit.since().getEpochSecond())
                .claim("sid", visit.index());
        nonce.ifPresent(text -> claims.claim("nonce", text));
        return signed(claims);
    }

    /** Says to the client that a visit has ended, or all visits of somebody. */
    String logout(Clients.Client client, Optional<String> subject, Optional<String> visit, HttpServerRequest request) {
        Instant now = clock.instant();
        JwtClaimsBuilder claims = Jwt.issuer(issuer(request))
                .audience(client.id())
                .issuedAt(now)
                .expiresAt(now.plus(LOGOUT_WITHIN))
                .claim("jti", Chance.id())
                .claim("events", Map.of(LOGOUT_EVENT, Map.of()));
        subject.ifPresent(claims::subject);
        visit.ifPresent(index -> claims.claim("sid", index));
        return claims.jws().keyId(key.id()).header("typ", "logout+jwt").sign(key.secret());
    }

    /** Opens what is known of the visitor. */
    String access(Clients.Client client, Visit visit, HttpServerRequest request) {
        Instant now = clock.instant();
        holders.values().removeIf(holder -> holder.until().isBefore(now));
        String token = signed(claims(visit.loggedIn().contactNumber(), request)
                .audience(AUDIENCE)
                .claim("client_id", client.id())
                .claim("jti", Chance.id()));
        holders.put(token, new Holder(visit.loggedIn(), now.plus(life)));
        return token;
    }

    Optional<Person> holder(String accessToken) {
        return Optional.ofNullable(holders.get(accessToken))
                .filter(holder -> holder.until().isAfter(clock.instant()))
                .map(Holder::person);
    }

    private JwtClaimsBuilder claims(String subject, HttpServerRequest request) {
        Instant now = clock.instant();
        return Jwt.issuer(issuer(request)).subject(subject).issuedAt(now).expiresAt(now.plus(life));
    }

    private String signed(JwtClaimsBuilder claims) {
        return claims.jws().keyId(key.id()).sign(key.secret());
    }
}
