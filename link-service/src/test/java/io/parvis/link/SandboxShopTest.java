package io.parvis.link;

import static io.parvis.link.testing.Sheet.date;
import static io.parvis.link.testing.Sheet.dated;
import static io.parvis.link.testing.Sheet.period;
import static io.quarkus.test.common.TestResourceScope.RESTRICTED_TO_CLASS;
import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

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
@WithTestResource(
        value = TicketshopResource.class,
        initArgs = {@ResourceArg(name = "redis", value = "false"), @ResourceArg(name = "oidc", value = "false")},
        scope = RESTRICTED_TO_CLASS)
@WithTestResource(value = Peers.class, scope = RESTRICTED_TO_CLASS)
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
                "account/edit?showAddress=false",
                "account/register?returnUrl=https://www.opera-du-parvis.example/fr/&showAuthorization=0",
                "cart?returnUrl=https://www.opera-du-parvis.example/fr/"
            })
    void theShopTakesTheOtherLinks(String page) {
        given().urlEncodingEnabled(false)
                .redirects()
                .follow(false)
                .get(href(page))
                .then()
                .statusCode(302);
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
