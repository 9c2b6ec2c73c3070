package io.parvis.secutix;

import static io.parvis.secutix.Generated.once;
import static io.parvis.secutix.Generated.times;
import static org.assertj.core.api.Assertions.assertThat;

import com.secutix.service.availabilityservice.v1_33.AvailabilityService;
import io.parvis.level.Level;
import io.parvis.pointofsale.PointOfSale;
import io.parvis.pointofsale.PointsOfSale;
import io.parvis.secutix.Outcome.Trouble;
import io.parvis.secutix.export.CatalogRest;
import io.parvis.secutix.export.ExportedProduct;
import io.parvis.stack.testing.TicketshopResource;
import io.quarkiverse.cxf.annotation.CXFClient;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** SOAP answers that no sane SecuTix would give. */
@QuarkusTest
@QuarkusTestResource(value = TicketshopResource.class, restrictToAnnotatedClass = true)
class HostileAnswerTest {
    private static final String XML = "text/xml;charset=UTF-8";
    private static final String ENVELOPE = "<s:Envelope xmlns:s='http://schemas.xmlsoap.org/soap/envelope/'>";
    private static final String RESULT = "<s:Body><r:getCatalogDetailedResponse "
            + "xmlns:r='http://v1_33.CatalogService.service.secutix.com'><r:CatalogResultDetailed>"
            + "<r:statusCode>success</r:statusCode>";
    private static final String PRODUCTS = "<r:catalogData><r:seasons>";
    private static final String END = "</r:seasons></r:catalogData></r:CatalogResultDetailed>"
            + "</r:getCatalogDetailedResponse></s:Body></s:Envelope>";

    @Inject
    PointsOfSale pointsOfSale;

    @Inject
    SoapCatalog soap;

    @Inject
    @CXFClient("secutix-availability")
    AvailabilityService service;

    @Inject
    CallMeters meters;

    private final Taken taken = new Taken();
    private PointOfSale opera;
    private OtherSide secutix;

    @BeforeEach
    void start() throws IOException {
        opera = pointsOfSale.get("opera");
        secutix = new OtherSide();
    }

    @AfterEach
    void stop() {
        secutix.close();
    }

    @Test
    void aMillionPricesCostOneProduct() {
        secutix.answersFrom(
                XML,
                () -> Generated.of(
                        once(ENVELOPE + RESULT + PRODUCTS + "<products><id>7</id><goods>"),
                        times(1_000_000, "<prices><amount>1</amount></prices>"),
                        once("</goods></products><products><id>8</id></products>" + END)));

        assertThat(export()).isInstanceOf(Outcome.Data.class);
        assertThat(taken.leftOut).containsExactly("product 7 has more than 20000 prices");
        assertThat(taken.products).extracting(ExportedProduct::id).containsExactly("8");
        assertThat(taken.bytes).isPositive();
    }

    @ParameterizedTest
    @CsvSource({
        "'" + PRODUCTS + "<products>', '<a>'",
        "'" + PRODUCTS + "', '<a>'",
        "'', '<a>'",
        "'<r:statusDetail>', 'a long text'",
        "'', '<r:requestId/>'"
    })
    void whatHasNoEndIsRefused(String start, String more) {
        secutix.answersFrom(XML, () -> Generated.of(once(ENVELOPE + RESULT + start), times(3_000_000, more)));
        assertThat(kind(export())).isEqualTo(Trouble.Kind.UNREADABLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<h>a long text</h>", "<h><i>"})
    void aHeaderWithoutEndIsRefused(String more) {
        secutix.answersFrom(XML, () -> Generated.of(once(ENVELOPE + "<s:Header>"), times(3_000_000, more)));
        assertThat(kind(export())).isEqualTo(Trouble.Kind.UNREADABLE);
    }

    @Test
    void aFaultWithoutEndIsRefused() {
        secutix.answersFrom(
                XML,
                () -> Generated.of(
                        once(ENVELOPE + "<s:Body><s:Fault><faultcode>s:Server</faultcode><faultstring>x</faultstring>"
                                + "<detail>"),
                        times(3_000_000, "<d>a long text</d>")));
        assertThat(kind(export())).isEqualTo(Trouble.Kind.UNREADABLE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE s [<!ENTITY e 'aaaaaaaaaa'><!ENTITY f '&e;&e;&e;&e;&e;&e;&e;&e;&e;&e;'>]>",
                "<!DOCTYPE s [<!ENTITY f SYSTEM 'file:///etc/hostname'>]>",
                ""
            })
    void entitiesAreNeitherLoadedNorExpanded(String doctype) {
        secutix.answers(
                XML, doctype + ENVELOPE + RESULT + PRODUCTS + "<products><id>7</id><code>&f;</code></products>" + END);
        Outcome<CatalogRest> outcome = export();
        assertThat(outcome instanceof Outcome.Data).isEqualTo(doctype.isEmpty());
        assertThat(taken.products).allMatch(product -> product.code() == null);
    }

    @Test
    void levelsThatCannotBeAreUnknown() {
        secutix.answers(
                XML,
                ENVELOPE + "<s:Body><r:getEventAvailabilityResponse"
                        + " xmlns:r='http://v1_33.AvailabilityService.service.secutix.com'><r:EventAvailabilityResult>"
                        + "<r:statusCode>success</r:statusCode>"
                        + line(11, null, "-3") + line(12, "2", "-3") + line(13, "7", null) + line(14, "7", "5")
                        + line(15, "1", "many") + line(99, "3", "0") + line(16, "1", "5") + line(16, "3", "0")
                        + "<r:availabilityData/>"
                        + "</r:EventAvailabilityResult></r:getEventAvailabilityResponse></s:Body></s:Envelope>");
        SecutixAvailability availability = new SecutixAvailability(
                service,
                new Accounts(Map.of("opera", secutix.account(CatalogOperation.DETAILED, Optional.empty()))),
                meters);

        assertThat(availability.events(opera, 1, List.of("7"), Optional.empty()))
                .isEqualTo(new Outcome.Data<>(List.of(
                        reading(11, Level.UNKNOWN, null),
                        reading(12, Level.LIMITED, null),
                        reading(13, Level.UNKNOWN, null),
                        reading(14, Level.UNKNOWN, 5L),
                        reading(15, Level.AVAILABLE, null),
                        reading(99, Level.SOLD_OUT, 0L),
                        reading(16, Level.AVAILABLE, 5L),
                        reading(16, Level.SOLD_OUT, 0L),
                        new AvailabilityReading(null, null, Level.UNKNOWN, null))));
    }

    private static String line(long date, String level, String count) {
        return "<r:availabilityData><r:productId>7</r:productId><r:performanceId>" + date + "</r:performanceId>"
                + (level == null ? "" : "<r:availabilityLevel>" + level + "</r:availabilityLevel>")
                + (count == null ? "" : "<r:availableCount>" + count + "</r:availableCount>")
                + "</r:availabilityData>";
    }

    private static AvailabilityReading reading(long date, Level level, Long remaining) {
        return new AvailabilityReading("7", Long.toString(date), level, remaining);
    }

    private Outcome<CatalogRest> export() {
        Account account = secutix.account(CatalogOperation.DETAILED, Optional.empty());
        return soap.export(opera, account, Optional.empty(), taken::received, taken);
    }

    private static Trouble.Kind kind(Outcome<?> outcome) {
        assertThat(outcome).isInstanceOf(Trouble.class);
        return ((Trouble<?>) outcome).kind();
    }
}
