package io.parvis.visitor;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasEntry;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.parvis.RecordedLog;
import io.parvis.problem.Problem;
import io.parvis.sso.TestProvider;
import io.parvis.stack.testing.TicketshopResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Header;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.Arrays;
import java.util.List;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(TicketshopResource.class)
@WithTestResource(TestProvider.class)
class VisitorResourceTest {
    private static final String CONTACT = "stx_contact_OPERA_WEB_v1=%7B%22individualFirstName%22%3A%22Camille%22%2C"
            + "%22individualLastname%22%3A%22Durand%22%2C%22timestamp%22%3A%221780311600%22%2C"
            + "%22expires%22%3A%222099-06-01T15%3A00%3A00.000%2B02%3A00%22%2C"
            + "%22additionalData%22%3A%7B%22key%22%3A%22k3y%22%2C%22data%22%3A%22d4ta%22%7D%7D";
    private static final String CART = "stx_cartSummary_OPERA_WEB=2%7C48.50%7CEUR%7C2099-06-01T15%3A00%3A00Z%7C1022948";

    @Test
    void withoutCookiesNothingIsKnown() {
        given().when()
                .get("/v1/opera/visitor")
                .then()
                .statusCode(200)
                .contentType("application/json")
                .header("Cache-Control", "private, no-store")
                .header("Vary", "Cookie")
                .body("$", equalTo(java.util.Map.of("authenticated", false)));
    }

    @Test
    void bothCookiesAreToldWithTheirSource() {
        visitor("theme=dark; " + CONTACT + "; " + CART)
                .header("Cache-Control", "private, no-store")
                .body("authenticated", is(false))
                .body("contact.source", is("contact-cookie"))
                .body("contact.verified", is(false))
                .body("contact.firstName", is("Camille"))
                .body("contact.lastName", is("Durand"))
                .body("contact.loggedInAt", is("2026-06-01T13:00:00+02:00"))
                .body("contact.expiresAt", is("2099-06-01T15:00:00+02:00"))
                .body("contact.title", nullValue())
                .body("cart.source", is("cart-cookie"))
                .body("cart.quantity", is(2))
                .body("cart.amount", is(java.util.Map.of("amount", "48.50", "currency", "EUR")))
                .body("cart.expiresAt", is("2099-06-01T17:00:00+02:00"))
                .body("cart.orderId", is("1022948"));
    }

    /** What is out of the ordinary does not go the quick way. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "theme=dark; " + CONTACT + "; " + CART,
                CONTACT + "; " + CONTACT,
                "stx_contact_OPERA_WEB_v1=junk"
            })
    void theQuickWayAndTheOtherOneSayTheSame(String cookies) {
        Response quick = given().header("Cookie", cookies).get("/v1/opera/visitor");
        Response other =
                given().header("Cookie", cookies).accept("application/*").get("/v1/opera/visitor");

        assertThat(quick.statusCode()).isEqualTo(200);
        assertThat(quick.asString()).isEqualTo(other.asString());
        assertThat(quick.headers().asList()).containsAll(headersOf(other));
    }

    private static List<Header> headersOf(Response answer) {
        return answer.headers().asList().stream()
                .filter(header -> !header.getName().equalsIgnoreCase("traceparent"))
                .toList();
    }

    @Test
    void encryptedDataIsNeverEchoed() {
        String body = visitor(CONTACT).extract().asString();
        assertThat(body).contains("Camille").doesNotContain("additionalData", "k3y", "d4ta");
    }

    @Test
    void aContactAloneIsNeverAuthenticated() {
        visitor(CONTACT + "; authenticated=true; stx_contact_OPERA_WEB_v1=%7B%22verified%22%3Atrue%7D")
                .body("authenticated", is(false))
                .body("contact.verified", is(false));
    }

    @Test
    void theFirstReadableOfSeveralWins() {
        String other = CONTACT.replace("Camille", "Dominique");
        visitor("stx_contact_OPERA_WEB_v1=junk; " + CONTACT + "; " + other).body("contact.firstName", is("Camille"));
        String spent = CART.replace("2099", "2009").replace("48.50", "1.00");
        visitor(spent + "; " + CART).body("cart.amount.amount", is("48.50"));
    }

    @Test
    void whatTheTicketshopSignedIsToldApartFromTheNames() {
        visitor("stx_contact_OPERA_WEB_v1=" + signed())
                .body("authenticated", is(false))
                .body("contact.verified", is(false))
                .body("contact.firstName", is("Prime"))
                .body("contact.signed", is(java.util.Map.of("verified", true, "contactNumber", "1000001")));
    }

    @Test
    void aSignedContactWinsOverOneThatIsNot() {
        visitor(CONTACT + "; stx_contact_OPERA_WEB_v1=" + signed())
                .body("contact.firstName", is("Prime"))
                .body("contact.signed.contactNumber", is("1000001"));
    }

    @Test
    void failuresAreAllAlike() {
        String[] answers = Fixture.lines("contact-cookies.txt", "|")
                .map(line -> line.get())
                .filter(line ->
                        line[0].equals("Prime/Abonnée/-") && line[2].toString().contains("additionalData"))
                .map(line ->
                        visitor("stx_contact_OPERA_WEB_v1=" + line[2]).extract().asString())
                .toArray(String[]::new);
        assertThat(answers).hasSizeGreaterThan(50).containsOnly(answers[0]);
        assertThat(answers[0]).contains("Prime").doesNotContain("signed");
    }

    static Stream<Arguments> headers() {
        return Fixture.lines("cookie-headers.txt", "#");
    }

    @ParameterizedTest(name = "{1}: {0}")
    @MethodSource("headers")
    void headersAreReadAsAWhole(String expected, String why, String header) {
        String[] lines = repeated(header).split(" ⏎ ");
        JsonPath visitor = given().header("Cookie", lines[0], (Object[]) Arrays.copyOfRange(lines, 1, lines.length))
                .get("/v1/opera/visitor")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        String name = visitor.getString("contact.firstName");
        String quantity = visitor.getString("cart.quantity");
        assertThat((name == null ? "-" : name) + "/" + (quantity == null ? "-" : quantity))
                .isEqualTo(expected);
    }

    /** With {@code (x*9)} written out. */
    private static String repeated(String header) {
        return Pattern.compile("\\((.+?)\\*(\\d+)\\)")
                .matcher(header)
                .replaceAll(found -> found.group(1).repeat(Integer.parseInt(found.group(2))));
    }

