package io.parvis.link;

import static io.parvis.link.testing.Sheet.named;
import static io.parvis.link.testing.Sheet.period;
import static io.parvis.link.testing.Sheet.plain;
import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;

import io.parvis.link.testing.Peers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(Peers.class)
class ShopAndSiteTest {
    private static final String SITE = "https://www.opera-du-parvis.example/fr/";

    @Inject
    Stage stage;

    @BeforeEach
    void set() {
        stage.sells(
                plain("1", "RUNNING", period(null, null)),
                plain("5", "SUSPENDED", period(null, null)),
                named(
                        plain("6", "SUSPENDED", period(null, null)),
                        "CARMEN",
                        "https://www.opera-du-parvis.example/{LANGUAGE}/carmen?from=shop#top"));
    }

    @ParameterizedTest
    @CsvSource({"account,''", "account/edit,&returnPath=", "account/register,&returnPath=", "cart,''"})
    void thePagesOfTheShopAreLinkedAndItsFormsReturn(String page, String parameter) {
        String back = parameter.isEmpty() ? "" : parameter + "https%3A%2F%2Fwww.opera-du-parvis.example%2Ffr%2F";

        given().queryParam("returnUrl", SITE)
                .get("/v1/opera/links/" + page)
                .then()
                .statusCode(200)
                .body("href", endsWith("/api/1/redirect/" + page + "?lang=fr" + back));
    }

    @Test
    void whatTheRegistrationFormShowsIsPassedOn() {
        get("/v1/opera/links/account/register?lang=de&showAddress=false&showCriteria=1&showAuthorization=0")
                .then()
                .body("href", endsWith("/account/register?lang=de&showAddress=false&showAuthorization=false"));
    }

    @Test
    void aCartMayBeNamed() {
        get("/v1/opera/links/cart?orderId=4711").then().body("href", endsWith("/cart?lang=fr&orderId=4711"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "links/account?returnUrl=https://evil.example/  | forbidden-return-address | returnUrl",
                "links/account/register?returnUrl=/fr           | forbidden-return-address | returnUrl",
                "go/account/edit?returnUrl=//evil.example       | forbidden-return-address | returnUrl",
                "links/account?showAddress=yes                  | invalid-parameter        | showAddress",
                "links/cart?orderId=a%20b                       | invalid-parameter        | orderId",
                "links/cart?showAddress=maybe                   | invalid-parameter        | showAddress",
                "links/cart?returnUrl=https://evil.example/     | forbidden-return-address | returnUrl",
                "links/account?orderId=1                        | unknown-parameter        | orderId",
                "links/account?lang=xx                          | unknown-language         | lang",
                "links/pages?lang=fr                            | unknown-parameter        | lang",
                "links/resolve                                  | missing-parameter        | template",
                "links/resolve?template=terms.html              | invalid-parameter        | template",
                "links/resolve?template=javascript:alert(1)     | invalid-parameter        | template",
                "links/twin                                     | missing-parameter        | page",
                "links/twin?page=terms.html                     | invalid-parameter        | page",
                "links/twin?page=javascript:alert(1)            | invalid-parameter        | page",
                "links/twin?page=https://a.example/&lang=it     | unknown-language         | lang",
                "links/twin?page=https://a.example/&to=en       | unknown-parameter        | to",
                "go/product                                     | missing-parameter        | id",
                "go/performance?id=x                            | invalid-parameter        | id",
            })
    void aWrongParameterIsNamed(String path, String code, String field) {
        visitor()
                .urlEncodingEnabled(false)
                .get("/v1/opera/" + path)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("code", is(code))
                .body("errors.field", hasItem(field));
    }

    @Test
    void theSitesPagesAreListedForSecutix() {
        get("/v1/opera/links/pages")
                .then()
                .statusCode(200)
                .body("pages.kind", is(List.of("contact", "help", "privacy", "terms")))
                .body("pages[3].template", is("https://www.opera-du-parvis.example/{LANGUAGE}/terms.html"))
                .body("pages[3].hrefs.de", is("https://www.opera-du-parvis.example/de/terms.html"));
    }

    @Test
    void theLanguageOfAnAddressIsReplaced() {
        given().queryParam("template", "http://www.mysite.com/{LANGUAGE}/index.html")
                .queryParam("lang", "en")
                .get("/v1/opera/links/resolve")
                .then()
                .statusCode(200)
                .body("href", is("http://www.mysite.com/en/index.html"));
    }

    @ParameterizedTest
    @CsvSource({
        "https://www.opera-du-parvis.example/fr/terms.html?a=b#c,"
                + " https://www.opera-du-parvis.example/de/terms.html?a=b#c, terms, ",
        "https://www.opera-du-parvis.example/de/help.html, https://www.opera-du-parvis.example/de/help.html, help, ",
        "https://www.opera-du-parvis.example/en/carmen?from=shop,"
                + " https://www.opera-du-parvis.example/de/carmen?from=shop, product, 6"
    })
    void aPageHasATwinInEveryLanguage(String page, String twin, String kind, String product) {
        given().queryParam("page", page)
                .get("/v1/opera/links/twin?lang=de")
                .then()
                .statusCode(200)
                .body("href", startsWith(twin))
                .body("lang", is("de"))
                .body("kind", is(kind))
                .body("productId", is(product));
    }

    @Test
    void aPageThatIsNotDeclaredHasNone() {
        given().queryParam("page", "https://www.opera-du-parvis.example/fr/news/1")
                .get("/v1/opera/links/twin?lang=de")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("code", is("unknown-page"));
    }

    @ParameterizedTest
    @CsvSource({
        "product?id=1&lang=en, /api/1/redirect/product?id=1&lang=en",
        "account,              /api/1/redirect/account?lang=fr",
        "account/edit,         /api/1/redirect/account/edit?lang=fr",
        "account/register,     /api/1/redirect/account/register?lang=fr",
        "cart,                 /api/1/redirect/cart?lang=fr",
        "product?id=6&lang=de, /de/carmen?from=shop&reason=SUSPENDED#top"
    })
    void aPlainLinkRedirects(String path, String to) {
        visitor()
                .get("/v1/opera/go/" + path)
                .then()
                .statusCode(302)
                .header("Location", endsWith(to))
                .header("Cache-Control", "no-store");
    }

    @Test
    void whatCannotBeBookedAndHasNoPageIsAConflict() {
        visitor()
                .get("/v1/opera/go/product?id=5")
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("detail", containsString("SUSPENDED"));
    }

    @ParameterizedTest
    @CsvSource({"product?id=77, unknown-product", "performance?id=1, unknown-performance"})
    void whatIsNotThereLeadsNowhere(String path, String code) {
        visitor().get("/v1/opera/go/" + path).then().statusCode(404).body("code", is(code));
    }

    private static RequestSpecification visitor() {
        return given().redirects().follow(false);
    }
}
