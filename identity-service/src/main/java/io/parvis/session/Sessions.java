package io.parvis.session;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.parvis.pointofsale.PointOfSale;
import io.parvis.session.Session.ProviderName;
import io.quarkus.redis.datasource.RedisDataSource;
import io.quarkus.redis.datasource.keys.KeyCommands;
import io.quarkus.redis.datasource.set.SetCommands;
import io.quarkus.redis.datasource.value.GetExArgs;
import io.quarkus.redis.datasource.value.SetArgs;
import io.quarkus.redis.datasource.value.ValueCommands;
import jakarta.inject.Singleton;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The sessions, in Redis, under the hash of what the browser holds. Three indexes lead to them: by contact number, by what
 * the identity provider calls the person, and by what it calls its own session. Calls block.
 */
@Singleton
public final class Sessions {
    private final RedisDataSource redis;
    private final ValueCommands<String, String> values;
    private final SetCommands<String, String> sets;
    private final KeyCommands<String> keys;
    private final ObjectMapper json;
    private final SessionRules rules;
    private final RecentSessions recent;
    private final Clock clock;

    Sessions(RedisDataSource redis, ObjectMapper json, SessionRules rules, RecentSessions recent, Clock clock) {
        this.redis = redis;
        this.values = redis.value(String.class);
        this.sets = redis.set(String.class);
        this.keys = redis.key();
        this.json = json;
        this.rules = rules;
        this.recent = recent;
        this.clock = clock;
    }

    /**
     * Begins a session.
     *
     * @param latest when the identity provider wants it to end, if it says so
     * @return the token for the browser to keep
     */
    public String begin(
            PointOfSale pos,
            String contactNumber,
            String provider,
            Optional<ProviderName> name,
            Optional<Instant> latest) {
        SessionRules.Rule rule = rules.of(pos);
        Instant now = clock.instant();
        Instant end = now.plus(rule.absolute());
        Session session = new Session(
                contactNumber,
                provider,
                now,
                latest.filter(limit -> limit.isBefore(end)).orElse(end),
                name);
        String token = Tokens.fresh();
        String id = Tokens.hash(token);
        // indexes first: there is never a session that a logout does not find
        index(contactKey(pos, contactNumber), id, rule.absolute());
        name.ifPresent(known -> index(nameKey(pos, known.value()), id, rule.absolute()));
        name.flatMap(ProviderName::sessionIndex)
                .ifPresent(known -> index(providerSessionKey(pos, known), id, rule.absolute()));
        values.set(sessionKey(pos, id), write(session), new SetArgs().px(rule.idle()));
        return token;
    }

    /** The session that a browser's token opens, whose idle time begins anew; empty when it is over. */
    public Optional<Session> find(PointOfSale pos, String token) {
        String key = sessionKey(pos, Tokens.hash(token));
        return recent.find(key, () -> lookUp(key, rules.of(pos).idle())).filter(this::lasts);
    }

    /** The same if it was found a moment ago; empty says nothing. Does not block. */
    public Optional<Session> findRecent(PointOfSale pos, String token) {
        return recent.find(sessionKey(pos, Tokens.hash(token))).filter(this::lasts);
    }

    private boolean lasts(Session session) {
        return session.endsAt().isAfter(clock.instant());
    }

    private Optional<Session> lookUp(String key, Duration idle) {
        return Optional.ofNullable(values.getex(key, new GetExArgs().px(idle))).map(this::read);
    }

    /** Ends one, and no other of the same person. */
    public void end(PointOfSale pos, String tokenHash) {
        delete(sessionKey(pos, tokenHash));
    }

    private void delete(String key) {
        keys.del(key);
        recent.forget(key);
    }

    /** Ends all of a contact. */
    public void endAll(PointOfSale pos, String contactNumber) {
        endIndexed(pos, contactKey(pos, contactNumber), session -> true);
    }

    /**
     * Ends those of a person, by what the identity provider calls it.
     *
     * @param which of them, by what it calls its sessions; empty: all
     */
    public void endNamed(PointOfSale pos, String name, Collection<String> which) {
        endIndexed(
                pos,
                nameKey(pos, name),
                session -> which.isEmpty()
                        || session.name()
                                .flatMap(ProviderName::sessionIndex)
                                .filter(which::contains)
                                .isPresent());
    }

    /** Ends those that began with that session of the identity provider, whosever it is. */
    public void endBegunWith(PointOfSale pos, String providerSession) {
        endIndexed(pos, providerSessionKey(pos, providerSession), session -> true);
    }

    private void endIndexed(PointOfSale pos, String index, Predicate<Session> which) {
        Set<String> ids = sets.smembers(index);
        for (String id : ids) {
            String stored = values.get(sessionKey(pos, id));
            if (stored == null) {
                sets.srem(index, id);
            } else if (which.test(read(stored))) {
                delete(sessionKey(pos, id));
                sets.srem(index, id);
            }
        }
    }

    private void index(String key, String id, Duration lasting) {
        redis.withTransaction(step -> {
            step.set(String.class).sadd(key, id);
            step.key().pexpire(key, lasting);
        });
    }

    private Session read(String stored) {
        try {
            return json.readValue(stored, Session.class);
        } catch (JsonProcessingException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private String write(Session session) {
        try {
            return json.writeValueAsString(session);
        } catch (JsonProcessingException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static String sessionKey(PointOfSale pos, String id) {
        return "parvis:{" + pos.slug() + "}:session:" + id;
    }

    private static String contactKey(PointOfSale pos, String contactNumber) {
        return "parvis:{" + pos.slug() + "}:sessions:contact:" + Tokens.hash(contactNumber);
    }

    private static String nameKey(PointOfSale pos, String name) {
        return "parvis:{" + pos.slug() + "}:sessions:name:" + Tokens.hash(name);
    }

    private static String providerSessionKey(PointOfSale pos, String providerSession) {
        return "parvis:{" + pos.slug() + "}:sessions:provider-session:" + Tokens.hash(providerSession);
    }
}
