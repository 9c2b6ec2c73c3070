package io.parvis.secutix;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.parvis.pointofsale.PointOfSale;
import io.parvis.pointofsale.PointsOfSale;
import io.parvis.secutix.Outcome.Trouble;
import io.parvis.secutix.export.CatalogRest;
import io.parvis.secutix.export.ExportedProduct;
import io.parvis.stack.testing.SandboxUrl;
import io.parvis.stack.testing.TicketshopResource;
import io.quarkus.redis.datasource.RedisDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(value = TicketshopResource.class, restrictToAnnotatedClass = true)
class SecutixCatalogTest {
    @SandboxUrl
    URI sandbox;

    @Inject
    SecutixCatalog secutix;

    @Inject
    PointsOfSale pointsOfSale;

    @Inject
    Accounts accounts;

    @Inject
    SoapCatalog soap;

    @Inject
    MeterOfTests meter;

    @Inject
    RedisDataSource redis;

    private PointOfSale opera;
    private final Taken taken = new Taken();
    private final List<ExportedProduct> products = taken.products;

    @BeforeEach
    void opera() {
        opera = pointsOfSale.get("opera");
    }

    @AfterEach
    void noFaults() {
        given().delete(sandbox + "/control/faults");
        redis.execute("HDEL", "parvis:{OPERA}:budget:state", "CatalogService:closed-until");
    }

    @Test
    void readsTheWholeExport() {
        Outcome<CatalogRest> outcome = export();

        CatalogRest rest = ((Outcome.Data<CatalogRest>) outcome).value();
        assertThat(rest.seasons()).hasSize(3);
        assertThat(rest.venues()).hasSizeGreaterThanOrEqualTo(4);
        assertThat(products).hasSizeGreaterThanOrEqualTo(150);
        assertThat(products).extracting(ExportedProduct::season).contains(0, 1, 2);
        assertThat(products.stream()
                        .mapToInt(product -> product.performances().size())
                        .sum())
                .isGreaterThanOrEqualTo(2000);
    }

    @Test
    void knowsThePointOfSale() {
        PosConfig config = ((Outcome.Data<PosConfig>) secutix.posConfig(opera)).value();

        assertThat(config.posId()).isPositive();
        assertThat(config.institutionCode()).isEqualTo("OPERA");
        assertThat(config.languages()).containsExactly("fr", "en", "de");
        assertThat(config.currency()).isEqualTo("EUR");
    }

    @Test
    void asksCheaplyWhenTheSetupChanged() {
        assertThat(secutix.lastSetupUpdate(opera))
                .isInstanceOfSatisfying(
                        Outcome.Data.class,
                        data -> assertThat((Optional<?>) data.value()).isPresent());
    }

    @Test
    void goesOnWithTheRequestIdOfAnAnswerInProgress() {
        fault("in_progress");

        Outcome<CatalogRest> first = export();
        assertThat(first).isInstanceOf(Outcome.InProgress.class);
        Optional<String> requestId = ((Outcome.InProgress<CatalogRest>) first).requestId();
        assertThat(requestId).isPresent();
        assertThat(products).isEmpty();

        assertThat(secutix.export(opera, requestId, taken)).isInstanceOf(Outcome.Data.class);
        assertThat(products).isNotEmpty();
    }

    @Test
    void inProgressComesWithoutARequestIdToo() {
        fault("in_progress_no_id");
        assertThat(export()).isEqualTo(new Outcome.InProgress<>(Optional.empty()));
        assertThat(export()).isInstanceOf(Outcome.Data.class);
    }

