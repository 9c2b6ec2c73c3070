package io.parvis.sso;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.parvis.sso.saml.TestKeys;
import io.parvis.sso.xml.Refusal;
import io.parvis.sso.xml.Refused;
import java.nio.charset.StandardCharsets;
import java.security.Key;
import java.security.PublicKey;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jose4j.json.JsonUtil;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.keys.HmacKey;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LogoutTokensTest {
    private static final Instant NOW = Instant.parse("2026-06-01T18:00:00Z");
    private static final long SECONDS = NOW.getEpochSecond();
    private static final String ISSUER = "https://id.example/realms/opera";
    private static final String EVENT = "http://schemas.openid.net/event/backchannel-logout";
    private static final PublicKey PUBLIC = TestKeys.PROVIDER.certificate().getPublicKey();
    private static final ProviderKeys.Known PROVIDER = new ProviderKeys.Known(
            ISSUER,
            List.of(
                    jwk("one", PUBLIC),
                    jwk("two", TestKeys.PROVIDER_NEXT.certificate().getPublicKey()),
                    jwk("elliptic", TestKeys.ellipticCertificate().getPublicKey())));
    private static final Token VALID = new Token("RS256", "one", TestKeys.PROVIDER.privateKey(), claims());

    private static final Token OLD = VALID.with("iat", SECONDS - 200);

    record Token(String algorithm, String kid, Key key, Map<String, Object> claims) {
        Token with(String name, Object value) {
            Map<String, Object> changed = new HashMap<>(claims);
            changed.put(name, value);
            return new Token(algorithm, kid, key, changed);
        }

        Token without(String... names) {
            Map<String, Object> changed = new HashMap<>(claims);
            changed.keySet().removeAll(List.of(names));
            return new Token(algorithm, kid, key, changed);
        }

        Token by(String otherAlgorithm, String otherKid, Key otherKey) {
            return new Token(otherAlgorithm, otherKid, otherKey, claims);
        }

        String signed() {
            try {
                JsonWebSignature token = new JsonWebSignature();
                token.setAlgorithmConstraints(AlgorithmConstraints.NO_CONSTRAINTS);
                token.setDoKeyValidation(false);
                token.setAlgorithmHeaderValue(algorithm);
                token.setHeader("typ", "logout+jwt");
                if (kid != null) {
                    token.setKeyIdHeaderValue(kid);
                }
                token.setKey(key);
                token.setPayload(JsonUtil.toJson(claims));
                return token.getCompactSerialization();
            } catch (JoseException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    record Accepted(String name, Token token, Optional<String> subject, Optional<String> session) {
        Accepted(String name, Token token) {
            this(name, token, Optional.of("s1"), Optional.of("v1"));
        }

        @Override
        public String toString() {
            return name;
        }
    }

    record Denied(String name, Refusal reason, String token) {
        Denied(String name, Refusal reason, Token token) {
            this(name, reason, token.signed());
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Accepted> accepted() {
        return Stream.of(
                new Accepted("a session of a subject", VALID),
                new Accepted("a subject", VALID.without("sid"), Optional.of("s1"), Optional.empty()),
                new Accepted("a session", VALID.without("sub"), Optional.empty(), Optional.of("v1")),
                new Accepted("an empty session", VALID.with("sid", ""), Optional.of("s1"), Optional.empty()),
                new Accepted("one audience of several", VALID.with("aud", List.of("other", "parvis"))),
                new Accepted("by the second key", VALID.by("RS256", "two", TestKeys.PROVIDER_NEXT.privateKey())),
                new Accepted("without the name of a key", VALID.by("RS256", null, TestKeys.PROVIDER_NEXT.privateKey())),
                new Accepted("RSA-PSS", VALID.by("PS256", "one", TestKeys.PROVIDER.privateKey())),
                new Accepted("elliptic curve", VALID.by("ES256", "elliptic", TestKeys.ellipticKey())),
                new Accepted("issued in 59 s", VALID.with("iat", SECONDS + 59)),
                new Accepted("issued five minutes ago", VALID.with("iat", SECONDS - 300)),
                new Accepted("over for 59 s", OLD.with("exp", SECONDS - 59)),
                new Accepted("with more claims", VALID.with("trace_id", "x")),
                new Accepted("with more events", VALID.with("events", Map.of(EVENT, Map.of(), "urn:e", Map.of()))));
    }

    static Stream<Denied> denied() {
        return Stream.of(
                new Denied(
                        "signed by a stranger",
                        Refusal.SIGNATURE_WRONG,
                        VALID.by("RS256", "one", TestKeys.STRANGER.privateKey())),
                new Denied(
                        "by a key that is not published",
                        Refusal.KEY_UNKNOWN,
                        VALID.by("RS256", "three", TestKeys.STRANGER.privateKey())),
                new Denied(
                        "by the other of two keys",
                        Refusal.SIGNATURE_WRONG,
                        VALID.by("RS256", "one", TestKeys.PROVIDER_NEXT.privateKey())),
                new Denied("changed after signing", Refusal.SIGNATURE_WRONG, tampered(VALID)),
                new Denied(
                        "with no signature",
                        Refusal.SIGNATURE_WRONG,
                        VALID.signed().replaceFirst("[^.]*$", "")),
                new Denied("unsigned", Refusal.SIGNATURE_ALGORITHM, VALID.by("none", null, null)),
                new Denied(
                        "signed with the public key as a secret",
                        Refusal.SIGNATURE_ALGORITHM,
                        VALID.by("HS256", "one", new HmacKey(PUBLIC.getEncoded()))),
                new Denied("of another issuer", Refusal.ISSUER, VALID.with("iss", ISSUER + "/")),
                new Denied("without an issuer", Refusal.ISSUER, VALID.without("iss")),
                new Denied("for another client", Refusal.AUDIENCE, VALID.with("aud", "other")),
                new Denied("for nobody", Refusal.AUDIENCE, VALID.without("aud")),
                new Denied("over for 61 s", Refusal.EXPIRED, OLD.with("exp", SECONDS - 61)),
                new Denied("without an end", Refusal.TIME_MISSING, VALID.without("exp")),
                new Denied("without a time of issue", Refusal.TIME_MISSING, VALID.without("iat")),
                new Denied("issued an hour ago", Refusal.TOO_OLD, VALID.with("iat", SECONDS - 3600)),
                new Denied("issued in two minutes", Refusal.NOT_YET_VALID, VALID.with("iat", SECONDS + 120)),
                new Denied("valid in two minutes", Refusal.NOT_YET_VALID, VALID.with("nbf", SECONDS + 120)),
                new Denied("with a text for a time", Refusal.NOT_A_LOGOUT_TOKEN, VALID.with("iat", "yesterday")),
                new Denied("without an id", Refusal.ID_MISSING, VALID.without("jti")),
                new Denied("without events, as an ID token", Refusal.NOT_A_LOGOUT_TOKEN, VALID.without("events")),
                new Denied("with a text for events", Refusal.NOT_A_LOGOUT_TOKEN, VALID.with("events", EVENT)),
                new Denied(
                        "with another event",
                        Refusal.NOT_A_LOGOUT_TOKEN,
                        VALID.with("events", Map.of("urn:e", Map.of()))),
                new Denied(
                        "with an event that is no object",
                        Refusal.NOT_A_LOGOUT_TOKEN,
                        VALID.with("events", Map.of(EVENT, "x"))),
                new Denied("with a nonce", Refusal.UNEXPECTED_NONCE, VALID.with("nonce", "n1")),
                new Denied("about nobody", Refusal.SUBJECT_MISSING, VALID.without("sub", "sid")),
                new Denied("about a number", Refusal.NOT_A_LOGOUT_TOKEN, VALID.with("sub", 5)),
                new Denied(
                        "about an empty name",
                        Refusal.SUBJECT_MISSING,
                        VALID.without("sid").with("sub", "")),
                new Denied("nothing", Refusal.NOT_A_LOGOUT_TOKEN, ""),
                new Denied("garbage", Refusal.NOT_A_LOGOUT_TOKEN, "%%%.\u0000.x"),
                new Denied("encrypted", Refusal.SIGNATURE_ALGORITHM, encoded("{\"alg\":\"dir\"}") + ".a.b.c.d"),
                new Denied("of 16 KB", Refusal.TOO_LARGE, VALID.with("more", "x".repeat(16 << 10))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("accepted")
    void isAccepted(Accepted shape) throws Exception {
        LogoutToken read = verify(shape.token().signed());
        assertThat(read.subject()).isEqualTo(shape.subject());
        assertThat(read.session()).isEqualTo(shape.session());
        assertThat(read.id()).isEqualTo("j1");
        assertThat(read.burntUntil())
                .isEqualTo(Instant.ofEpochSecond((long) shape.token().claims().get("iat") + 360));
        assertThat(read.toString()).doesNotContain("s1", "v1");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("denied")
    void isRefusedForItsOwnReason(Denied shape) {
        Refused refused = catchThrowableOfType(Refused.class, () -> verify(shape.token()));
        assertThat(refused).as("accepted").isNotNull();
        assertThat(refused.reason()).isEqualTo(shape.reason());
    }

    private static LogoutToken verify(String token) throws Refused {
        return new LogoutTokens(Clock.fixed(NOW, ZoneOffset.UTC)).verify(token, "parvis", PROVIDER);
    }

    private static Map<String, Object> claims() {
        return Map.of(
                "iss",
                ISSUER,
                "aud",
                "parvis",
                "iat",
                SECONDS,
                "exp",
                SECONDS + 120,
                "jti",
                "j1",
                "sub",
                "s1",
                "sid",
                "v1",
                "events",
                Map.of(EVENT, Map.of()));
    }

    private static String tampered(Token token) {
        String[] parts = token.signed().split("\\.");
        return parts[0] + "." + token.with("sub", "s2").signed().split("\\.")[1] + "." + parts[2];
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static JsonWebKey jwk(String kid, PublicKey key) {
        try {
            JsonWebKey made = JsonWebKey.Factory.newJwk(key);
            made.setKeyId(kid);
            return made;
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }
}
