package io.parvis.sandbox.shop;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ShopTest {
    @ParameterizedTest
    @CsvSource({
        "/product?id=10229000000011,/shop/fr/product/10229000000011,Carmen",
        "/product?code=ZAUBERFLOETE&lang=de,/shop/de/product/10229000000085,Die Zauberflöte",
        "/product?id=10229000000085&lang=en,/shop/en/product/10229000000085,The Magic Flute",
        "/product/performance?id=10300000000000&lang=en,/shop/en/performance/10300000000000,Carmen",
        "/account,/shop/fr/account,Mon compte",
        "/account/edit?lang=en&showAddress=false,/shop/en/account/edit,Edit my account",
        "/account/register?lang=de,/shop/de/account/register,Konto anlegen",
        "/cart?orderId=7&lang=en,/shop/en/cart,My cart",
        "/checkout?orderId=7&orderToken=t,/shop/fr/checkout,Paiement",
        "/account/activate?lang=en,/shop/en/account/activate,Activate my account",
        "/account/file?lang=de,/shop/de/account/file,Meine Vorgänge",
        "/account/social-login/link,/shop/fr/account/social-login/link,Lier un réseau social",
        "/hospitality?lang=en&utm_source=news,/shop/en/hospitality,Hospitality",
        "/account/register?showAuthorization=0&utm_medium=mail,/shop/fr/account/register,Créer un compte"
    })
    void leadsToAPage(String link, String page, String title) {
        String location = redirect(link)
                .statusCode(302)
                .header("Location", endsWith(page))
                .extract()
                .header("Location");
        get(location).then().statusCode(200).contentType("text/html").body(containsString("<h1>" + title + "</h1>"));
    }

    @Test
    void offersTheWayBack() {
        String back = "https://www.opera-du-parvis.example/fr/?a=1&b=2";
        String location = given().redirects()
                .follow(false)
                .queryParam("callbackUrl", back)
                .get("/api/1/redirect/account/register")
                .header("Location");
        String page = given().urlEncodingEnabled(false).get(location).asString();
        assertThat(page).contains("href=\"" + back.replace("&", "&amp;") + "\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/product",
                "/product?id=abc",
                "/product?id=10229000000011&code=CARMEN",
                "/product?id=10229000000011&lang=it",
                "/product?id=10229000000011&from=site",
                "/product/performance",
                "/product/performance?id=10300000000000&code=CARMEN",
                "/account?callbackUrl=https://a.example",
                "/account/edit?showAddress=maybe",
                "/account/register?callbackUrl=javascript:alert(1)",
                "/account/register?returnPath=//elsewhere.example",
                "/cart?basket=1",
                "/cart?orderId=1&orderId=2",
                "/account/edit?showAddress=0",
                "/account/register?showCriteria=1",
                "/account/register?orderId=1",
                "/account/activate?returnPath=https://a.example",
                "/hospitality?id=1",
                "/checkout?orderId=1",
                "/checkout?orderToken=1",
                "/checkout?orderId=1&orderToken=1&lang=fr",
                "/product?id=10229000000011&gclid=1"
            })
    void refusesLinksThatMakeNoSense(String link) {
        redirect(link).statusCode(400).contentType("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/product?id=1", "/product?code=NONE", "/product/performance?id=1", "/account/delete"})
    void doesNotKnowOthers(String link) {
        redirect(link).statusCode(404).contentType("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/shop/it/cart",
                "/shop/it/hospitality",
                "/shop/fr/product/1",
                "/shop/fr/performance/1",
                "/images/1/small.svg",
                "/images/10229000000011/huge.svg"
            })
    void hasNoOtherPages(String page) {
        get(page).then().statusCode(404);
    }

    @Test
    void showsNoScriptOfAVisitor() {
        given().queryParam("returnTo", "/\"><script>")
                .get("/shop/fr/cart")
                .then()
                .body(not(containsString("<script>")));
    }

    @Test
    void saysWhatThereIs() {
        get("/").then()
                .statusCode(200)
                .contentType("text/html")
                .body(containsString("/control/faults"))
                .body(containsString("?wsdl"));
        get("/q/health").then().statusCode(200);
    }

    private static io.restassured.response.ValidatableResponse redirect(String link) {
        return given().redirects().follow(false).get("/api/1/redirect" + link).then();
    }
}