    @ParameterizedTest
    @CsvSource({"http_509,509,30,60", "http_429,429,60,61"}) // the first names no time
    void limitsAreARefusalWithAWait(String fault, int status, int least, int most) {
        fault(fault);
        assertThat(export()).isInstanceOfSatisfying(Outcome.Refused.class, refused -> {
            assertThat(refused.httpStatus()).isEqualTo(status);
            assertThat(refused.retryAfter()).isBetween(Duration.ofSeconds(least), Duration.ofSeconds(most));
        });
        int made = meter.calls.size();
        assertThat(export())
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.limit()).isEqualTo(Outcome.Limit.CLOSED));
        assertThat(meter.calls).hasSize(made);
    }

    @ParameterizedTest
    @CsvSource({"http_500,HTTP_ERROR", "cut,CUT_OFF", "garbage,UNREADABLE"})
    void whatDoesNotComeBackWholeIsTrouble(String fault, Trouble.Kind kind) {
        fault(fault);
        assertThat(export())
                .isInstanceOfSatisfying(
                        Trouble.class, trouble -> assertThat(trouble.kind()).isEqualTo(kind));
        assertThat(export()).isInstanceOf(Outcome.Data.class);
    }

    @ParameterizedTest
    @CsvSource({"soap_fault", "unauthorized"})
    void aSoapFaultIsARejection(String fault) {
        fault(fault);
        assertThat(export())
                .isInstanceOfSatisfying(
                        Outcome.Rejected.class,
                        rejected -> assertThat(rejected.describe()).contains("SecuTix rejected the call"));
    }

    @Test
    void anEmptyCatalogueIsDataForTheCallerToJudge() {
        fault("empty");
        assertThat(export()).isEqualTo(new Outcome.Data<>(CatalogRest.EMPTY));
        assertThat(products).isEmpty();
    }

    @Test
    void elementsAndValuesOfTheFutureBreakNothing() {
        export();
        int usual = products.size();
        products.clear();
        fault("unknown_values");

        assertThat(export()).isInstanceOf(Outcome.Data.class);
        assertThat(products).hasSize(usual);
    }

    @Test
    void readsTheExportAsAStringJustAsWell() {
        Outcome<CatalogRest> detailed = export();
        List<ExportedProduct> asElements = List.copyOf(products);
        products.clear();
        Account account = (Account) accounts.of(opera);
        Account asString = new Account(
                account.url(),
                account.version(),
                account.username(),
                account.password(),
                CatalogOperation.STRING,
                Optional.empty());

        assertThat(soap.export(opera, asString, Optional.empty(), taken::received, taken))
                .isEqualTo(detailed);
        assertThat(products).isEqualTo(asElements);
    }

    @Test
    void everyCallIsMetered() {
        meter.calls.clear();
        secutix.lastSetupUpdate(opera);
        secutix.posConfig(opera);
        export();
        long bytes = taken.bytes;
        fault("http_509");
        export();

        assertThat(meter.calls)
                .extracting(call -> call.pos() + " " + call.service() + " " + call.operation())
                .containsExactly(
                        "opera CatalogService getLastSetupUpdate",
                        "opera CatalogService getPOSConfig",
                        "opera CatalogService getCatalogDetailed",
                        "opera CatalogService getCatalogDetailed");
        assertThat(meter.calls.get(0).bytes()).isBetween(100L, 2_000L);
        assertThat(meter.calls.get(2).bytes()).isEqualTo(bytes).isGreaterThan(10_000);
        assertThat(meter.calls.get(2).outcome()).isInstanceOf(Outcome.Data.class);
        assertThat(meter.calls.get(3).outcome()).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void whatTheSinkThrowsIsNoFaultOfSecutix() {
        IllegalStateException full = new IllegalStateException("full");
        meter.calls.clear();
        Taken failing = new Taken() {
            @Override
            public void take(ExportedProduct product) {
                super.take(product);
                throw full;
            }
        };

        assertThatThrownBy(() -> secutix.export(opera, Optional.empty(), failing))
                .isSameAs(full);
        assertThat(failing.products).hasSize(1);
        assertThat(meter.calls).hasSize(1);
        assertThat(meter.calls.get(0).outcome()).isInstanceOf(Trouble.class);
        assertThat(export()).isInstanceOf(Outcome.Data.class);
    }

    private Outcome<CatalogRest> export() {
        return secutix.export(opera, Optional.empty(), taken);
    }

    private void fault(String fault) {
        given().contentType(ContentType.JSON)
                .body(Map.of("operation", "getCatalogDetailed", "fault", fault, "times", 1))
                .post(sandbox + "/control/faults")
                .then()
                .statusCode(org.hamcrest.Matchers.lessThan(300));
    }
}
