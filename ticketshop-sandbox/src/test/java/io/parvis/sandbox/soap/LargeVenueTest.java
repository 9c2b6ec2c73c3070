package io.parvis.sandbox.soap;

import static org.assertj.core.api.Assertions.assertThat;

import io.parvis.sandbox.Rest;
import io.parvis.sandbox.Soap;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** An export several times as large as the memory that serving it may take. */
@QuarkusTest
@TestProfile(LargeVenueTest.Large.class)
class LargeVenueTest {
    private static final long MEGABYTE = 1 << 20;

    public static class Large implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("sandbox.products", "4000", "sandbox.performances", "50000");
        }
    }

    @TestHTTPResource
    URI root;

    @Test
    void isSentAsAStream() throws Exception {
        measure(HttpRequest.newBuilder(root.resolve(Soap.CATALOG.path()))
                .header("Content-Type", "text/xml")
                .POST(HttpRequest.BodyPublishers.ofString(Soap.CATALOG.envelope("<v:getCatalogDetailed/>")))
                .build());
    }

    @Test
    void isSentAsAStreamInJsonToo() throws Exception {
        measure(HttpRequest.newBuilder(root.resolve(Rest.CATALOG.path("getCatalogDetailed")))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + Rest.token())
                .POST(HttpRequest.BodyPublishers.ofString("{}"))
                .build());
    }

    private static void measure(HttpRequest request) throws Exception {
        long before = usedAfterCollection();
        long most = 0;
        long total = 0;
        long measuredAt = 0;
        InputStream body = HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofInputStream())
                .body();
        byte[] buffer = new byte[1 << 16];
        for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
            total += read;
            if (total - measuredAt > 15 * MEGABYTE) {
                measuredAt = total;
                most = Math.max(most, usedAfterCollection());
            }
        }
        assertThat(total).isGreaterThan(50 * MEGABYTE);
        assertThat(most - before).isLessThan(30 * MEGABYTE);
    }

    @Test
    void keepsGetCatalogFromHoldingItAll() {
        Soap.CATALOG.call("<v:getCatalog/>").then().body(org.hamcrest.Matchers.containsString("catalog_too_large"));
    }

    private static long usedAfterCollection() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
