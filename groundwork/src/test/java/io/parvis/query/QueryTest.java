package io.parvis.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.parvis.problem.Problem.FieldError;
import io.parvis.problem.ProblemException;
import io.parvis.problem.ProblemKind;
import jakarta.ws.rs.core.MultivaluedHashMap;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueryTest {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    @Test
    void namesEveryParameterThatTheRouteDoesNotTake() {
        assertThatThrownBy(() -> query("a=1&b=2&limit=3", "limit"))
                .isInstanceOfSatisfying(ProblemException.class, problem -> {
                    assertThat(problem.kind()).isEqualTo(ProblemKind.UNKNOWN_PARAMETER);
                    assertThat(problem.errors()).extracting(FieldError::field).containsExactly("a", "b");
                });
    }

    @Test
    void readsLists() {
        assertThat(query("id=1,2&id= 3 ,,", "id").list("id")).containsExactly("1", "2", "3");
        assertThat(query("", "id").list("id")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "101", "-1", "abc", "", "1.5", "99999999999", "10 "})
    void refusesNumbersOutOfBounds(String value) {
        assertThatThrownBy(() -> query("limit=" + value, "limit").integer("limit", 1, 100, 20))
                .hasMessageContaining("'limit'")
                .hasMessageContaining("from 1 to 100");
    }

    @Test
    void takesNumbersWithinBounds() {
        assertThat(query("limit=1", "limit").integer("limit", 1, 100, 20)).isEqualTo(1);
        assertThat(query("limit=100", "limit").integer("limit", 1, 100, 20)).isEqualTo(100);
        assertThat(query("", "limit").integer("limit", 1, 100, 20)).isEqualTo(20);
    }

    @Test
    void refusesAParameterGivenTwice() {
        assertThatThrownBy(() -> query("lang=fr&lang=en", "lang").text("lang")).hasMessageContaining("'lang'");
    }

    @ParameterizedTest
    @CsvSource({
        "2027-01-31,2027-01-31T00:00:00+01:00",
        "2027-07-01T20:00,2027-07-01T20:00:00+02:00",
        "2027-01-31T20:00:00-05:00,2027-01-31T20:00:00-05:00",
        "2027-01-31T20:00:00Z,2027-01-31T20:00:00Z"
    })
    void readsDates(String value, OffsetDateTime expected) {
        assertThat(query("from=" + value, "from").date("from", PARIS, false)).contains(expected);
    }

    @Test
    void aDateAsAnEndCountsWhole() {
        assertThat(query("to=2027-01-31", "to").date("to", PARIS, true).orElseThrow())
                .isBefore("2027-02-01T00:00:00+01:00")
                .isAfter("2027-01-31T23:59:59+01:00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tomorrow", "2027-02-30", "2027-13-01", "31.01.2027", "2027", "2027-01-31T25:00:00Z"})
    void refusesWhatIsNoDate(String value) {
        assertThatThrownBy(() -> query("from=" + value, "from").date("from", PARIS, false))
                .hasMessageContaining("'from'");
    }

    private static Query query(String queryString, String... names) {
        MultivaluedHashMap<String, String> given = new MultivaluedHashMap<>();
        for (String parameter : queryString.isEmpty() ? new String[0] : queryString.split("&")) {
            String[] nameAndValue = parameter.split("=", 2);
            given.add(nameAndValue[0], nameAndValue[1]);
        }
        return Query.of(given, names);
    }
}
