package io.parvis.sandbox.soap;

import static io.restassured.RestAssured.get;
import static org.hamcrest.Matchers.containsString;

import io.parvis.sandbox.Soap;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class WsdlTest {
    @Test
    void servesTheContracts() {
        get(Soap.CATALOG.path() + "?wsdl").then().statusCode(200).body(containsString("getCatalogDetailed"));
        get(Soap.AVAILABILITY.path() + "?wsdl").then().statusCode(200).body(containsString("getEventAvailability"));
    }

    @Test
    void servesTheirSchemas() {
        get(Soap.CATALOG.path() + "?xsd=CatalogService.xsd")
                .then()
                .statusCode(200)
                .body(containsString("PhysicalConfiguration"));
        get(Soap.AVAILABILITY.path() + "?xsd=AvailabilityService.xsd")
                .then()
                .statusCode(200)
                .body(containsString("availabilityLevel"));
    }

    @Test
    void namesItsOwnAddress() {
        String own = get("/").then()
                .extract()
                .htmlPath()
                .getString("**.find { it.@href.text().endsWith('CatalogService.webservice?wsdl') }.@href");
        get(Soap.CATALOG.path() + "?wsdl").then().body(containsString(own.replace("?wsdl", "")));
    }
}
