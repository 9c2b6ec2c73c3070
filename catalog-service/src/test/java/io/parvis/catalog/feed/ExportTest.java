package io.parvis.catalog.feed;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyOrNullString;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.parvis.stack.testing.TicketshopResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@TestProfile(FeedProfile.class)
@WithTestResource(TicketshopResource.class)
class ExportTest {
    private static final String EXPORT = "/v1/opera/export";
    private static final ObjectMapper JSON = new ObjectMapper();

    @TestHTTPResource("/")
    URI service;

    @BeforeEach
    void imported() {
        FeedProfile.awaitCatalog();
    }

    @Test
    void holdsEveryObjectOnceInLinesOfJson() throws Exception {
        String body = given().get(EXPORT + "?lang=en")
                .then()
                .statusCode(200)
                .header("Content-Type", equalTo("application/x-ndjson;charset=UTF-8"))
                .header("Content-Language", "en")
                .header("Vary", containsString("Accept-Language"))
                .header("Cache-Control", containsString("stale-while-revalidate"))
                .extract()
                .asString();
        assertThat(body).endsWith("}\n").doesNotContain("\n\n").doesNotContain("accessCode", "{LANGUAGE}");
        Set<String> keys = new HashSet<>();
        List<String> kinds = new ArrayList<>();
        for (String line : body.split("\n")) {
            JsonNode read = JSON.readTree(line);
            String kind = read.get("kind").textValue();
            if (!kinds.contains(kind)) {
                kinds.add(kind);
            }
            assertThat(keys.add(kind + "/" + read.get("id").textValue()))
                    .as(line)
                    .isTrue();
            assertThat(read.get("data").get("id")).isEqualTo(read.get("id"));
        }
        assertThat(kinds)
                .containsExactly(
                        "season",
                        "venue",
                        "topic",
                        "activity",
                        "tariff",
                        "seatCategory",
                        "priceLevel",
                        "showcase",
                        "advantage",
                        "product");
        assertThat(keys).hasSizeGreaterThan(170);
    }

    @Test
    void whoHasItGetsNothing() {
        String etag = given().get(EXPORT).then().statusCode(200).extract().header("ETag");
        given().header("If-None-Match", etag)
                .get(EXPORT)
                .then()
                .statusCode(304)
                .header("ETag", etag)
                .header("Content-Language", "fr")
                .body(emptyOrNullString());
        given().header("If-None-Match", etag).get(EXPORT + "?lang=de").then().statusCode(200);
        given().header("If-None-Match", "\"other\"").get(EXPORT).then().statusCode(200);
    }

    @Test
    void headGivesTheHeadersAlone() {
        String etag = given().get(EXPORT).then().extract().header("ETag");
        given().head(EXPORT)
                .then()
                .statusCode(200)
                .header("ETag", etag)
                .header("Content-Type", equalTo("application/x-ndjson;charset=UTF-8"))
                .body(emptyOrNullString());
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/nowhere/export,404,unknown-point-of-sale",
        "/v1/opera/export?limit=3,400,unknown-parameter",
        "/v1/opera/export?lang=es,400,unknown-language",
        "/v1/opera/export/x,404,unknown-route"
    })
    void wrongQuestionsGetAProblem(String path, int status, String code) {
        given().get(path)
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("code", equalTo(code));
    }

    @Test
    void otherFormsAreNotOffered() {
        given().accept("text/csv").get(EXPORT).then().statusCode(406).contentType("application/problem+json");
    }

    @Test
    void isPackedForThoseWhoCanUnpack() throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(service.resolve(EXPORT));
        HttpClient client = HttpClient.newHttpClient();
        HttpResponse<byte[]> plain = client.send(request.build(), BodyHandlers.ofByteArray());
        assertThat(plain.headers().firstValue("Content-Encoding")).isEmpty();
        HttpResponse<byte[]> packed =
                client.send(request.header("Accept-Encoding", "gzip").build(), BodyHandlers.ofByteArray());
        assertThat(packed.headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(packed.body().length).isLessThan(plain.body().length / 4);
        try (InputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(packed.body()))) {
            assertThat(unpacked.readAllBytes()).isEqualTo(plain.body());
        }
    }

    @Test
    void aReaderWhoLeavesTroublesNobody() throws Exception {
        try (Socket socket = new Socket(service.getHost(), service.getPort())) {
            socket.getOutputStream()
                    .write(("GET " + EXPORT + " HTTP/1.1\r\nHost: a\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            assertThat(socket.getInputStream().read()).isEqualTo('H');
        }
        given().get(EXPORT).then().statusCode(200);
    }

    @Test
    @Timeout(60)
    void whatBreaksOffDoesNotLookWhole() {
        HttpRequest request =
                HttpRequest.newBuilder(service.resolve("/test/broken/opera")).build();
        HttpClient client = HttpClient.newHttpClient();
        assertThatIOException().isThrownBy(() -> client.send(request, BodyHandlers.ofByteArray()));
    }

    @Test
    void whatCannotBeginIsAProblem() {
        given().get("/test/broken/opera?first=true")
                .then()
                .statusCode(500)
                .contentType("application/problem+json")
                .body("code", equalTo("internal-error"));
    }
}
