package io.parvis.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;

import io.parvis.problem.Problem;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A path that exists says which methods it offers when it is asked with another one. */
@QuarkusTest
@WithTestResource(StandIns.class)
class MethodsTest {
    private static final Set<String> METHODS = Set.of("GET", "POST", "PUT", "PATCH", "DELETE");

    @TestHTTPResource("/")
    URI gateway;

    @Test
    void whatAPathDoesNotOfferIsRefusedWithWhatItDoes() {
        Map<String, Map<String, ?>> paths =
                given().get("/openapi?format=json").jsonPath().getMap("paths");
        assertThat(paths).hasSizeGreaterThan(50);
        paths.forEach((template, operations) -> {
            Set<String> offered = operations.keySet().stream()
                    .map(method -> method.toUpperCase(Locale.ROOT))
                    .filter(METHODS::contains)
                    .collect(Collectors.toCollection(TreeSet::new));
            String path = template.replace("{pos}", "opera").replaceAll("\\{[^}]+}", "7");
            METHODS.stream()
                    .filter(method -> !offered.contains(method))
                    .forEach(method -> assertRefused(method, path, offered));
        });
    }

    @Test
    void whatItOffersGoesOn() {
        given().head("/v1/opera/products").then().statusCode(200);
        given().post("/v1/opera/imports").then().statusCode(200).body("method", is("POST"));
        given().get("/v1/opera/products/").then().statusCode(200).body("method", is("GET"));
        given().options("/v1/opera/imports").then().statusCode(200).body("method", is("OPTIONS"));
    }

    @Test
    void ofAPathThatOnlyTheServiceKnowsTheServiceSays() {
        given().put("/v1/opera/imports/of/tomorrow").then().statusCode(200).body("method", is("PUT"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/openapi",
                "/openapi.json",
                "/problems",
                "/problems/unknown-product",
                "/q/health/ready",
                "/q/metrics",
                "/swagger-ui",
                "/swagger-ui/index.html"
            })
    void ourOwnPagesAreThereToBeRead(String page) {
        for (String method : METHODS) {
            if (!method.equals("GET")) {
                assertRefused(method, page, Set.of("GET"));
            }
        }
        given().options(page).then().statusCode(204).header("Allow", "GET, HEAD, OPTIONS");
        given().redirects().follow(false).head(page).then().statusCode(lessThan(400));
    }

    @Test
    void whatOnlyBeginsLikeAPageIsNone() {
        given().post("/problemsome").then().statusCode(404).body("code", is("unknown-route"));
    }

    @Test
    void whatIsNoPathHasNoRoute() throws IOException {
        assertThat(RawHttp.exchange(gateway, "OPTIONS * HTTP/1.1\r\nHost: a\r\n\r\n"))
                .startsWith("HTTP/1.1 404 ")
                .contains("\"code\":\"unknown-route\"");
    }

    private static void assertRefused(String method, String path, Set<String> offered) {
        Response answer = given().request(method, path);
        answer.then().statusCode(405).contentType(Problem.MEDIA_TYPE).body("code", is("method-not-allowed"));
        Set<String> allowed = new TreeSet<>(offered);
        allowed.add("OPTIONS");
        if (offered.contains("GET")) {
            allowed.add("HEAD");
        }
        assertThat(answer.header("Allow")).as("%s %s", method, path).isEqualTo(String.join(", ", allowed));
    }
}
