package io.parvis.availability.testing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.parvis.pointofsale.PointOfSale;
import io.parvis.sale.SaleSheet.Performance;
import io.parvis.sale.SaleSheet.Product;
import io.parvis.secutix.Outcome;
import io.parvis.secutix.SecutixCatalog;
import io.parvis.secutix.export.ExportSink;
import io.parvis.secutix.export.ExportedProduct;
import java.net.URI;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The sandbox as a test sees and steers it. */
public final class Shop {
    private final URI sandbox;

    public Shop(URI sandbox) {
        this.sandbox = sandbox;
    }

    /** Real products of the sandbox, on sale for good: first events whose performances are all to come, then passes. */
    public static List<Product> products(SecutixCatalog secutix, PointOfSale pos, int events, int passes) {
        List<ExportedProduct> all = new ArrayList<>();
        assertThat(secutix.export(pos, Optional.empty(), into(all))).isInstanceOf(Outcome.Data.class);
        Map<String, Product> products = new LinkedHashMap<>();
        all.stream()
                .filter(product ->
                        "event".equals(product.form()) && product.performances().size() >= 2)
                .map(Shop::event)
                .filter(product -> !products.containsKey(product.id()))
                .limit(events)
                .forEach(product -> products.put(product.id(), product));
        all.stream()
                .filter(product -> "pass".equals(product.form()))
                .map(product -> Sheet.plain(product.id(), "RUNNING", Sheet.ALWAYS))
                .filter(product -> !products.containsKey(product.id()))
                .limit(passes)
                .forEach(product -> products.put(product.id(), product));
        assertThat(products.keySet()).hasSize(events + passes);
        return List.copyOf(products.values());
    }

    private static Product event(ExportedProduct product) {
        OffsetDateTime start = OffsetDateTime.now().plusYears(1);
        return Sheet.dated(
                product.id(),
                product.performances().stream()
                        .map(performance -> Sheet.date(performance.id(), "RUNNING", start))
                        .toArray(Performance[]::new));
    }

    /** @param kind product or performance */
    public void hold(String kind, String id, String shown) {
        given().contentType("application/json")
                .body(shown)
                .put(sandbox + "/control/availability/" + kind + "/" + id)
                .then()
                .statusCode(204);
    }

    public void fails(String operation, String fault) {
        given().contentType("application/json")
                .body("{\"operation\":\"" + operation + "\",\"fault\":\"" + fault + "\"}")
                .post(sandbox + "/control/faults")
                .then()
                .statusCode(204);
    }

    /** Only so many times, then it works again. */
    public void fails(String operation, String fault, int times) {
        given().contentType("application/json")
                .body("{\"operation\":\"" + operation + "\",\"fault\":\"" + fault + "\",\"times\":" + times + "}")
                .post(sandbox + "/control/faults")
                .then()
                .statusCode(204);
    }

    public void works() {
        given().delete(sandbox + "/control/faults").then().statusCode(204);
    }

    public void forgetCalls() {
        given().delete(sandbox + "/control/calls").then().statusCode(204);
    }

    /** By operation, since they were forgotten. */
    public Map<String, Integer> calls() {
        return given().get(sandbox + "/control/calls")
                .then()
                .statusCode(200)
                .extract()
                .path("calls");
    }

    /** @param what calls, or bytes of the answers' bodies; by operation, since they were forgotten */
    public Map<String, Long> counted(String what) {
        Map<String, Number> counted = given().get(sandbox + "/control/calls")
                .then()
                .statusCode(200)
                .extract()
                .path(what);
        Map<String, Long> byOperation = new TreeMap<>();
        counted.forEach((operation, count) -> byOperation.put(operation, count.longValue()));
        return byOperation;
    }

    private static ExportSink into(List<ExportedProduct> all) {
        return new ExportSink() {
            @Override
            public void take(ExportedProduct product) {
                all.add(product);
            }

            @Override
            public void leftOut(String kind, String id, String what) {
                throw new AssertionError(kind + " " + id + " " + what);
            }

            @Override
            public void received(long bytes) {}
        };
    }
}
