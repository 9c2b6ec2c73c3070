package io.parvis.secutix;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.parvis.level.Level;
import io.parvis.pointofsale.PointOfSale;
import io.parvis.pointofsale.PointsOfSale;
import io.parvis.secutix.export.ExportedProduct;
import io.parvis.stack.testing.SandboxUrl;
import io.parvis.stack.testing.TicketshopResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = TicketshopResource.class, restrictToAnnotatedClass = true)
class SecutixAvailabilityTest {
    @SandboxUrl
    URI sandbox;

    @Inject
    SecutixAvailability availability;

    @Inject
    SecutixCatalog catalog;

    @Inject
    PointsOfSale pointsOfSale;

    private PointOfSale opera;
    private long pointOfSalesId;
    private final Taken taken = new Taken();
    private final List<ExportedProduct> products = taken.products;

    @BeforeEach
    void knowTheCatalogue() {
        opera = pointsOfSale.get("opera");
        pointOfSalesId =
                ((Outcome.Data<PosConfig>) catalog.posConfig(opera)).value().posId();
        catalog.export(opera, Optional.empty(), taken);
    }

    @Test
    void anEventIsToldByItsPerformances() {
        ExportedProduct event = products.stream()
                .filter(product -> product.performances().size() > 1)
                .findFirst()
                .orElseThrow();
        List<AvailabilityReading> readings =
                data(availability.events(opera, pointOfSalesId, List.of(event.id()), Optional.empty()));

        assertThat(readings).isNotEmpty();
        assertThat(event.performances())
                .extracting(ExportedProduct.Performance::id)
                .containsAll(readings.stream()
                        .map(AvailabilityReading::performanceId)
                        .toList());
    }

    @Test
    void readsALevelThatTheTicketshopHolds() {
        String pass = products.stream()
                .filter(product -> "PASS".equals(product.family()))
                .findFirst()
                .orElseThrow()
                .id();
        given().contentType(ContentType.JSON)
                .body(Map.of("level", 3))
                .put(sandbox + "/control/availability/product/" + pass);

        assertThat(data(availability.products(opera, pointOfSalesId, List.of(pass), Optional.empty())))
                .extracting(AvailabilityReading::level)
                .containsExactly(Level.SOLD_OUT);
    }

    @Test
    void tellsWhatChangedSince() {
        List<String> ids =
                products.stream().map(ExportedProduct::id).distinct().limit(50).toList();
        assertThat(data(availability.updatedSince(opera, pointOfSalesId, ids, Instant.EPOCH))
                        .keySet())
                .isSubsetOf(ids)
                .isNotEmpty();
    }

    @Test
    void unknownIdsAreMissingFromTheAnswer() {
        assertThat(data(availability.products(opera, pointOfSalesId, List.of("1"), Optional.empty())))
                .isEmpty();
    }

    @Test
    void anotherPointOfSaleIsRejected() {
        assertThat(availability.products(opera, 1, List.of("1"), Optional.empty()))
                .isInstanceOf(Outcome.Rejected.class);
    }

    @Test
    void whatIsStillBeingPreparedIsAskedForWithTheRequestId() {
        List<String> ids = List.of(products.get(0).id());
        given().contentType(ContentType.JSON)
                .body(Map.of("operation", "getEventAvailability", "fault", "in_progress", "times", 2))
                .post(sandbox + "/control/faults");
        Optional<String> requestId = requestId(availability.events(opera, pointOfSalesId, ids, Optional.empty()));
        assertThat(requestId).isPresent();
        assertThat(requestId(availability.events(opera, pointOfSalesId, ids, requestId)))
                .as("only who sends the id is told the same one again")
                .isEqualTo(requestId);
        data(availability.events(opera, pointOfSalesId, ids, requestId));

        assertThat(availability.events(opera, pointOfSalesId, ids, Optional.of("made up")))
                .isInstanceOf(Outcome.Rejected.class);
    }

    private static Optional<String> requestId(Outcome<?> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.InProgress.class);
        return ((Outcome.InProgress<?>) outcome).requestId();
    }

    private static <T> T data(Outcome<T> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Data.class);
        return ((Outcome.Data<T>) outcome).value();
    }
}
