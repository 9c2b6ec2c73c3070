package io.parvis.sandbox.soap;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.not;

import io.parvis.sandbox.CleanSandbox;
import io.parvis.sandbox.Soap;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.xml.XmlPath;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CatalogEndpointTest extends CleanSandbox {
    private static final String RESULT = "Envelope.Body.getCatalogDetailedResponse.CatalogResultDetailed";

    @Test
    void exportsTheVenue() {
        XmlPath xml = Soap.CATALOG
                .call("<v:getCatalogDetailed/>")
                .then()
                .statusCode(200)
                .extract()
                .xmlPath();
        assertThat(xml.getString(RESULT + ".statusCode")).isEqualTo("success");
        assertThat(xml.getList(RESULT + ".catalogData.seasons")).hasSize(3);
        assertThat(xml.getList(RESULT + ".catalogData.seasons.products.id").stream()
                        .distinct())
                .hasSizeGreaterThanOrEqualTo(150);
        assertThat(xml.getList(RESULT + ".catalogData.physicalConfigurations")).hasSize(4);
    }

    @Test
    void givesTheSameIdsTwice() {
        assertThat(productIds()).isEqualTo(productIds()).isNotEmpty();
    }

    @Test
    void honoursSeasonAndProduct() {
        XmlPath one = Soap.CATALOG
                .call("<v:getCatalogDetailed><v:productCode>ZAUBERFLOETE</v:productCode></v:getCatalogDetailed>")
                .xmlPath();
        assertThat(one.getList(RESULT + ".catalogData.seasons.products.code"))
                .containsExactly("ZAUBERFLOETE", "ZAUBERFLOETE");
        assertThat(one.getList(RESULT + ".catalogData.seasons.products.id").stream()
                        .distinct())
                .hasSize(1);
        String season = one.getString(RESULT + ".catalogData.seasons[0].code");
        XmlPath both = Soap.CATALOG
                .call(
                        "<v:getCatalogDetailed><v:seasonCode>%s</v:seasonCode><v:productCode>ZAUBERFLOETE</v:productCode></v:getCatalogDetailed>"
                                .formatted(season))
                .xmlPath();
        assertThat(both.getList(RESULT + ".catalogData.seasons.products.code")).containsExactly("ZAUBERFLOETE");
    }

    @Test
    void namesImagesThatCanBeFetched() {
        XmlPath one = Soap.CATALOG
                .call("<v:getCatalogDetailed><v:productCode>CARMEN</v:productCode></v:getCatalogDetailed>")
                .xmlPath();
        for (String image : List.of("logo", "smallImageUrl", "mediumImageUrl", "largeImageUrl")) {
            get(one.getString(RESULT + ".catalogData.seasons.products." + image))
                    .then()
                    .statusCode(200)
                    .contentType("image/svg+xml");
        }
    }

    @Test
    void givesTheWholeAsAStringToo() {
        String data = Soap.CATALOG
                .call("<v:getCatalog><v:productCode>CARMEN</v:productCode></v:getCatalog>")
                .xmlPath()
                .getString("Envelope.Body.getCatalogResponse.CatalogResult.catalogData");
        assertThat(XmlPath.from(data).getString("catalogData.seasons.products.code"))
                .isEqualTo("CARMEN");
    }

    @Test
    void describesThePointOfSale() {
        Soap.CATALOG
                .call("<v:getPOSConfig/>")
                .then()
                .body("**.find { it.name() == 'posId' }", equalTo(Soap.POINT_OF_SALE))
                .body("**.find { it.name() == 'organizationTimeZone' }", equalTo("Europe/Paris"))
                .body("**.find { it.name() == 'languageList' }", equalTo("fr,en,de"));
    }

    @Test
    void answersGzippedWhenAsked() throws IOException {
        String plain = Soap.CATALOG.call("<v:getCatalogDetailed/>").asString();
        Response gzipped = Soap.CATALOG
                .request("<v:getCatalogDetailed/>", Soap.security("parvis", "sandbox"))
                .header("Accept-Encoding", "gzip")
                .post(Soap.CATALOG.path());
        assertThat(gzipped.header("Content-Encoding")).isEqualTo("gzip");
        String unpacked =
                new String(new GZIPInputStream(gzipped.asInputStream()).readAllBytes(), StandardCharsets.UTF_8);
        assertThat(unpacked).isEqualTo(plain);
    }

    @Test
    void refusesARequestIdThatItNeverGave() {
        Soap.CATALOG
                .call("<v:getCatalogDetailed><v:requestId>made-up</v:requestId></v:getCatalogDetailed>")
                .then()
                .body(RESULT + ".statusCode", equalTo("unknown_request_id"))
                .body(not(containsString("catalogData")));
    }

    @Test
    void refusesAnOperationThatItDoesNotHave() {
        Soap.CATALOG
                .call("<v:getEverything/>")
                .then()
                .statusCode(500)
                .body("Envelope.Body.Fault.faultcode", equalTo("soap:Client"));
        get("/control/calls").then().body("calls.unknown", equalTo(1));
    }

    @Test
    void refusesWhatIsNotSoap() {
        io.restassured.RestAssured.given()
                .contentType("text/xml")
                .body("no envelope")
                .post(Soap.CATALOG.path())
                .then()
                .statusCode(greaterThan(399));
    }

    private static List<String> productIds() {
        return Soap.CATALOG
                .call("<v:getCatalogDetailed/>")
                .xmlPath()
                .getList(RESULT + ".catalogData.seasons.products.id");
    }
}
