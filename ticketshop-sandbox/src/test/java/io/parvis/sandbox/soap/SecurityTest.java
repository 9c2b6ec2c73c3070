package io.parvis.sandbox.soap;

import static io.restassured.RestAssured.get;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.parvis.sandbox.CleanSandbox;
import io.parvis.sandbox.Soap;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
class SecurityTest extends CleanSandbox {
    private static final String ALIVE = "<v:isCatalogServiceAlive/>";

    static List<String> wrong() {
        String right = Soap.security("parvis", "sandbox");
        return List.of(
                "",
                Soap.security("parvis", "wrong"),
                Soap.security("parvis", ""),
                Soap.security("parvis", " sandbox"),
                Soap.security("somebody", "sandbox"),
                Soap.security("parvis", "sandbox", "#PasswordDigest"),
                right.replaceAll("<w:Password.*</w:Password>", ""),
                right.replaceAll("<w:Username>.*</w:Username>", ""),
                right.replace("</w:UsernameToken>", "<w:Password>other</w:Password></w:UsernameToken>"),
                right.replace("oasis-200401-wss-wssecurity-secext-1.0.xsd", "another.xsd")
                        .replace("mustUnderstand=\"1\"", "mustUnderstand=\"0\""));
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void refusesAndSaysNotWhy(String security) {
        Soap.CATALOG
                .call(ALIVE, security)
                .then()
                .statusCode(500)
                .body("Envelope.Body.Fault.faultcode", equalTo("wsse:FailedAuthentication"))
                .body(
                        "Envelope.Body.Fault.faultstring",
                        equalTo("The security token could not be authenticated or authorized"));
        get("/control/calls").then().body("calls.isCatalogServiceAlive", equalTo(1));
    }

    @Test
    void refusesOnTheOtherServiceToo() {
        Soap.AVAILABILITY
                .call("<v:getProductAvailability/>", Soap.security("parvis", "wrong"))
                .then()
                .statusCode(500)
                .body(containsString("FailedAuthentication"))
                .body(not(containsString("statusCode")));
    }

    @Test
    void letsTheRightOnePass() {
        Soap.CATALOG
                .call(ALIVE)
                .then()
                .statusCode(200)
                .body("**.find { it.name() == 'statusCode' }", equalTo("success"));
    }

    @Test
    void letsAPasswordWithoutATypePass() {
        String security = Soap.security("parvis", "sandbox").replaceAll(" Type=\"[^\"]*\"", "");
        Soap.CATALOG.call(ALIVE, security).then().statusCode(200);
    }
}
