package io.parvis.sandbox.site;

import static io.restassured.RestAssured.delete;
import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.parvis.sandbox.CleanSandbox;
import io.parvis.sandbox.Soap;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class SiteTest extends CleanSandbox {
    private static final String CARMEN = "10229000000011";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/fr/ | fr | Programme",
                "/de/ | de | Spielplan",
                "/fr/terms.html | fr | Conditions générales de vente",
                "/en/privacy.html | en | Security and Privacy",
                "/de/help.html | de | Hilfe",
                "/en/contact.html | en | Contact Us",
                "/de/product/10229000000085.html | de | Die Zauberflöte",
                "/en/programme/zauberfloete.html | en | The Magic Flute"
            })
    void hasItsPagesInEveryLanguage(String page, String language, String title) {
        html(page, language).body(containsString("<h1>" + title + "</h1>"));
    }

    @Test
    void aPageLeadsToItsTwinsAndIntoTheShop() {
        String page = html("/de/product/" + CARMEN + ".html?utm_source=x", "de")
                .extract()
                .asString();

        assertThat(page)
                .contains("<a href=\"/en/product/" + CARMEN + ".html\"")
                .contains("href=\"http://localhost:8080/v1/opera/go/product?id=" + CARMEN
                        + "&amp;lang=de&amp;utm_source=site\"")
                .contains("/go/account/register?lang=de&amp;returnUrl=http%3A%2F%2Flocalhost%3A")
                .contains("%2Fde%2Fproduct%2F" + CARMEN + ".html\"");
    }

    @Test
    void theProductsPageIsTheOneThatTheCatalogueNames() {
        String export = Soap.CATALOG.call("<v:getCatalogDetailed/>").asString();

        assertThat(export).contains(">https://www.opera-du-parvis.example/{LANGUAGE}/programme/carmen.html<");
        html("/fr/programme/carmen.html", "fr").body(containsString("<h1>Carmen</h1>"));
    }

    @ParameterizedTest
    @CsvSource({
        "SOLD_OUT, It is sold out.",
        "NOT_ON_SALE_YET, The sale has not opened yet.",
        "SALE_ENDED, The sale has ended.",
        "SUSPENDED, The sale is suspended."
    })
    void saysWhyThereIsNothingToBook(String reason, String text) {
        html("/en/product/" + CARMEN + ".html?reason=" + reason, "en")
                .body(containsString("<p role=\"status\">" + text + "</p>"));
    }

    @Test
    void repeatsNoReasonThatItDoesNotKnow() {
        html("/en/product/" + CARMEN + ".html?reason=%3Cb%3E", "en")
                .body(not(containsString("role=\"status\"")))
                .body(not(containsString("<b>")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/it/help.html",
                "/fr/news.html",
                "/fr/product/1.html",
                "/fr/product/x.html",
                "/fr/programme/nothing.html",
                "/fr/help"
            })
    void hasNoOtherPages(String page) {
        get(page).then().statusCode(404);
    }

    @Test
    void aPageIsBrokenOnPurpose() {
        broken("help", "de", "404");
        broken("terms", "fr", "wrong-language");
        broken(CARMEN, "en", "not-html");

        get("/de/help.html").then().statusCode(404);
        html("/fr/help.html", "fr");
        html("/fr/terms.html", "en").body(containsString("<h1>Terms of Sale</h1>"));
        for (String page : List.of("/en/product/" + CARMEN + ".html", "/en/programme/carmen.html")) {
            get(page).then().statusCode(200).contentType("text/plain");
        }
        get("/control/site")
                .then()
                .body("", hasSize(3))
                .body("[1].page", equalTo("help"))
                .body("[1].lang", equalTo("de"))
                .body("[1].as", equalTo("404"));

        delete("/control/site").then().statusCode(204);
        html("/de/help.html", "de");
        html("/fr/terms.html", "fr");
        html("/en/programme/carmen.html", "en");
    }

    @Test
    void aSlowPageWaitsUntilItIsMended() throws Exception {
        broken("contact", "fr", "slow");
        CompletableFuture<Integer> slow =
                CompletableFuture.supplyAsync(() -> get("/fr/contact.html").statusCode());
        html("/en/contact.html", "en");
        Awaitility.await().until(() -> {
            delete("/control/site");
            return slow.isDone();
        });
        assertThat(slow.get(1, TimeUnit.SECONDS)).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "{\"page\":\"help\",\"lang\":\"de\"}",
                "{\"page\":\"help\",\"lang\":\"de\",\"as\":\"500\"}",
                "{\"page\":\"help\",\"lang\":\"it\",\"as\":\"404\"}",
                "{\"page\":\"help\",\"as\":\"404\"}",
                "{\"page\":\"news\",\"lang\":\"de\",\"as\":\"404\"}",
                "{\"page\":\"1\",\"lang\":\"de\",\"as\":\"404\"}",
                "{\"page\":\"help\",\"lang\":\"de\",\"as\":\"404\",\"times\":1}"
            })
    void refusesOrdersThatMakeNoSense(String order) {
        given().contentType("application/json")
                .body(order)
                .post("/control/site")
                .then()
                .statusCode(400);
        get("/control/site").then().body("", hasSize(0));
    }

    private static ValidatableResponse html(String page, String language) {
        return get(page)
                .then()
                .statusCode(200)
                .contentType("text/html")
                .body(containsString("<html lang=\"" + language + "\">"));
    }

    private static void broken(String page, String language, String fault) {
        given().contentType("application/json")
                .body("{\"page\":\"" + page + "\",\"lang\":\"" + language + "\",\"as\":\"" + fault + "\"}")
                .post("/control/site")
                .then()
                .statusCode(204);
    }
}
