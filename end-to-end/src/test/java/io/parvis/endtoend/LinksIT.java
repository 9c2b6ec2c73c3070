package io.parvis.endtoend;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.parvis.stack.RunningSet;
import io.restassured.path.json.JsonPath;
import io.restassured.path.xml.XmlPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.net.URLEncoder;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Links from the packaged services, followed into the sandbox's shop, which refuses what the real one does not know. What
 * can be booked stays so while they are followed: levels stand still, passes are sold until their season ends, and of
 * performances the last one is taken.
 */
class LinksIT {
    private static RunningSet set;

    @BeforeAll
    static void start() {
        set = OneSet.get();
    }

    @Test
    void aListPageAsksOnceAndEveryLinkLeadsIntoTheShop() {
        List<String> ids =
                given().get(set.gateway() + "/v1/opera/products?limit=100").path("items.id");
        JsonPath links = given().queryParam("product", String.join(",", ids))
                .queryParam("lang", "de")
                .get(set.gateway() + "/v1/opera/links")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();

        assertThat(links.<String>getList("items.id"))
                .isEqualTo(ids.stream().distinct().toList());
        List<Map<String, String>> bookable = links.getList("items.findAll { it.bookable }");
        assertThat(bookable).isNotEmpty();
        for (Map<String, String> link : bookable) {
            Response shop = given().urlEncodingEnabled(false).get(link.get("href"));
            assertThat(shop.statusCode()).as(link.get("href")).isEqualTo(200);
            assertThat(shop.asString()).contains("<html lang=\"de\">");
        }
        for (Map<String, String> other : links.<Map<String, String>>getList("items.findAll { !it.bookable }")) {
            assertThat(other).containsKeys("reason", "label").doesNotContainKey("href");
        }
    }

    @Test
    void aPlainLinkLeadsIntoTheShop() {
        String id = sold("PASS");

        String to = visitor()
                .get(set.gateway() + "/v1/opera/go/product?id=" + id + "&lang=en&utm_source=home")
                .then()
                .statusCode(302)
                .header("Location", startsWith(set.sandbox() + "/api/1/redirect/product"))
                .extract()
                .header("Location");
        given().urlEncodingEnabled(false).get(to).then().statusCode(200);
        visitor().head(set.gateway() + "/v1/opera/go/product?id=" + id).then().statusCode(302);
    }

    @Test
    void performancesAndCodesLeadIntoTheShop() {
        List<String> ids = given().get(set.gateway() + "/v1/opera/performances?limit=100&saleStatus=ON_SALE")
                .path("items.id");
        JsonPath links = given().queryParam("performance", String.join(",", ids))
                .get(set.gateway() + "/v1/opera/links?lang=en")
                .jsonPath();
        Map<String, String> last = links.getMap("items.findAll { it.bookable }.last()");
        String date = last.get("id");
        String code = given().get(set.gateway() + "/v1/opera/products/" + sold("PASS"))
                .path("code");
        for (String page : List.of(
                last.get("href"),
                href("performance?lang=de&id=" + date),
                href("product?code=" + code),
                set.gateway() + "/v1/opera/go/performance?id=" + date,
                set.gateway() + "/v1/opera/go/product?code=" + code + "&utm_campaign=a+b")) {
            assertThat(given().urlEncodingEnabled(false).get(page).statusCode())
                    .as(page)
                    .isEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "account",
                "account/edit?showAddress=false&returnUrl=SITE%2Ffr%2F",
                "account/register?showAuthorization=0&utm_medium=mail",
                "account/activate",
                "account/file",
                "account/social-login/link",
                "cart",
                "cart?orderId=4711",
                "checkout?orderId=4711&orderToken=t",
                "hospitality"
            })
    void theShopsOwnPagesAreReached(String page) {
        String asked = page.replace("SITE", URLEncoder.encode(set.sandbox().toString(), UTF_8));
        for (String reached :
                List.of(set.gateway() + "/v1/opera/go/" + asked, href(asked.replaceAll("&?utm_.*", "")))) {
            given().urlEncodingEnabled(false)
                    .get(reached)
                    .then()
                    .statusCode(200)
                    .contentType("text/html");
        }
    }

