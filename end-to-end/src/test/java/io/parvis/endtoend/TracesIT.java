package io.parvis.endtoend;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.RestAssured;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a request did in every service, as a collector of traces hears it. */
class TracesIT {
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String NOT_SAMPLED = "5bf92f3577b34da6a3ce929d0e0e4737";

    @BeforeAll
    static void start() {
        RestAssured.baseURI = OneSet.get().gateway().toString();
        RestAssured.port = OneSet.get().gateway().getPort();
    }

    @Test
    void oneTraceGoesThroughAllServices() {
        ask(NOT_SAMPLED, "00", "/v1/opera/products?limit=13&lang=de&include=availability,booking");
        ask(TRACE, "01", "/v1/opera/products?limit=17&lang=de&include=availability,booking");
        ask(TRACE, "01", "/v1/opera/products?q=Sommernachtstraum");
        ask(TRACE, "01", "/v1/opera/visitor");

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(OneSet.traces().servicesOf(TRACE))
                        .isEqualTo(Set.of(
                                "gateway",
                                "catalog-service",
                                "availability-service",
                                "link-service",
                                "identity-service")));

        assertThat(OneSet.traces().servicesOf(NOT_SAMPLED))
                .as("the caller did not want it recorded")
                .isEmpty();
        assertThat(OneSet.traces().heard("/v1/opera/products")).isTrue();
        assertThat(OneSet.traces().heard("Sommernachtstraum")).as("a query").isFalse();
        assertThat(OneSet.traces().heard("nobody@example.org")).as("a cookie").isFalse();
    }

    @Test
    void callsToSecutixAreBeneathWhatMadeThem() {
        List<String> done = List.of("import opera", "poll opera");
        List<String> calls = List.of("CatalogService/getCatalogDetailed", "AvailabilityService/getEventAvailability");
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(done).allMatch(OneSet.traces()::heard));
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(calls).allMatch(OneSet.traces()::isBeneathAnother));

        assertThat(OneSet.traces().heard("UsernameToken")).as("a body").isFalse();
        assertThat(OneSet.traces().heard("\n\u0007sandbox"))
                .as("a value that is the password")
                .isFalse();
    }

    private static void ask(String trace, String flags, String path) {
        given().header("traceparent", "00-" + trace + "-00f067aa0ba902b7-" + flags)
                .cookie("somebody", "nobody@example.org")
                .get(path)
                .then()
                .statusCode(200);
    }
}
