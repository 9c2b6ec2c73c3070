package io.parvis.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import io.parvis.problem.Problem;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The stand-ins answer 200 to every path: whatever is a 404 here never left the gateway. */
@QuarkusTest
@WithTestResource(StandIns.class)
class ClosedPathsTest {
    @TestHTTPResource("/")
    URI gateway;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/internal/opera/levels",
                "/internal/opera/sales",
                "//internal/opera/levels",
                "/%69nternal/opera/levels",
                "/INTERNAL/opera/levels",
                "/v1/../internal/opera/levels",
                "/v1/./../internal/opera/levels",
                "/v1/opera/../../internal/opera/levels",
                "/v1/opera/products/../../../internal/opera/levels",
                "/v1/opera/products/%2e%2e/%2e%2e/%2e%2e/internal/opera/levels",
                "/v1/opera/products/%2E%2E/%2e./.%2e/internal/opera/levels",
                "/v1/opera/products/%252e%252e/%252e%252e/internal",
                "/v1/opera/products/..%2f..%2f..%2finternal/opera/levels",
                "/v1/opera/products/..%5c..%5cinternal",
                "/v1/opera/products/..;/..;/..;/internal/opera/levels",
                "/v1/opera/products/.;a=b/internal",
                "/v1/opera/products;a=b",
                "/v1/opera//products",
                "/v1//internal/opera/levels",
                "//v1/opera/products",
                "/v1/opera/products//",
                "/v1/opera/products/%00",
                "/v1/opera/products/a%0d%0aX-Evil:1",
                "/v1/opera/products/%c0%ae%c0%ae/internal",
                "/v1/opera/products/a%23b",
                "/v1%2fopera%2fproducts",
                "/v1%2f..%2finternal/opera/levels",
                "http://evil.example/internal/opera/levels",
                "http://evil.example/v1/../internal/opera/levels",
                "/v1/opera/q/health",
                "/v1/opera/internal/levels",
                "/v1/opera/levels",
                "/v1/opera/nothing",
                "/v1/",
                "/v1",
                "/v2/opera/products",
                "/nothing",
                "/q/nothing",
                "/.env"
            })
    void whatIsNotInTheTableIsAnsweredByNobody(String target) throws IOException {
        String answer = RawHttp.get(gateway, target);
        assertThat(answer).startsWith("HTTP/1.1 404 ").contains("\"code\":\"unknown-route\"");
        assertThat(answer.toLowerCase(java.util.Locale.ROOT)).contains("content-type: " + Problem.MEDIA_TYPE);
        assertThat(answer).doesNotContain("\"service\":");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/opera/products/..\\..\\..\\internal\\opera",
                "/v1\\..\\internal/opera/levels",
                "/\\internal/opera/levels",
                "/v1/opera/products/%zz",
                "/v1/opera/products/%",
                "/%"
            })
    void whatIsNoPathAtAllIsNotEvenRead(String target) throws IOException {
        assertThat(RawHttp.get(gateway, target))
                .startsWith("HTTP/1.1 400 ")
                .contains("connection: close")
                .doesNotContain("\"service\":");
    }

    @Test
    void anAbsoluteFormIsReadByItsPath() throws IOException {
        assertThat(RawHttp.get(gateway, "http://parvis.example/v1/opera/products?a=b"))
                .startsWith("HTTP/1.1 200 ")
                .contains("\"uri\":\"/v1/opera/products?a=b\"");
    }

    @Test
    void otherMethodsDoNotOpenClosedPaths() {
        given().body("{}").post("/internal/opera/looks").then().statusCode(404).contentType(Problem.MEDIA_TYPE);
        given().post("/internal/opera/sales").then().statusCode(404).contentType(Problem.MEDIA_TYPE);
        given().options("/internal/opera/sales").then().statusCode(404);
        given().delete("/v1/opera/nothing").then().statusCode(404).body("code", is("unknown-route"));
    }

    @Test
    void theGatewaysOwnRoutesOfferGetAlone() {
        given().post("/problems").then().statusCode(405).contentType(Problem.MEDIA_TYPE);
    }
}
