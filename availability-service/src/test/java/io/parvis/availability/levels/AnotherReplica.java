package io.parvis.availability.levels;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.parvis.pointofsale.PointsOfSale;
import io.quarkus.redis.datasource.RedisDataSource;

/** The levels of a replica beside the one that runs. */
public final class AnotherReplica {
    private AnotherReplica() {}

    public static CurrentLevels of(PointsOfSale pointsOfSale, RedisDataSource redis, ObjectMapper json) {
        return new CurrentLevels(pointsOfSale, new LevelStore(redis, json));
    }
}