    @Test
    void headersThatAreTooLargeAreRefused() {
        visitor(CONTACT + "; a=" + "x".repeat(31 << 10)).body("contact.firstName", is("Camille"));
        given().header("Cookie", CONTACT + "; a=" + "x".repeat(33 << 10))
                .get("/v1/opera/visitor")
                .then()
                .statusCode(431)
                .body(is(""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "stx_contact_OPERA_WEB_v1=",
                "stx_contact_OPERA_WEB_v1",
                "stx_contact_OPERA_WEB_v1=%7B; stx_cartSummary_OPERA_WEB=1%7C2",
                "stx_contact_OPERA_WEB_v1=%5B%5D; stx_cartSummary_OPERA_WEB=%7C%7C%7C%7C",
                "stx_contact_OPERA_WEB_v1=%7B%22individualFirstname%22%3A7.5%7D",
                "stx_contact_OPERA_WEB_v1=%7B%22expires%22%3A%222009-06-01T15%3A00%3A00Z%22%7D",
                "stx_contact_OPERA_WEB_v1=\u0001\u00ff; stx_cartSummary_OPERA_WEB=\u00e9",
                "stx_cartSummary_OPERA_WEB=0%7C0.00%7CEUR%7C2099-06-01T15%3A00%3A00Z%7C1",
                "stx_contact_THEATRE_WEB_v1=%7B%22individualFirstname%22%3A%22Eve%22%7D"
            })
    void whatCannotBeReadIsLeftOut(String cookies) {
        visitor(cookies).body("$", equalTo(java.util.Map.of("authenticated", false)));
    }

    @Test
    void anUnknownPointOfSaleIsNamed() {
        given().header("Cookie", CONTACT)
                .get("/v1/theatre/visitor")
                .then()
                .statusCode(404)
                .contentType(Problem.MEDIA_TYPE)
                .body("code", is("unknown-point-of-sale"))
                .body("detail", is("There is no point of sale 'theatre'."))
                .body("type", startsWith("/problems/"));
    }

    @Test
    void anUnknownParameterIsNamed() {
        given().get("/v1/opera/visitor?debug=1")
                .then()
                .statusCode(400)
                .contentType(Problem.MEDIA_TYPE)
                .body("code", is("unknown-parameter"))
                .body("errors", hasItem(hasEntry("field", "debug")));
    }

    @Test
    void otherMethodsAreRefused() {
        given().header("Cookie", CONTACT)
                .post("/v1/opera/visitor")
                .then()
                .statusCode(405)
                .contentType(Problem.MEDIA_TYPE);
    }

    @Test
    void theServiceIsReadyOnceConfigured() {
        given().get("/q/health/ready")
                .then()
                .statusCode(200)
                .body("checks.find { it.name == 'points of sale' }.data.configured", is(4));
    }

    @Test
    void namesAreNeverLogged() {
        try (RecordedLog log = new RecordedLog()) {
            visitor(CONTACT);
            visitor(CONTACT.replace("%7D%7D", "%7D"));
            visitor("stx_contact_OPERA_WEB_v1=" + signed());
            given().header("Cookie", CONTACT)
                    .get("/v1/theatre/visitor?debug=1")
                    .then()
                    .statusCode(400);
            Logger.getLogger("").info("a line, to be sure that lines are seen");
            assertThat(log.lines())
                    .isNotEmpty()
                    .noneMatch(line ->
                            Stream.of("Camille", "Durand", "Prime", "1000001").anyMatch(line::contains));
        }
    }

    /** One that the demonstration's keys open. */
    private static String signed() {
        return Fixture.lines("contact-cookies.txt", "|")
                .map(line -> line.get())
                .filter(line -> line[1].equals("a text that holds JSON"))
                .map(line -> line[2].toString())
                .findFirst()
                .orElseThrow();
    }

    private static ValidatableResponse visitor(String cookies) {
        return given().header("Cookie", cookies)
                .when()
                .get("/v1/opera/visitor")
                .then()
                .statusCode(200);
    }
}
