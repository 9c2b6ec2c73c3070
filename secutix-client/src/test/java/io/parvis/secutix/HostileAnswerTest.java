package io.parvis.secutix;

import static io.parvis.secutix.Generated.once;
import static io.parvis.secutix.Generated.times;
import static org.assertj.core.api.Assertions.assertThat;

import io.parvis.pointofsale.PointOfSale;
import io.parvis.pointofsale.PointsOfSale;
import io.parvis.secutix.Outcome.Trouble;
import io.parvis.secutix.export.CatalogRest;
import io.parvis.secutix.export.ExportedProduct;
import io.parvis.stack.testing.TicketshopResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
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

    private Outcome<CatalogRest> export() {
        Account account = secutix.account(CatalogOperation.DETAILED, Optional.empty());
        return soap.export(opera, account, Optional.empty(), taken::received, taken);
    }

    private static Trouble.Kind kind(Outcome<?> outcome) {
        assertThat(outcome).isInstanceOf(Trouble.class);
        return ((Trouble<?>) outcome).kind();
    }
}
