package io.parvis.sso;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.parvis.pointofsale.PointOfSale;
import io.parvis.session.Tokens;
import io.parvis.sso.xml.Refusal;
import io.parvis.sso.xml.Refused;
import io.quarkus.redis.datasource.RedisDataSource;
import io.quarkus.redis.datasource.value.SetArgs;
import io.quarkus.redis.datasource.value.ValueCommands;
import io.vertx.mutiny.redis.client.Response;
import jakarta.inject.Singleton;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/**
 * What was asked of identity providers, and what they said already, in Redis: an answer counts once, whichever replica
 * takes it. Calls block.
 */
@Singleton
final class Requests {
    /** How long an answer that comes too late can still be told from one that nobody asked for. */
    private static final Duration REMEMBERED = Duration.ofMinutes(30);

    private static final String CONSUMED = "consumed";

    /** Takes the request and leaves a mark in its place, in one step. */
    private static final String CONSUME = """
            local found = redis.call('GET', KEYS[1])
            if found and found ~= ARGV[1] then redis.call('SET', KEYS[1], ARGV[1], 'KEEPTTL') end
            return found""";

    private final RedisDataSource redis;
    private final ValueCommands<String, String> values;
    private final ObjectMapper json;
    private final Clock clock;

    Requests(RedisDataSource redis, ObjectMapper json, Clock clock) {
        this.redis = redis;
        this.values = redis.value(String.class);
        this.json = json;
        this.clock = clock;
    }

    /** What was asked for: an answer to the one is none to the other. */
    enum Kind {
        LOGIN,
        LOGOUT
    }

    void remember(Kind kind, PointOfSale pos, String id, PendingRequest request) {
        Duration lasting =
                Duration.between(clock.instant(), request.expiresAt()).plus(REMEMBERED);
        try {
            values.set(key(pos, kind.name(), id), json.writeValueAsString(request), new SetArgs().px(lasting));
        } catch (JsonProcessingException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** The request of that id, which from now on is answered. */
    PendingRequest consume(Kind kind, PointOfSale pos, String id) throws Refused {
        Response found = redis.execute("EVAL", CONSUME, "1", key(pos, kind.name(), id), CONSUMED);
        if (found == null) {
            throw new Refused(Refusal.REQUEST_UNKNOWN);
        }
        if (found.toString().equals(CONSUMED)) {
            throw new Refused(Refusal.REQUEST_CONSUMED);
        }
        PendingRequest request = read(found.toString());
        if (!request.expiresAt().isAfter(clock.instant())) {
            throw new Refused(Refusal.REQUEST_EXPIRED);
        }
        return request;
    }

    /** Burns the id of a message: it is refused from now on until then. */
    void burn(PointOfSale pos, String id, Instant until) throws Refused {
        Duration lasting = Duration.between(clock.instant(), until).plusSeconds(1);
        SetArgs once = new SetArgs().nx().px(lasting);
        if (values.setGet(key(pos, "burnt", id), "1", once) != null) {
            throw new Refused(Refusal.REPLAYED);
        }
    }

    /**
     * Does what a message asks, unless its id is burnt, and burns it only then: if it cannot be done, the sender may try
     * again. For what may be done twice, since two copies that come at the same moment both get that far.
     */
    void once(PointOfSale pos, String id, Instant until, Runnable what) throws Refused {
        if (values.get(key(pos, "burnt", id)) != null) {
            throw new Refused(Refusal.REPLAYED);
        }
        what.run();
        burn(pos, id, until);
    }

    private PendingRequest read(String stored) {
        try {
            return json.readValue(stored, PendingRequest.class);
        } catch (JsonProcessingException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Ids come from outside: whatever is in them, the key has a fixed form. */
    private static String key(PointOfSale pos, String kind, String id) {
        return "parvis:{" + pos.slug() + "}:sso:" + kind.toLowerCase(Locale.ROOT) + ":" + Tokens.hash(id);
    }
}
