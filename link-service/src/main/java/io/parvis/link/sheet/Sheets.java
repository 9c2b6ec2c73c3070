package io.parvis.link.sheet;

import io.parvis.level.LevelIndex;
import io.parvis.level.LevelSheet;
import io.parvis.peer.Mirror;
import io.parvis.pointofsale.PointOfSale;
import io.parvis.pointofsale.PointsOfSale;
import io.parvis.problem.ProblemException;
import io.parvis.problem.ProblemKind;
import io.parvis.sale.SaleSheet;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** What this replica knows of sales and levels. Requests are answered from it; only the schedule asks the peers. */
@Singleton
public class Sheets {
    private static final Duration SOON = Duration.ofSeconds(5);

    private final PointsOfSale pointsOfSale;
    private final Mirror<SaleSheet, SaleIndex> sales;
    private final Mirror<LevelSheet, LevelIndex> levels;

    Sheets(PointsOfSale pointsOfSale, @RestClient CatalogClient catalog, @RestClient AvailabilityClient availability) {
        this.pointsOfSale = pointsOfSale;
        this.sales = new Mirror<>("the catalogue service", catalog::sales, SaleIndex::new);
        this.levels = new Mirror<>("the availability service", availability::levels, LevelIndex::new);
    }

    @Scheduled(every = "{parvis.links.refresh}", concurrentExecution = ConcurrentExecution.SKIP)
    void refreshSales() {
        pointsOfSale.all().forEach(sales::refresh);
    }

    @Scheduled(every = "{parvis.links.refresh}", concurrentExecution = ConcurrentExecution.SKIP)
    void refreshLevels() {
        pointsOfSale.all().forEach(levels::refresh);
    }

    /** @throws ProblemException 503 {@code not-ready} while none has come yet */
    public SaleIndex sales(PointOfSale pos) {
        return sales.view(pos)
                .orElseThrow(() -> ProblemException.retryAfter(
                        ProblemKind.NOT_READY, "What is on sale at '" + pos.slug() + "' is not known yet.", SOON));
    }

    /** Levels that did not come yet are all unknown. */
    public LevelIndex levels(PointOfSale pos) {
        return levels.view(pos).orElse(LevelIndex.EMPTY);
    }

    public boolean hasSales(PointOfSale pos) {
        return sales.view(pos).isPresent();
    }

    public boolean hasLevels(PointOfSale pos) {
        return levels.view(pos).isPresent();
    }

    /** What keeps the sale sheet from being refreshed. */
    public Optional<String> salesTrouble(PointOfSale pos) {
        return sales.trouble(pos);
    }

    /** What keeps the levels from being refreshed. */
    public Optional<String> levelsTrouble(PointOfSale pos) {
        return levels.trouble(pos);
    }
}
