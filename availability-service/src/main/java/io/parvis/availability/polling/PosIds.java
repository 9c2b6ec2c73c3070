package io.parvis.availability.polling;

import io.parvis.pointofsale.PointOfSale;
import io.parvis.secutix.Outcome;
import io.parvis.secutix.PosConfig;
import io.parvis.secutix.SecutixCatalog;
import io.quarkus.redis.datasource.RedisDataSource;
import io.quarkus.redis.datasource.value.ValueCommands;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** SecuTix's own ids of the points of sale: asked for once, then kept for all replicas. */
@Singleton
final class PosIds {
    private final SecutixCatalog secutix;
    private final RedisDataSource redis;
    private final ValueCommands<String, String> values;
    private final Map<String, Long> known = new ConcurrentHashMap<>();

    PosIds(SecutixCatalog secutix, RedisDataSource redis) {
        this.secutix = secutix;
        this.redis = redis;
        this.values = redis.value(String.class);
    }

    /** From memory, else from Redis, else from SecuTix. Blocks. */
    Outcome<Long> of(PointOfSale pos) {
        Long id = known.computeIfAbsent(pos.slug(), slug -> stored(pos));
        return id == null ? ask(pos) : new Outcome.Data<>(id);
    }

    /** For when SecuTix does not take an id any longer. */
    void forget(PointOfSale pos) {
        known.remove(pos.slug());
        redis.key().del(key(pos));
    }

    private Long stored(PointOfSale pos) {
        String id = values.get(key(pos));
        return id == null ? null : Long.valueOf(id);
    }

    private Outcome<Long> ask(PointOfSale pos) {
        Outcome<Long> answer = secutix.posConfig(pos).map(PosConfig::posId);
        if (answer instanceof Outcome.Data<Long> data) {
            values.set(key(pos), data.value().toString());
            known.put(pos.slug(), data.value());
        }
        return answer;
    }

    private static String key(PointOfSale pos) {
        return "parvis:{" + pos.slug() + "}:pos-id";
    }
}
