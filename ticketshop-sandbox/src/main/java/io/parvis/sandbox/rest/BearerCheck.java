package io.parvis.sandbox.rest;

import io.parvis.sandbox.SandboxConfig;
import io.parvis.sandbox.venue.Venue;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.jwt.consumer.JwtContext;
import org.jose4j.keys.HmacKey;

/** Lets only calls pass that bear a fresh JWT of the partner, signed with the shared secret. */
@Singleton
final class BearerCheck {
    private static final Pattern BEARER = Pattern.compile("Bearer +(\\S+) *", Pattern.CASE_INSENSITIVE);
    private static final int LONGEST_LIFE_SECONDS = 30;
    private static final int LEEWAY_SECONDS = 5;

    private final HmacKey key;
    private final String partner;
    private final String virtualOperator;
    private final Clock clock;

    BearerCheck(SandboxConfig config, Clock clock) {
        this.key = new HmacKey(config.rest().secret().getBytes(StandardCharsets.UTF_8));
        this.partner = config.rest().partner();
        this.virtualOperator = config.rest().virtualOperator();
        this.clock = clock;
    }

    /** @param authorization the header's value; {@code null} = none */
    boolean isRight(String authorization) {
        Matcher bearer = BEARER.matcher(authorization == null ? "" : authorization);
        if (!bearer.matches()) {
            return false;
        }
        try {
            new JwtConsumerBuilder()
                    .setJwsAlgorithmConstraints(
                            AlgorithmConstraints.ConstraintType.PERMIT, AlgorithmIdentifiers.HMAC_SHA256)
                    .setVerificationKey(key)
                    .setExpectedIssuer(partner)
                    .setExpectedAudience(virtualOperator)
                    .setExpectedSubject(Venue.INSTITUTION)
                    .setRequireExpirationTime()
                    .setRequireIssuedAt()
                    .setIssuedAtRestrictions(0, LONGEST_LIFE_SECONDS)
                    .setAllowedClockSkewInSeconds(LEEWAY_SECONDS)
                    .setEvaluationTime(NumericDate.fromSeconds(clock.instant().getEpochSecond()))
                    .registerValidator(BearerCheck::lifeOf)
                    .build()
                    .processToClaims(bearer.group(1));
            return true;
        } catch (InvalidJwtException e) {
            return false;
        }
    }

    private static String lifeOf(JwtContext context) throws MalformedClaimException {
        NumericDate issued = context.getJwtClaims().getIssuedAt();
        NumericDate expires = context.getJwtClaims().getExpirationTime();
        boolean tooLong =
                issued != null && expires != null && expires.getValue() - issued.getValue() > LONGEST_LIFE_SECONDS;
        return tooLong ? "lives too long" : null;
    }
}
