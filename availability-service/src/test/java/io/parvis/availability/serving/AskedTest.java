package io.parvis.availability.serving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.parvis.problem.ProblemException;
import io.parvis.problem.ProblemKind;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AskedTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "product=1,2&performance=3                | product1 product2 performance3",
                "performance=3&product=1,2                | performance3 product1 product2",
                "product=1&performance=3&product=2        | product1 performance3 product2",
                "product=2,1,2&product=1                  | product2 product1",
                "product=1&performance=1                  | product1 performance1",
                "product=1%2C2                            | product1 product2",
                "product=+1,,+2+&lang=fr                  | product1 product2",
                "prod%75ct=1&lang&=7                      | product1",
                "product=9223372036854775807              | product9223372036854775807",
            })
    void theOrderOfTheQueryIsKept(String query, String expected) {
        assertThat(Asked.in(query).stream().map(one -> one.kind().parameter + one.id()))
                .containsExactly(expected.split(" "));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            delimiter = '|',
            value = {
                "-                            | MISSING_PARAMETER | product",
                "lang=fr                      | MISSING_PARAMETER | product",
                "product=                     | MISSING_PARAMETER | product",
                "product                      | MISSING_PARAMETER | product",
                "product=,%20,&performance=   | MISSING_PARAMETER | product",
                "product=a                    | INVALID_PARAMETER | product",
                "product=1,x,2                | INVALID_PARAMETER | product",
                "product=-1                   | INVALID_PARAMETER | product",
                "product=1.5                  | INVALID_PARAMETER | product",
                "product=%D9%A1               | INVALID_PARAMETER | product",
                "product=1&performance=1;2    | INVALID_PARAMETER | performance",
                "performance=12345678901234567890 | INVALID_PARAMETER | performance",
            })
    void whatCannotBeAnsweredIsNamed(String query, ProblemKind kind, String field) {
        assertThatThrownBy(() -> Asked.in(query)).isInstanceOfSatisfying(ProblemException.class, problem -> {
            assertThat(problem.kind()).isEqualTo(kind);
            assertThat(problem.errors()).singleElement().extracting("field").isEqualTo(field);
        });
    }

    @Test
    void aHundredIdsAreTheMost() {
        assertThat(Asked.in("performance=1&product=" + ids(99))).hasSize(100);
        assertThatThrownBy(() -> Asked.in("performance=1&product=" + ids(100)))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("not 101");
        assertThatThrownBy(() -> Asked.in("product=" + "7,".repeat(101)))
                .as("repeated ones count")
                .isInstanceOf(ProblemException.class);
    }

    private static String ids(int count) {
        return IntStream.range(0, count).mapToObj(Integer::toString).collect(Collectors.joining(","));
    }
}
