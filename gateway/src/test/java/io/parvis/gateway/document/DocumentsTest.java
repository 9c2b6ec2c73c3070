package io.parvis.gateway.document;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.parvis.gateway.StandIns;
import io.parvis.problem.Problem;
import io.parvis.problem.ProblemKind;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
@WithTestResource(StandIns.class)
class DocumentsTest {

    @Test
    void theDocumentIsYamlUnlessAskedOtherwise() {
        String yaml = given().get("/openapi").then().statusCode(200).extract().asString();
        assertThat(yaml).contains("openapi: 3.1.0").contains("/v1/{pos}/visitor:");
        given().get("/openapi?format=json")
                .then()
                .statusCode(200)
                .contentType(containsString("json"))
                .body("openapi", is("3.1.0"))
                .body("info.title", is("Parvis"))
                .body("servers.url", is(List.of("/")))
                .body("paths", hasKey("/v1/points-of-sale"))
                .body("paths", hasKey("/v1/{pos}/products"))
                .body("paths", hasKey("/v1/{pos}/availability"))
                .body("paths", hasKey("/v1/{pos}/links/product"))
                .body("paths", hasKey("/v1/{pos}/visitor"))
                .body("components.securitySchemes.operator.scheme", is("bearer"));
    }

    @Test
    void tagsComeInTheOrderOfAReader() {
        given().get("/openapi?format=json")
                .then()
                .body(
                        "tags.name",
                        equalTo(List.of(
                                "Points of sale",
                                "Catalogue",
                                "Feeds",
                                "Availability",
                                "Links",
                                "Visitor",
                                "Operators")))
                .body("tags.findAll { it.description == null }", is(List.of()));
    }

    @Test
    void nothingInternalIsToldAndNoSchemaStandsTwice() {
        var document = given().get("/openapi?format=json").then().extract().jsonPath();
        assertThat(document.getMap("paths").keySet()).allMatch(path -> ((String) path).startsWith("/v1/"));
        assertThat(document.getMap("components.schemas").keySet()).noneMatch(name -> ((String) name).matches(".*\\d"));
    }

    @Test
    void everyOperationHasAnIdOfItsOwnAndOneTag() {
        var document = given().get("/openapi?format=json").then().extract().jsonPath();
        String operations = "paths.values().collectMany { it.values().findAll { it instanceof Map && it.responses } }";
        List<String> ids = document.getList(operations + ".operationId");
        assertThat(ids).doesNotContainNull().doesNotHaveDuplicates();
        assertThat(document.<List<String>>getList(operations + ".tags")).allMatch(tags -> tags.size() == 1);
        assertThat(document.<Object>getList(operations + ".findAll { it.tags == ['Operators'] }.security"))
                .doesNotContainNull();
    }

    @Test
    void swaggerUiIsThereAndTheBareAddressLeadsToIt() {
        given().redirects().follow(false).get("/").then().statusCode(302).header("Location", endsWith("/swagger-ui"));
        given().get("/swagger-ui")
                .then()
                .statusCode(200)
                .contentType("text/html")
                .body(containsString("swagger"));
    }

    @ParameterizedTest
    @EnumSource
    void everyKindOfProblemHasItsPage(ProblemKind kind) {
        given().accept("text/html")
                .get(kind.type())
                .then()
                .statusCode(200)
                .contentType("text/html;charset=UTF-8")
                .body(containsString("<h1>" + kind.title() + "</h1>"))
                .body(containsString(Integer.toString(kind.status())));
        given().accept("text/plain")
                .get(kind.type())
                .then()
                .statusCode(200)
                .contentType("text/plain;charset=UTF-8")
                .body(startsWith(kind.title()))
                .body(not(containsString("<")));
        given().accept("text/html").get("/problems").then().body(containsString("href=\"" + kind.type() + "\""));
    }

    @Test
    void withoutAWishPagesAreHtml() {
        given().get("/problems").then().statusCode(200).contentType("text/html;charset=UTF-8");
        given().accept("text/plain").get("/problems").then().body(containsString("unknown-product (404)"));
    }

    @Test
    void anUnknownKindIsAProblemAndIsNotEchoed() {
        given().get("/problems/%3Cscript%3E")
                .then()
                .statusCode(404)
                .contentType(Problem.MEDIA_TYPE)
                .body("code", is("unknown-route"))
                .body("detail", not(containsString("script")));
    }
}
