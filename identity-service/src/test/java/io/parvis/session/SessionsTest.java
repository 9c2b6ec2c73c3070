package io.parvis.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.parvis.pointofsale.PointOfSale;
import io.parvis.pointofsale.PointsOfSale;
import io.parvis.session.Session.ProviderName;
import io.parvis.sso.TestProvider;
import io.parvis.stack.testing.MovableClock;
import io.parvis.stack.testing.TicketshopResource;
import io.quarkus.redis.datasource.RedisDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How sessions end by themselves, in a real Redis and at a time of our own. */
@QuarkusTest
@WithTestResource(TicketshopResource.class)
@WithTestResource(TestProvider.class)
class SessionsTest {
    private static final Duration IDLE = Duration.ofMinutes(30);
    private static final Duration ABSOLUTE = Duration.ofHours(12);

    @Inject
    RedisDataSource redis;

    @Inject
    ObjectMapper json;

    @Inject
    SessionRules rules;

    @Inject
    PointsOfSale pointsOfSale;

    private final MovableClock clock = new MovableClock(Instant.now());
    private PointOfSale opera;

    @BeforeEach
    void shop() {
        opera = pointsOfSale.get("opera");
    }

    @Test
    void aSessionEndsHoweverBusyItIs() {
        String token = begin(Optional.empty());
        clock.advance(ABSOLUTE.minusSeconds(1));
        assertThat(find(token)).isPresent();
        clock.advance(Duration.ofSeconds(1));
        assertThat(find(token)).isEmpty();
    }

    @Test
    void aSessionThatIsRememberedEndsAtTheSameMoment() {
        Sessions sessions = sessions();
        String token = begin(Optional.empty());
        assertThat(sessions.find(opera, token)).isPresent();
        clock.advance(ABSOLUTE);
        assertThat(sessions.find(opera, token)).isEmpty();
    }

    @Test
    void theIdentityProviderCanEndItEarlierButNotLater() {
        String shorter = begin(Optional.of(clock.instant().plusSeconds(60)));
        String longer = begin(Optional.of(clock.instant().plus(ABSOLUTE).plusSeconds(60)));
        clock.advance(Duration.ofSeconds(60));
        assertThat(find(shorter)).isEmpty();
        assertThat(find(longer)).isPresent();
        clock.advance(ABSOLUTE.minusSeconds(60));
        assertThat(find(longer)).isEmpty();
    }

    @Test
    void aSessionThatNobodyAsksForIsGone() {
        String token = begin(Optional.empty());
        assertThat(find(token)).isPresent();
        redis.key().pexpire(key(token), 1);
        await().atMost(Duration.ofSeconds(20)).until(() -> !redis.key().exists(key(token)));
        assertThat(find(token)).isEmpty();
    }

    @Test
    void lookingItUpBeginsItsIdleTimeAnew() {
        String token = begin(Optional.empty());
        redis.key().pexpire(key(token), Duration.ofMinutes(2).toMillis());
        assertThat(find(token)).isPresent();
        assertThat(Duration.ofMillis(redis.key().pttl(key(token)))).isBetween(IDLE.minusMinutes(5), IDLE);
    }

    @Test
    void aTokenOfAnotherPointOfSaleOpensNothing() {
        String token = begin(Optional.empty());
        assertThat(sessions().find(pointsOfSale.get("festival"), token)).isEmpty();
        assertThat(find(token + "x")).isEmpty();
        assertThat(find("")).isEmpty();
    }

    @Test
    void theIdentityProviderEndsASessionWhicheverReplicaHearsIt() {
        String one = begun("s1", "v1");
        String two = begun("s1", "v2");
        String elsewhere =
                sessions().begin(pointsOfSale.get("festival"), "5550002", "oidc", name("s1", "v1"), Optional.empty());
        sessions().endBegunWith(opera, "v1");
        assertThat(find(one)).isEmpty();
        assertThat(find(two)).isPresent();

        sessions().endNamed(opera, "s1", List.of("v3"));
        sessions().endNamed(opera, "s2", List.of());
        sessions().endBegunWith(opera, "v3");
        assertThat(find(two)).isPresent();
        sessions().endNamed(opera, "s1", List.of());
        assertThat(find(two)).isEmpty();
        assertThat(sessions().find(pointsOfSale.get("festival"), elsewhere)).isPresent();
    }

    private String begun(String subject, String session) {
        return sessions().begin(opera, "5550002", "oidc", name(subject, session), Optional.empty());
    }

    private static Optional<ProviderName> name(String subject, String session) {
        return Optional.of(
                new ProviderName(subject, Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(session)));
    }

    private String begin(Optional<Instant> latest) {
        return sessions().begin(opera, "5550001", "saml", Optional.empty(), latest);
    }

    private Optional<Session> find(String token) {
        return sessions().find(opera, token);
    }

    /** Which remembers nothing, as another replica. */
    private Sessions sessions() {
        return new Sessions(redis, json, rules, new RecentSessions(), clock);
    }

    private static String key(String token) {
        return "parvis:{opera}:session:" + Tokens.hash(token);
    }
}
