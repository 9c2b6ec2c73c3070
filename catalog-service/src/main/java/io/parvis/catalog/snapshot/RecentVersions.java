package io.parvis.catalog.snapshot;

import io.parvis.pointofsale.PointOfSale;
import java.lang.ref.SoftReference;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * The catalogues that were served before, for those who were in the middle of a list: a few, for some minutes, and only
 * while there is memory for them.
 */
final class RecentVersions {
    static final Duration KEPT_FOR = Duration.ofMinutes(10);
    static final int MOST = 3;

    private final Clock clock;
    private final Map<String, List<Recent>> bySlug = new ConcurrentHashMap<>();

    private record Recent(String version, Instant until, SoftReference<CatalogIndex> index) {}

    RecentVersions(Clock clock) {
        this.clock = clock;
    }

    /** Keeps a catalogue that is served no longer. */
    void keep(PointOfSale pos, CatalogIndex index) {
        String version = index.frame().version();
        Recent newest = new Recent(version, clock.instant().plus(KEPT_FOR), new SoftReference<>(index));
        bySlug.merge(
                pos.slug(),
                List.of(newest),
                (known, one) -> Stream.concat(one.stream(), known.stream().filter(old -> !old.version.equals(version)))
                        .limit(MOST)
                        .toList());
    }

    Optional<CatalogIndex> find(PointOfSale pos, String version) {
        Instant now = clock.instant();
        return bySlug.getOrDefault(pos.slug(), List.of()).stream()
                .filter(recent -> recent.version.equals(version) && now.isBefore(recent.until))
                .findFirst()
                .map(recent -> recent.index.get());
    }

    /** Lets go of those that are too old. */
    void forgetOld() {
        Instant now = clock.instant();
        bySlug.replaceAll((slug, known) -> {
            List<Recent> left = new ArrayList<>(known);
            left.removeIf(recent -> !now.isBefore(recent.until));
            return left;
        });
    }
}
