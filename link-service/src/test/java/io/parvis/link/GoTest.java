package io.parvis.link;

import static io.parvis.link.testing.Sheet.date;
import static io.parvis.link.testing.Sheet.dated;
import static io.parvis.link.testing.Sheet.named;
import static io.parvis.link.testing.Sheet.period;
import static io.parvis.link.testing.Sheet.plain;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;

import io.parvis.link.testing.Peers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(Peers.class)
class GoTest {
    private static final String SITE = "https://www.opera-du-parvis.example/{LANGUAGE}/";

    @Inject
    Stage stage;

    @BeforeEach
    void set() {
        OffsetDateTime start = OffsetDateTime.parse("2099-01-01T20:00:00+01:00");
        stage.sells(
                plain("1", "RUNNING", period(null, null)),
                dated("2", period(null, null), date("21", "RUNNING", start), date("22", "SUSPENDED", start)),
                plain("5", "SUSPENDED", period(null, null)),
                named(plain("6", "SUSPENDED", period(null, null)), "CARMEN", SITE + "carmen?from=shop#top"),
                named(
                        plain("7", "SUSPENDED", period(null, null)),
                        "LOOP",
                        "https://api.example/v1/opera/go/product?id=7"));
    }

    @ParameterizedTest
    @CsvSource({
        "product?id=1&utm_source=news&lang=en, /product?id=1&lang=en&utm_source=news",
        "product?id=1&utm_b=2&utm_a=1, /product?id=1&lang=fr&utm_a=1&utm_b=2",
        "product?code=C1&utm_campaign=%C3%A9t%C3%A9+2027, /product?id=1&lang=fr&utm_campaign=%C3%A9t%C3%A9+2027",
        "product?id=1&fbclid=IwAR0&gclid=1, /product?id=1&lang=fr",
        "cart?orderId=1&mc_cid=1&utm_source=x, /cart?lang=fr&orderId=1&utm_source=x",
        "product?id=2&utm_term=, /product/performance?id=21&lang=fr&utm_term=",
        "performance?id=21&utm_source=a%26b, /product/performance?id=21&lang=fr&utm_source=a%26b",
        "product?id=6&utm_source=x, /fr/carmen?from=shop&reason=SUSPENDED&utm_source=x#top",
        "account/edit?utm_source=x&showAddress=false, /account/edit?lang=fr&showAddress=false&utm_source=x",
        "cart?orderId=1&utm_source=x, /cart?lang=fr&orderId=1&utm_source=x",
        "checkout?orderId=1&orderToken=a%2Bb, /checkout?orderId=1&orderToken=a%2Bb",
        "account/activate, /account/activate?lang=fr",
        "account/file?lang=de, /account/file?lang=de",
        "account/social-login/link, /account/social-login/link?lang=fr",
        "hospitality, /hospitality?lang=fr"
    })
    void aPlainLinkLeadsOnWithWhatItCarries(String link, String to) {
        visitor()
                .get("/v1/opera/go/" + link)
                .then()
                .statusCode(302)
                .header("Location", endsWith(to))
                .header("Cache-Control", "no-store")
                .body(is(emptyString()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"product?id=1", "product?id=6", "performance?id=21", "cart", "account/register"})
    void aHeadIsLikeAGet(String link) {
        String to = visitor().get("/v1/opera/go/" + link).header("Location");

        visitor().head("/v1/opera/go/" + link).then().statusCode(302).header("Location", is(to));
    }

    @ParameterizedTest
    @CsvSource({
        "product?id=1&colour=red, unknown-parameter, colour",
        "product?id=1&fbclid=1&xclid=1, unknown-parameter, xclid",
        "product?id=1&utm=1, unknown-parameter, utm",
        "product?id=1&reason=SOLD_OUT, unknown-parameter, reason",
        "product?id=1&utm_source=1&utm_source=2, invalid-parameter, utm_source",
        "product?id=1&utm_source=a%0d%0ab, invalid-parameter, utm_source",
        "product?id=1&code=C1, invalid-parameter, code",
        "product, missing-parameter, id",
        "product?id=1&lang=xx, unknown-language, lang",
        "performance?code=C1, unknown-parameter, code",
        "account/register?returnUrl=https%3A%2F%2Fevil.example%2F, forbidden-return-address, returnUrl",
        "checkout, missing-parameter, orderId",
        "checkout?orderId=1, missing-parameter, orderToken",
        "checkout?orderId=1&orderToken=%20, invalid-parameter, orderToken",
        "checkout?orderId=a%20b&orderToken=1, invalid-parameter, orderId",
        "hospitality?returnUrl=https%3A%2F%2Fwww.opera-du-parvis.example%2F, unknown-parameter, returnUrl",
    })
    void aWrongParameterIsNamed(String link, String code, String field) {
        visitor()
                .get("/v1/opera/go/" + link)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("code", is(code))
                .body("errors.field", hasItem(field));
    }

    @ParameterizedTest
    @CsvSource({
        "product?id=5&lang=fr, 409, fr, Vente suspendue",
        "product?id=5&lang=de, 409, de, Verkauf ausgesetzt",
        "performance?id=22&lang=en, 409, en, Sale suspended",
        "product?id=77&lang=en, 404, en, Not found",
        "performance?id=77, 404, fr, Introuvable"
    })
    void aBrowserThatCanGoNowhereGetsAPlainPage(String link, int status, String language, String text) {
        visitor()
                .accept("text/html,application/xhtml+xml,*/*;q=0.8")
                .get("/v1/opera/go/" + link)
                .then()
                .statusCode(status)
                .contentType("text/html")
                .header("Content-Language", language)
                .header("Cache-Control", "no-store")
                .header("Content-Security-Policy", "default-src 'none'")
                .body(containsString("<html lang=\"" + language + "\">"))
                .body(containsString("<h1>" + text + "</h1>"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "application/json", "image/png", "*/*"})
    void aRedirectIsForEverybody(String accepted) {
        visitor().accept(accepted).get("/v1/opera/go/product?id=1").then().statusCode(302);
        visitor().accept(accepted).get("/v1/opera/go/cart").then().statusCode(302);
    }

    @ParameterizedTest
    @CsvSource({"text/html, text/html", "application/json, application/problem+json"})
    void whatLeadsNowhereIsToldInTheFormThatIsTaken(String accepted, String form) {
        visitor()
                .accept(accepted)
                .get("/v1/opera/go/product?id=5")
                .then()
                .statusCode(409)
                .contentType(form);
    }

    @Test
    void aPageThatWouldLeadBackHereIsNone() {
        visitor().get("/v1/opera/go/product?id=7").then().statusCode(409);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "2%7C97.00%7CEUR%7C2099-01-01T00%3A00%3A00Z%7C4711; cart?lang=fr&orderId=4711",
                "0%7C0.00%7CEUR%7C2099-01-01T00%3A00%3A00Z%7C4711; cart?lang=fr",
                "2%7C97.00%7CEUR%7C2026-01-01T00%3A00%3A00Z%7C4711; cart?lang=fr",
                "junk; cart?lang=fr"
            })
    void theCartIsTheOneOfTheCookie(String cookie, String to) {
        RequestSpecification visitor = visitor().header("Cookie", "stx_cartSummary_OPERA_WEB=" + cookie);
        visitor.get("/v1/opera/go/cart").then().statusCode(302).header("Location", endsWith(to));
        visitor()
                .header("Cookie", "stx_cartSummary_OPERA_WEB=" + cookie)
                .get("/v1/opera/links/cart")
                .then()
                .header("Cache-Control", "private, no-store")
                .body("href", endsWith(to));
    }

    @Test
    void anOrderThatIsAskedForWinsOverTheCookie() {
        visitor()
                .header("Cookie", "stx_cartSummary_OPERA_WEB=2%7C97.00%7CEUR%7C2099-01-01T00%3A00%3A00Z%7C4711")
                .get("/v1/opera/go/cart?orderId=1")
                .then()
                .header("Location", endsWith("cart?lang=fr&orderId=1"));
    }

    @Test
    void whatIsOfOneVisitorIsNotShared() {
        visitor()
                .get("/v1/opera/links/checkout?orderId=1&orderToken=t")
                .then()
                .statusCode(200)
                .header("Cache-Control", "private, no-store");
    }

    private static RequestSpecification visitor() {
        return given().urlEncodingEnabled(false).redirects().follow(false);
    }
}
