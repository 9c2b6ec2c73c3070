package io.parvis.link;

import static io.parvis.link.testing.Sheet.date;
import static io.parvis.link.testing.Sheet.dated;
import static io.parvis.link.testing.Sheet.period;
import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.parvis.link.testing.DemoPages;
import io.parvis.link.testing.Peers;
import io.parvis.stack.testing.SandboxUrl;
import io.parvis.stack.testing.TicketshopResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Follows the links into a real shop, the sandbox's. */
@QuarkusTest
@WithTestResource(TicketshopResource.class)
@WithTestResource(value = Peers.class, initArgs = @ResourceArg(name = "operators", value = "true"))
@WithTestResource(DemoPages.class)
class SandboxShopTest {
    /** The first product of the sandbox's programme, and its first performance. */
    private static final String PRODUCT = "10229000000011";

    private static final String DATE = "10300000000000";

    @SandboxUrl
    URI sandbox;

    @Inject
    Stage stage;

    @Test
    void theShopKnowsWhatIsLinked() {
        OffsetDateTime soon = OffsetDateTime.now().plusDays(1);
        stage.sells(dated(PRODUCT, period(null, null), date(DATE, "RUNNING", soon), date("1", "RUNNING", soon)));

        assertThat(shopPage("product?id=" + PRODUCT + "&lang=en")).contains(PRODUCT);
        assertThat(shopPage("performance?id=" + DATE + "&lang=en")).contains(PRODUCT);
        get(href("product?code=C" + PRODUCT)).then().statusCode(200);
        given().get("/v1/opera/go/performance?id=" + DATE)
                .then()
                .statusCode(200)
                .body(containsString(PRODUCT));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "account?showAddress=false&returnUrl=https://www.opera-du-parvis.example/fr/",
                "account?lang=de",
                "account/edit?showAddress=false",
                "account/edit?showAddress=0&showCriteria=0&showAuthorization=1",
                "account/register?returnUrl=https://www.opera-du-parvis.example/fr/&showAuthorization=0",
                "account/register?lang=en&returnUrl=https://www.opera-du-parvis.example/%C3%A9t%C3%A9?a=b%26c",
                "account/activate",
                "account/file?lang=en",
                "account/social-login/link",
                "hospitality?lang=de",
                "cart?returnUrl=https://www.opera-du-parvis.example/fr/",
                "cart?orderId=10228723569999",
                "checkout?orderId=10228723569999&orderToken=a%2Bb%3D%26c",
            })
    void theShopTakesTheOtherLinksAndShowsAPage(String page) {
        given().urlEncodingEnabled(false).get(href(page)).then().statusCode(200).contentType("text/html");
    }

    @ParameterizedTest
    @ValueSource(strings = {"account", "account/edit", "account/file", "cart?orderId=1", "hospitality"})
    void campaignsAreMeasuredInTheShop(String page) {
        String sign = page.contains("?") ? "&" : "?";
        String to = given().redirects()
                .follow(false)
                .get("/v1/opera/go/" + page + sign + "utm_source=news&utm_campaign=a b")
                .then()
                .statusCode(302)
                .extract()
                .header("Location");
        assertThat(to).endsWith("utm_campaign=a+b&utm_source=news");
        given().urlEncodingEnabled(false).get(to).then().statusCode(200);
    }

    /** Otherwise the tests above would say nothing. */
    @ParameterizedTest
    @ValueSource(
            strings = {"account?returnUrl=x", "cart?returnPath=/", "account/edit?showAddress=0", "hospitality?id=1"})
    void theShopRefusesWhatItDoesNotKnow(String page) {
        get(sandbox + "/api/1/redirect/" + page).then().statusCode(400);
    }

    private String href(String link) {
        String href =
                get("/v1/opera/links/" + link).then().statusCode(200).extract().path("href");
        assertThat(href).startsWith(sandbox + "/api/1/redirect/");
        return href;
    }

    private String shopPage(String link) {
        return given().urlEncodingEnabled(false)
                .get(href(link))
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }
}