    @Test
    void theWayFromTheSiteIntoTheShopAndBack() {
        String id = sold("PASS");
        XmlPath page = html(set.sandbox() + "/de/product/" + id + ".html");
        String register = link(page, "Konto anlegen");
        assertThat(register).startsWith(set.gateway() + "/v1/opera/go/account/register?lang=de&returnUrl=");

        XmlPath form = html(register);
        String back = link(form, "Zurück zur Website");
        assertThat(back).isEqualTo(set.sandbox() + "/de/product/" + id + ".html");
        assertThat(html(back).getString("html.@lang")).isEqualTo("de");

        assertThat(html(link(page, "Buchen")).getString("html.head.title")).endsWith("Ticketshop der Parvis-Oper");
        assertThat(html(link(page, "Warenkorb")).getString("html.body.main.h1")).isEqualTo("Mein Warenkorb");
    }

    @Test
    void whatCannotBeBookedLeadsToItsPageOnTheSite() {
        JsonPath link = given().get(set.gateway() + "/v1/opera/links/product?code=CENERENTOLA&lang=en")
                .jsonPath();
        assertThat(link.getString("reason")).isEqualTo("SUSPENDED");

        String page = visitor()
                .get(set.gateway() + "/v1/opera/go/product?code=CENERENTOLA&lang=en")
                .header("Location");
        assertThat(page).isEqualTo(set.sandbox() + "/en/programme/cenerentola.html?reason=SUSPENDED");
        assertThat(html(page).getString("html.body.main.p[0]")).isEqualTo("The sale is suspended.");
    }

    @Test
    void operatorsCheckTheSitesPages() {
        String check = set.gateway() + "/v1/opera/links/check";
        given().post(check).then().statusCode(401);
        String bearer = "Bearer "
                + given().formParam("grant_type", "client_credentials")
                        .formParam("client_id", "operator")
                        .formParam("client_secret", "operator")
                        .post(set.sandbox() + "/oidc/token")
                        .path("access_token");

        JsonPath whole = checked(check, bearer);
        assertThat(whole.getList("broken")).isEmpty();
        assertThat(whole.getInt("pages")).isGreaterThan(500).isEqualTo(whole.getInt("checked"));

        String product = sold("PASS");
        breakPage("help", "de", "404");
        breakPage("terms", "fr", "wrong-language");
        breakPage(product, "en", "not-html");
        try {
            JsonPath broken = checked(check, bearer);
            assertThat(broken.getList("broken.kind")).containsExactly("help", "terms", "product");
            assertThat(broken.getList("broken.lang")).containsExactly("de", "fr", "en");
            assertThat(broken.getList("broken.trouble")).containsExactly("WRONG_STATUS", "WRONG_LANGUAGE", "NOT_HTML");
            assertThat(broken.getString("broken[0].url")).isEqualTo(set.sandbox() + "/de/help.html");
            assertThat(broken.getString("broken[2].productId")).isEqualTo(product);
        } finally {
            given().delete(set.sandbox() + "/control/site");
        }
    }

    private static JsonPath checked(String check, String bearer) {
        Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> given().header("Authorization", bearer)
                        .post(check)
                        .then()
                        .statusCode(202)
                        .body("trigger", equalTo("OPERATOR")));
        return Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(500))
                .until(
                        () -> given().header("Authorization", bearer).get(check).jsonPath(),
                        report -> report.getString("state").equals("DONE"));
    }

    private static void breakPage(String page, String language, String fault) {
        given().contentType("application/json")
                .body(Map.of("page", page, "lang", language, "as", fault))
                .post(set.sandbox() + "/control/site")
                .then()
                .statusCode(204);
    }

    /** The id of a product that can be booked. */
    private static String sold(String family) {
        List<String> ids = given().get(set.gateway() + "/v1/opera/products?limit=100&family=" + family)
                .path("items.id");
        return given().get(set.gateway() + "/v1/opera/links?product=" + String.join(",", ids))
                .path("items.find { it.bookable }.id");
    }

    private static String href(String link) {
        return given().urlEncodingEnabled(false)
                .get(set.gateway() + "/v1/opera/links/" + link)
                .path("href");
    }

    private static XmlPath html(String address) {
        return given().urlEncodingEnabled(false)
                .get(address)
                .then()
                .statusCode(200)
                .contentType("text/html")
                .extract()
                .htmlPath();
    }

    /** Where the link of that text leads. */
    private static String link(XmlPath page, String text) {
        return page.getString("**.find { it.name() == 'a' && it.text() == '" + text + "' }.@href");
    }

    private static RequestSpecification visitor() {
        return given().urlEncodingEnabled(false).redirects().follow(false);
    }
}
