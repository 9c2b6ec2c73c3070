package io.parvis.link;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.parvis.level.Level;
import io.parvis.level.LevelSheet;
import io.parvis.level.LevelSheet.Entry;
import io.parvis.link.sheet.Sheets;
import io.parvis.pointofsale.PointOfSale;
import io.parvis.pointofsale.PointsOfSale;
import io.parvis.sale.SaleSheet;
import io.parvis.sale.SaleSheet.Product;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Sets what the other services say, and waits until the service under test has heard it. */
@Singleton
public class Stage {
    private static final String SALES = "/internal/opera/sales";
    private static final String LEVELS = "/internal/opera/levels";
    private static final String MARK = "9000000000000000000";

    private final AtomicLong generation = new AtomicLong(1);
    private final String peers;
    private final ObjectMapper json;
    private final Sheets sheets;
    private final PointOfSale opera;
    private List<Product> sold = List.of();
    private List<List<Entry>> told = List.of();

    Stage(
            @ConfigProperty(name = "parvis.catalog.url") String peers,
            ObjectMapper json,
            Sheets sheets,
            PointsOfSale pointsOfSale) {
        this.peers = peers;
        this.json = json;
        this.sheets = sheets;
        this.opera = pointsOfSale.get("opera");
    }

    public void sells(Product... products) {
        if (List.of(products).equals(sold)) {
            return;
        }
        String mark = "mark" + generation.incrementAndGet();
        sold = List.of(products);
        List<Product> all = new ArrayList<>(sold);
        all.add(new Product(MARK, mark, "0", null, "PASS", false, "RUNNING", List.of(), null, List.of()));
        put(SALES, write(new SaleSheet(mark, all)));
        await().until(() -> sheets.hasSales(opera)
                && !sheets.sales(opera).byCode(mark).isEmpty()
                && sheets.salesTrouble(opera).isEmpty());
    }

    void levels(List<Entry> products, List<Entry> performances) {
        List<List<Entry>> both = List.of(products, performances);
        if (both.equals(told)) {
            return;
        }
        told = both;
        long mark = generation.incrementAndGet();
        List<Entry> all = new ArrayList<>(products);
        all.add(new Entry(MARK, Level.LIMITED, mark, Instant.EPOCH.plusSeconds(mark)));
        put(LEVELS, write(new LevelSheet(mark, all, performances)));
        Product marked = new Product(MARK, "", "0", null, "PASS", false, "RUNNING", List.of(), null, List.of());
        await().until(() -> Instant.EPOCH
                .plusSeconds(mark)
                .equals(sheets.levels(opera).of(marked, OffsetDateTime.now()).asOf()));
    }

    /** From now on the catalogue service sends this instead of a sheet. */
    void catalogSends(String body) {
        sold = List.of();
        put(SALES, body);
        await().until(() -> sheets.salesTrouble(opera).isPresent());
    }

    void catalogAnswers503() {
        given().delete(peers + SALES).then().statusCode(204);
        await().until(() -> sheets.salesTrouble(opera).isPresent());
    }

    private void put(String path, String body) {
        given().body(body.getBytes(UTF_8))
                .contentType("application/octet-stream")
                .put(peers + path)
                .then()
                .statusCode(204);
    }

    private String write(Object sheet) {
        try {
            return json.writeValueAsString(sheet);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException(unwritable);
        }
    }
}
