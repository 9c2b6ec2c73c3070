package io.parvis.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(StandIns.class)
class ForwardingTest {
    @TestHTTPResource("/")
    URI gateway;

    @ParameterizedTest
    @CsvSource({
        "/v1/points-of-sale, catalog",
        "/v1/opera, catalog",
        "/v1/opera/products, catalog",
        "/v1/opera/products/12/performances, catalog",
        "/v1/opera/calendar.ics, catalog",
        "/v1/opera/imports, catalog",
        "/v1/opera/visitor, identity",
        "/v1/opera/sso/metadata, identity"
    })
    void eachPathGoesToItsService(String path, String service) {
        given().get(path).then().statusCode(200).body("service", is(service)).body("uri", is(path));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/opera/products?q=a%20b+c&topic=&&limit=5",
                "/v1/opera/products?q=%C3%A9%2F..%2F&x=//",
                "/v1/op%C3%A9ra/products?",
                "/v1/opera/products/a+b:c@d,e"
            })
    void pathAndQueryStayAsSent(String target) throws IOException {
        assertThat(RawHttp.get(gateway, target)).contains("\"uri\":\"" + target.replaceAll("\\?$", ""));
    }

    @Test
    void bodiesAndMethodsPass() {
        given().contentType("application/json")
                .body("{\"a\":\"é\"}")
                .post("/v1/opera/imports")
                .then()
                .statusCode(200)
                .body("method", is("POST"))
                .body("body", is("{\"a\":\"é\"}"));
        given().post("/v1/opera/imports").then().body("method", is("POST")).body("body", is(""));
        given().head("/v1/opera/products").then().statusCode(200).header("Content-Length", not("0"));
        given().delete("/v1/opera/products/of/tomorrow").then().body("method", is("DELETE"));
    }

    @Test
    void redirectsAreForTheCaller() {
        given().redirects()
                .follow(false)
                .get("/v1/opera/products/moved")
                .then()
                .statusCode(302)
                .header("Location", "https://shop.example/cart?a=b");
    }

    @Test
    void statusesPassAsTheyAre() {
        given().header("If-None-Match", "\"abc\"")
                .get("/v1/opera/imports/cached")
                .then()
                .statusCode(304)
                .header("ETag", "\"abc\"");
        given().get("/v1/opera/products/gone").then().statusCode(410).body(containsString("expired-cursor"));
    }

    @Test
    void whatNoCacheCouldReadPassesAsItIs() {
        given().get("/v1/opera/imports/odd-caching")
                .then()
                .statusCode(200)
                .header("Cache-Control", "public, max-age=soon")
                .header("Expires", "whenever")
                .body(is("{}"));
        given().get("/v1/opera/imports/long-caching")
                .then()
                .statusCode(200)
                .header("Cache-Control", "max-age=99999999999");
    }

    @Test
    void whatTheCallerClaimsAboutItsWayIsReplaced() throws IOException {
        String told = RawHttp.exchange(
                gateway,
                "GET /v1/opera/imports HTTP/1.1\r\nHost: parvis.example\r\nConnection: close\r\n"
                        + "X-Forwarded-For: 203.0.113.7\r\nX-Forwarded-Trusted-Proxy: true\r\nX-Forwarded-Host: evil.example\r\nX-Forwarded-Proto: gopher\r\n"
                        + "X-Forwarded-Port: 1\r\nX-Forwarded-Prefix: /evil\r\nForwarded: for=203.0.113.7\r\n"
                        + "X-Real-IP: 203.0.113.7\r\n\r\n");
        assertThat(told)
                .contains("\"x-forwarded-for\":\"127.0.0.1\"")
                .contains("\"x-forwarded-host\":\"parvis.example\"")
                .contains("\"x-forwarded-proto\":\"http\"")
                .doesNotContain("evil", "203.0.113.7", "x-forwarded-port", "gopher");
    }

    @Test
    void headersOfOneConnectionStopHere() throws IOException {
        String told = RawHttp.exchange(
                gateway,
                "GET /v1/opera/imports HTTP/1.1\r\nHost: parvis.example\r\nConnection: close\r\nConnection: X-Hop, X-Other\r\n"
                        + "X-Hop: 1\r\nX-Other: 1\r\n"
                        + "Keep-Alive: timeout=9\r\nTE: trailers\r\nProxy-Authorization: Basic eA==\r\n"
                        + "Upgrade: websocket\r\nX-End-To-End: 1\r\n\r\n");
        assertThat(told)
                .contains("\"x-end-to-end\":\"1\"")
                .doesNotContain("x-hop", "x-other", "keep-alive", "\"te\"", "proxy-authorization", "upgrade");
        given().get("/v1/opera/imports/hops")
                .then()
                .statusCode(200)
                .header("X-Public", "yes")
                .header("X-Private", nullValue())
                .header("Keep-Alive", nullValue())
                .header("Proxy-Authenticate", nullValue())
                .header("Access-Control-Allow-Origin", nullValue());
    }

    @Test
    void cookiesCredentialsAndLanguagesPass() {
        given().header("Cookie", "a=1; b=2")
                .header("Authorization", "Bearer x")
                .header("Accept-Language", "fr")
                .get("/v1/opera/visitor")
                .then()
                .body("cookies", equalTo(java.util.List.of("a=1; b=2")))
                .body("headers.authorization", is("Bearer x"))
                .body("headers.accept-language", is("fr"));
    }

    @Test
    void theTraceIsPassedOnOrBegun() {
        String trace = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
        given().header("traceparent", trace).get("/v1/opera").then().body("headers.traceparent", is(trace));
        String begun = "00-[0-9a-f]{32}-[0-9a-f]{16}-01";
        given().get("/v1/opera").then().body("headers.traceparent", matchesPattern(begun));
        given().header("traceparent", "00-<script>")
                .get("/v1/opera")
                .then()
                .body("headers.traceparent", matchesPattern(begun));
        given().header("traceparent", trace)
                .get("/v1/opera/unknown")
                .then()
                .statusCode(404)
                .body("traceId", is("4bf92f3577b34da6a3ce929d0e0e4736"));
    }

    @Test
    void severalCookieHeadersArePassedAsTheyAre() {
        given().header("Cookie", "a=1", "b=2")
                .get("/v1/opera/visitor")
                .then()
                .body("cookies", hasSize(2))
                .body("uri", startsWith("/v1/opera/visitor"));
    }
}
