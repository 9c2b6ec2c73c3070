package io.parvis.endtoend;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.startsWith;

import io.parvis.stack.RunningSet;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Links from the packaged services, followed into the sandbox's shop, which refuses what the real one does not know. */
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
        List<String> ids =
                given().get(set.gateway() + "/v1/opera/products?limit=100").path("items.id");
        String id = given().get(set.gateway() + "/v1/opera/links?product=" + String.join(",", ids))
                .path("items.find { it.bookable }.id");

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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "account",
                "account/edit?showAddress=false&returnUrl=https%3A%2F%2Fwww.opera-du-parvis.example%2Ffr%2F",
                "account/register?showAuthorization=0&utm_medium=mail",
                "account/activate",
                "account/file",
                "account/social-login/link",
                "cart?orderId=4711",
                "checkout?orderId=4711&orderToken=t",
                "hospitality"
            })
    void theShopsOwnPagesAreReached(String page) {
        given().urlEncodingEnabled(false)
                .get(set.gateway() + "/v1/opera/go/" + page)
                .then()
                .statusCode(200)
                .contentType("text/html");
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

        given().header("Authorization", bearer).post(check).then().statusCode(202);
        given().header("Authorization", bearer)
                .get(check)
                .then()
                .statusCode(200)
                .body("trigger", equalTo("OPERATOR"))
                .body("pages", greaterThan(12));
    }

    private static RequestSpecification visitor() {
        return given().urlEncodingEnabled(false).redirects().follow(false);
    }
}
