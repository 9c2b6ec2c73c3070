package io.parvis.level;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.List;

/**
 * All levels of a point of sale at one moment: served by the availability service to the other services alone, with an
 * {@code ETag}, under {@code /internal/{pos}/levels}.
 *
 * @param generation grows by one with every change
 */
@RegisterForReflection
public record LevelSheet(long generation, List<Entry> products, List<Entry> performances) {

    /** @param asOf when SecuTix said so */
    @RegisterForReflection
    public record Entry(String id, Level level, Long remaining, Instant asOf) {}
}
