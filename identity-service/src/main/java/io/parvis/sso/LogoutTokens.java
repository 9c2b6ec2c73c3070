package io.parvis.sso;

import io.parvis.sso.xml.Refusal;
import io.parvis.sso.xml.Refused;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.ErrorCodes;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.resolvers.JwksVerificationKeyResolver;
import org.jose4j.keys.resolvers.VerificationKeyResolver;
import org.jose4j.lang.InvalidAlgorithmException;
import org.jose4j.lang.UnresolvableKeyException;

/**
 * Decides whether a logout token is what the provider said, to this client, now, by OpenID Connect Back-Channel Logout 1.0.
 * Whether it comes for the first time is looked up afterwards.
 */
final class LogoutTokens {
    private static final String EVENT = "http://schemas.openid.net/event/backchannel-logout";
    private static final Duration SKEW = Duration.ofSeconds(60);
    private static final Duration LONGEST_AGE = Duration.ofMinutes(5);
    private static final int LARGEST = 16 << 10;

    private static final Set<String> ALGORITHMS = Set.of(
            AlgorithmIdentifiers.RSA_USING_SHA256,
            AlgorithmIdentifiers.RSA_USING_SHA384,
            AlgorithmIdentifiers.RSA_USING_SHA512,
            AlgorithmIdentifiers.RSA_PSS_USING_SHA256,
            AlgorithmIdentifiers.RSA_PSS_USING_SHA384,
            AlgorithmIdentifiers.RSA_PSS_USING_SHA512,
            AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256,
            AlgorithmIdentifiers.ECDSA_USING_P384_CURVE_AND_SHA384,
            AlgorithmIdentifiers.ECDSA_USING_P521_CURVE_AND_SHA512);

    private static final Map<Integer, Refusal> REASONS = Map.ofEntries(
            Map.entry(ErrorCodes.SIGNATURE_INVALID, Refusal.SIGNATURE_WRONG),
            Map.entry(ErrorCodes.SIGNATURE_MISSING, Refusal.UNSIGNED),
            Map.entry(ErrorCodes.ISSUER_MISSING, Refusal.ISSUER),
            Map.entry(ErrorCodes.ISSUER_INVALID, Refusal.ISSUER),
            Map.entry(ErrorCodes.AUDIENCE_MISSING, Refusal.AUDIENCE),
            Map.entry(ErrorCodes.AUDIENCE_INVALID, Refusal.AUDIENCE),
            Map.entry(ErrorCodes.EXPIRATION_MISSING, Refusal.TIME_MISSING),
            Map.entry(ErrorCodes.ISSUED_AT_MISSING, Refusal.TIME_MISSING),
            Map.entry(ErrorCodes.EXPIRED, Refusal.EXPIRED),
            Map.entry(ErrorCodes.NOT_YET_VALID, Refusal.NOT_YET_VALID),
            Map.entry(ErrorCodes.ISSUED_AT_INVALID_FUTURE, Refusal.NOT_YET_VALID),
            Map.entry(ErrorCodes.ISSUED_AT_INVALID_PAST, Refusal.TOO_OLD),
            Map.entry(ErrorCodes.JWT_ID_MISSING, Refusal.ID_MISSING));

    private final Clock clock;

    LogoutTokens(Clock clock) {
        this.clock = clock;
    }

    /** @throws Refused with {@code KEY_UNKNOWN} when newer keys might verify it */
    LogoutToken verify(String token, String clientId, ProviderKeys.Known provider) throws Refused {
        if (token.length() > LARGEST) {
            throw new Refused(Refusal.TOO_LARGE);
        }
        try {
            return read(claims(token, clientId, provider));
        } catch (InvalidJwtException invalid) {
            throw new Refused(reason(invalid));
        } catch (MalformedClaimException malformed) {
            throw new Refused(Refusal.NOT_A_LOGOUT_TOKEN);
        }
    }

    private JwtClaims claims(String token, String clientId, ProviderKeys.Known provider) throws InvalidJwtException {
        return new JwtConsumerBuilder()
                .setVerificationKeyResolver(resolver(provider))
                .setJwsAlgorithmConstraints(ConstraintType.PERMIT, ALGORITHMS.toArray(String[]::new))
                .setExpectedIssuer(provider.issuer())
                .setExpectedAudience(clientId)
                .setRequireExpirationTime()
                .setRequireIssuedAt()
                .setRequireJwtId()
                .setAllowedClockSkewInSeconds((int) SKEW.toSeconds())
                .setIssuedAtRestrictions(0, (int) LONGEST_AGE.toSeconds())
                .setEvaluationTime(NumericDate.fromMilliseconds(clock.millis()))
                .build()
                .processToClaims(token);
    }

    /** Looks at the algorithm first: no newer key would help a token that is not signed by one of a pair. */
    private static VerificationKeyResolver resolver(ProviderKeys.Known provider) {
        JwksVerificationKeyResolver keys = new JwksVerificationKeyResolver(provider.keys());
        keys.setDisambiguateWithVerifySignature(true);
        return (token, around) -> {
            String algorithm = token.getAlgorithmHeaderValue();
            if (algorithm == null || !ALGORITHMS.contains(algorithm)) {
                throw new UnresolvableKeyException("No key pair's", new InvalidAlgorithmException("Not permitted"));
            }
            return keys.resolveKey(token, around);
        };
    }

    private static LogoutToken read(JwtClaims claims) throws MalformedClaimException, Refused {
        boolean event = claims.getClaimValue("events") instanceof Map<?, ?> events && events.get(EVENT) instanceof Map;
        if (!event) {
            throw new Refused(Refusal.NOT_A_LOGOUT_TOKEN);
        }
        if (claims.hasClaim("nonce")) {
            throw new Refused(Refusal.UNEXPECTED_NONCE);
        }
        Optional<String> subject = text(claims, "sub");
        Optional<String> session = text(claims, "sid");
        if (subject.isEmpty() && session.isEmpty()) {
            throw new Refused(Refusal.SUBJECT_MISSING);
        }
        Instant issued = Instant.ofEpochSecond(claims.getIssuedAt().getValue());
        return new LogoutToken(claims.getJwtId(), issued.plus(LONGEST_AGE).plus(SKEW), subject, session);
    }

    private static Optional<String> text(JwtClaims claims, String name) throws MalformedClaimException {
        return Optional.ofNullable(claims.getStringClaimValue(name)).filter(value -> !value.isEmpty());
    }

    private static Refusal reason(InvalidJwtException invalid) {
        if (isCausedBy(InvalidAlgorithmException.class, invalid)) {
            return Refusal.SIGNATURE_ALGORITHM;
        }
        if (isCausedBy(UnresolvableKeyException.class, invalid)) {
            return Refusal.KEY_UNKNOWN;
        }
        return invalid.getErrorDetails().stream()
                .map(detail -> REASONS.get(detail.getErrorCode()))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(Refusal.NOT_A_LOGOUT_TOKEN);
    }

    private static boolean isCausedBy(Class<? extends Throwable> type, Throwable thrown) {
        return Stream.iterate(thrown, Objects::nonNull, Throwable::getCause).anyMatch(type::isInstance);
    }
}
