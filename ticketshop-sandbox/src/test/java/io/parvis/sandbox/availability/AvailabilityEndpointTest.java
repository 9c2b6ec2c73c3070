package io.parvis.sandbox.availability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.parvis.sandbox.CleanSandbox;
import io.parvis.sandbox.Soap;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.xml.XmlPath;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class AvailabilityEndpointTest extends CleanSandbox {
    private static final String CARMEN = "10229000000011";
    private static final String PARKING = "10229000000455";
    private static final String FIRST_DATE = "10300000000000";
    private static final String STATUS = "**.find { it.name() == 'statusCode' }";

    @Test
    void answersForEachDateOfAnEvent() {
        XmlPath xml = Soap.availability("getEventAvailability", Soap.POINT_OF_SALE, "eventIds", CARMEN)
                .xmlPath();
        List<String> dates = xml.getList("**.findAll { it.name() == 'performanceId' }");
        assertThat(dates).contains(FIRST_DATE).doesNotHaveDuplicates().hasSizeGreaterThan(3);
        List<String> products = xml.getList("**.findAll { it.name() == 'productId' }");
        assertThat(products).hasSameSizeAs(dates).containsOnly(CARMEN);
    }

    @Test
    void leavesOutWhatItDoesNotKnow() {
        Soap.availability("getProductAvailability", Soap.POINT_OF_SALE, "productIds", "5", PARKING)
                .then()
                .body(STATUS, equalTo("success"))
                .body("**.findAll { it.name() == 'productId' }.size()", equalTo(1));
        Soap.availability("getPerformanceAvailability", Soap.POINT_OF_SALE, "performanceIds", "5")
                .then()
                .body(STATUS, equalTo("success"))
                .body(not(containsString("availabilityData")));
    }

    @Test
    void splitsByCategoryWhenAsked() {
        Soap.AVAILABILITY
                .call(
                        "<v:getPerformanceAvailability><v:pointOfSalesId>%s</v:pointOfSalesId><v:performanceIds>%s</v:performanceIds><v:seatCategoryIds>-1</v:seatCategoryIds></v:getPerformanceAvailability>"
                                .formatted(Soap.POINT_OF_SALE, FIRST_DATE))
                .then()
                .body("**.findAll { it.name() == 'seatCategoryId' }.size()", equalTo(5));
    }

    @Test
    void tellsAllWithoutADate() {
        Soap.availability("getUpdatedAvailabilities", Soap.POINT_OF_SALE, "productIds", CARMEN, PARKING, "5")
                .then()
                .body("**.findAll { it.name() == 'lastUpdate' }.size()", equalTo(2));
    }

    @ParameterizedTest
    @CsvSource({"2999-01-01T00:00:00Z,0", "2020-01-01T00:00:00.000+01:00,1", "2020-01-01T00:00:00,1"})
    void tellsWhatMovedSince(String date, int count) {
        updatedSince(date)
                .body(STATUS, equalTo("success"))
                .body("**.findAll { it.name() == 'lastUpdate' }.size()", equalTo(count));
    }

    @Test
    void refusesADateThatIsNone() {
        updatedSince("yesterday").body(STATUS, equalTo("invalid_reference_date"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "getProductAvailability",
                "getEventAvailability",
                "getPerformanceAvailability",
                "getUpdatedAvailabilities"
            })
    void refusesAWrongOrMissingPointOfSale(String operation) {
        String ids = operation.contains("Event")
                ? "eventIds"
                : operation.contains("Performance") ? "performanceIds" : "productIds";
        for (String pointOfSale : new String[] {null, "1"}) {
            Soap.availability(operation, pointOfSale, ids, CARMEN)
                    .then()
                    .statusCode(200)
                    .body(STATUS, equalTo("unknown_point_of_sales"))
                    .body(not(containsString("<availability")));
        }
    }

    private static io.restassured.response.ValidatableResponse updatedSince(String date) {
        return Soap.AVAILABILITY
                .call(
                        "<v:getUpdatedAvailabilities><v:pointOfSalesId>%s</v:pointOfSalesId><v:productIds>%s</v:productIds><v:referenceDate>%s</v:referenceDate></v:getUpdatedAvailabilities>"
                                .formatted(Soap.POINT_OF_SALE, CARMEN, date))
                .then();
    }
}
