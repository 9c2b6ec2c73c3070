package io.parvis.secutix;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import io.parvis.pointofsale.PointOfSale;
import io.parvis.pointofsale.PointsOfSale;
import io.parvis.secutix.budget.Budget;
import io.parvis.stack.testing.SandboxUrl;
import io.parvis.stack.testing.TicketshopResource;
import io.parvis.trace.Spans;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongConsumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = TicketshopResource.class, restrictToAnnotatedClass = true)
class TracedCallsTest {
    private static final String SETUP = "CatalogService/getLastSetupUpdate";

    @SandboxUrl
    URI sandbox;

    @Inject
    PointsOfSale pointsOfSale;

    @Inject
    Budget budget;

    @Inject
    Accounts accounts;

    @Inject
    SoapCatalog soap;

    @Inject
    RestCatalog rest;

    @Inject
    FileCatalog files;

    private final InMemorySpanExporter told = InMemorySpanExporter.create();
    private final SdkTracerProvider sdk = SdkTracerProvider.builder()
            .addSpanProcessor(SimpleSpanProcessor.create(told))
            .build();
    private final Spans spans = new Spans(Optional.of(sdk.get("tests")));
    private CallMeters meters;
    private SecutixCatalog secutix;
    private PointOfSale opera;

    @BeforeEach
    void start() {
        opera = pointsOfSale.get("opera");
        meters = new CallMeters(budget, List.of(), spans);
        secutix = new SecutixCatalog(accounts, soap, rest, files, meters);
    }

    @AfterEach
    void end() {
        given().delete(sandbox + "/control/faults");
        sdk.close();
    }

    @Test
    void aCallIsASpanBeneathWhatItIsMadeFor() {
        spans.in(
                tracer -> tracer.spanBuilder("import opera"),
                () -> secutix.lastSetupUpdate(opera),
                any -> Optional.empty());

        SpanData call = span(SETUP);
        assertThat(call.getKind()).isEqualTo(SpanKind.CLIENT);
        assertThat(call.getStatus().getStatusCode()).isEqualTo(StatusCode.UNSET);
        assertThat(call.getParentSpanId()).isEqualTo(span("import opera").getSpanId());
        assertThat(call.getAttributes().asMap())
                .isEqualTo(Attributes.builder()
                        .put("rpc.system", "soap")
                        .put("rpc.service", "CatalogService")
                        .put("rpc.method", "getLastSetupUpdate")
                        .put("server.address", sandbox.getHost())
                        .put("server.port", (long) sandbox.getPort())
                        .put("http.response.status_code", 200L)
                        .build()
                        .asMap());
        assertThat(call.getEvents()).isEmpty();
        assertThat(Span.current().getSpanContext().isValid()).as("afterwards").isFalse();
    }

    @Test
    void eachTryIsASpan() {
        given().contentType(ContentType.JSON)
                .body(Map.of("operation", "getCatalogDetailed", "fault", "in_progress", "times", 1))
                .post(sandbox + "/control/faults");
        Outcome<?> first = secutix.export(opera, Optional.empty(), new Taken());
        assertThat(first).isInstanceOf(Outcome.InProgress.class);
        Optional<String> requestId = ((Outcome.InProgress<?>) first).requestId();
        assertThat(secutix.export(opera, requestId, new Taken())).isInstanceOf(Outcome.Data.class);

        assertThat(told.getFinishedSpanItems())
                .extracting(SpanData::getName)
                .containsExactly("CatalogService/getCatalogDetailed", "CatalogService/getCatalogDetailed");
        assertThat(told.getFinishedSpanItems())
                .as("to be asked again is no failure")
                .allMatch(span -> span.getStatus().getStatusCode() == StatusCode.UNSET);
    }

    @Test
    void nothingThatSecutixWritesIsInASpan() throws IOException {
        try (OtherSide other = new OtherSide()) {
            other.answers(
                    "text/xml;charset=UTF-8",
                    "<s:Envelope xmlns:s='http://schemas.xmlsoap.org/soap/envelope/'><s:Body><s:Fault>"
                            + "<faultcode>s:Hamlet</faultcode><faultstring>Ophelia may not</faultstring>"
                            + "</s:Fault></s:Body></s:Envelope>");
            assertThat(setup(other, Optional.empty())).isInstanceOf(Outcome.Rejected.class);

            assertFailed("rejected", "soap", 200);
            assertThat(told.getFinishedSpanItems().toString())
                    .doesNotContain("Hamlet", "Ophelia", "parvis", "sesame", ".webservice");
            assertThat(other.asked.get(0).body()).as("the password").contains("sesame");
        }
    }

    @Test
    void anHttpErrorIsToldByItsStatus() throws IOException {
        try (OtherSide other = new OtherSide()) {
            other.answers(exchange -> exchange.sendResponseHeaders(500, -1));
            setup(other, Optional.empty());
            assertFailed("http_error", "soap", 500);
        }
    }

    @Test
    void aRefusalIsOne() throws IOException {
        try (OtherSide other = new OtherSide()) {
            other.answers(exchange -> exchange.sendResponseHeaders(401, -1));
            setup(other, Optional.of(new RestAccess("operator", "partner", "open")));
            assertFailed("rejected", "rest", 401);
        }
    }

    @Test
    void nobodyThereIsUnreachable() throws IOException {
        OtherSide other = new OtherSide();
        other.close();
        setup(other, Optional.empty());
        assertFailed("unreachable", "soap", null);
    }

    private Outcome<?> setup(OtherSide other, Optional<RestAccess> access) {
        Account account = other.account(CatalogOperation.DETAILED, access);
        CatalogCalls calls = access.isPresent() ? rest : soap;
        Function<LongConsumer, Outcome<Object>> call =
                bytes -> calls.lastSetupUpdate(opera, account, bytes).map(result -> result);
        return meters.metered(opera, "CatalogService", "getLastSetupUpdate", call);
    }

    private void assertFailed(String kind, String system, Integer status) {
        SpanData call = span(SETUP);
        assertThat(call.getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
        assertThat(call.getStatus().getDescription()).isEqualTo(kind);
        assertThat(call.getAttributes().get(AttributeKey.stringKey("error.type")))
                .isEqualTo(kind);
        assertThat(call.getAttributes().get(AttributeKey.stringKey("rpc.system")))
                .isEqualTo(system);
        assertThat(call.getAttributes().get(AttributeKey.longKey("http.response.status_code")))
                .isEqualTo(status == null ? null : status.longValue());
        assertThat(call.getEvents()).isEmpty();
    }

    private SpanData span(String name) {
        return told.getFinishedSpanItems().stream()
                .filter(span -> span.getName().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
