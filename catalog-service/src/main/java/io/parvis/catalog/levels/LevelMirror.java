package io.parvis.catalog.levels;

import io.parvis.level.LevelIndex;
import io.parvis.level.LevelSheet;
import io.parvis.peer.Mirror;
import io.parvis.peer.PeerAddress;
import io.parvis.pointofsale.PointOfSale;
import io.parvis.pointofsale.PointsOfSale;
import io.parvis.problem.ProblemException;
import io.parvis.problem.ProblemKind;
import io.parvis.startup.Starting;
import io.quarkus.runtime.Startup;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/**
 * The levels as this replica last heard them. They decorate the catalogue and filter it: without them everything else
 * goes on. While the availability service is away, the last ones stay in use.
 */
@Singleton
@Startup(Starting.BEFORE_TASKS)
public class LevelMirror {
    private static final Duration SOON = Duration.ofSeconds(5);

    private final PointsOfSale pointsOfSale;
    private final Mirror<LevelSheet, LevelIndex> levels;
    private final Event<Heard> heard;

    /** Levels other than before. */
    public record Heard(PointOfSale pos, LevelIndex levels) {}

    LevelMirror(
            PointsOfSale pointsOfSale,
            @RestClient AvailabilityClient availability,
            @ConfigProperty(name = "parvis.availability.url") String url,
            Event<Heard> heard) {
        PeerAddress.check("parvis.availability.url", url);
        this.pointsOfSale = pointsOfSale;
        this.levels = new Mirror<>("the availability service", availability::levels, LevelIndex::new);
        this.heard = heard;
    }

    @Scheduled(every = "{parvis.levels.refresh}", concurrentExecution = ConcurrentExecution.SKIP)
    void refresh() {
        for (PointOfSale pos : pointsOfSale.all()) {
            long before = ofAny(pos).generation();
            levels.refresh(pos);
            LevelIndex now = ofAny(pos);
            if (now.generation() != before) {
                heard.fire(new Heard(pos, now));
            }
        }
    }

    /** All unknown before any were heard. */
    public LevelIndex ofAny(PointOfSale pos) {
        return levels.view(pos).orElse(LevelIndex.EMPTY);
    }

    /** @throws ProblemException 503 {@code not-ready} before any were heard */
    public LevelIndex get(PointOfSale pos) {
        Optional<LevelIndex> known = levels.view(pos);
        return known.orElseThrow(() -> ProblemException.retryAfter(
                ProblemKind.NOT_READY,
                "Levels of '" + pos.slug() + "' are not known yet: ask without 'level', or again later.",
                SOON));
    }
}
