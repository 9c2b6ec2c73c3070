package io.parvis.availability.sales;

import io.parvis.peer.Mirror;
import io.parvis.pointofsale.PointOfSale;
import io.parvis.pointofsale.PointsOfSale;
import io.parvis.sale.SaleSheet;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** What this replica knows of the catalogue. Only the schedule asks the catalogue service for it. */
@Singleton
public class Sales {
    private final PointsOfSale pointsOfSale;
    private final Mirror<SaleSheet, SaleIndex> sheets;

    Sales(PointsOfSale pointsOfSale, @RestClient CatalogClient catalog) {
        this.pointsOfSale = pointsOfSale;
        this.sheets = new Mirror<>("the catalogue service", catalog::sales, SaleIndex::new);
    }

    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    void refresh() {
        pointsOfSale.all().forEach(sheets::refresh);
    }

    /** Empty until the catalogue service first answered. */
    public Optional<SaleIndex> of(PointOfSale pos) {
        return sheets.view(pos);
    }

    /** What keeps it from being refreshed. */
    public Optional<String> trouble(PointOfSale pos) {
        return sheets.trouble(pos);
    }
}
