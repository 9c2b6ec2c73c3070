package io.parvis.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.parvis.problem.ProblemException;
import io.parvis.problem.ProblemKind;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class AskedTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "product=1; 1",
                "product=1,2&performance=3; 1 2 p3",
                "performance=3&product=1,2&performance=4; p3 1 2 p4",
                "product=2,1,2&product=1; 2 1",
                "product=1&performance=1; 1 p1",
                "product=1%2C2&lang=fr; 1 2",
                "product=+1,%202&performance=; 1 2",
                "product=,1,,; 1",
                "products=1&product=2&xproduct=3; 2",
                "product=1&performance=3&product=2; 1 p3 2",
                "prod%75ct=1&lang&=7&product; 1",
                "%zz=1&prod%75ct%=3&product=2; 2",
                "product=9223372036854775807; 9223372036854775807",
                "product=1234567890123456789; 1234567890123456789"
            })
    void whatIsAskedForInItsOrder(String query, String expected) {
        String asked = Asked.in(query).stream()
                .map(one -> (one.kind() == Kind.PERFORMANCE ? "p" : "") + one.id())
                .collect(Collectors.joining(" "));
        assertThat(asked).isEqualTo(expected);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "lang=fr",
                "product=",
                "product=,",
                "product",
                "performance=%20",
                "product=,%20,&performance="
            })
    void nothing(String query) {
        assertThatThrownBy(() -> Asked.in(query)).isInstanceOfSatisfying(ProblemException.class, problem -> {
            assertThat(problem.kind()).isEqualTo(ProblemKind.MISSING_PARAMETER);
            assertThat(problem.errors()).extracting("field").containsExactly("product");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "product=x",
                "product=1,x",
                "product=1,x,2",
                "product=-1",
                "product=1.5",
                "product=1e3",
                "product=0x1",
                "product=12345678901234567890",
                "product=%D9%A1",
                "product=1;2",
                "product=1%",
                "product=%zz",
                "performance=1&product='",
            })
    void whatIsNoId(String query) {
        assertThatThrownBy(() -> Asked.in(query)).hasMessageContaining("'product' must be ids of 1 to 19 digits");
        String performances = query.replace("performance=1&", "").replace("product", "performance");
        assertThatThrownBy(() -> Asked.in("product=1&" + performances))
                .isInstanceOfSatisfying(ProblemException.class, problem -> {
                    assertThat(problem.kind()).isEqualTo(ProblemKind.INVALID_PARAMETER);
                    assertThat(problem.errors()).extracting("field").containsExactly("performance");
                });
    }

    @Test
    void upToAHundredOfBothTogether() {
        assertThat(Asked.in("product=" + ids(1, 60) + "&performance=" + ids(1, 40)))
                .hasSize(100);
        assertThatThrownBy(() -> Asked.in("product=" + ids(1, 60) + "&performance=" + ids(1, 41)))
                .hasMessage("'performance' takes up to 100 different ids, products and performances together.");
        assertThatThrownBy(() -> Asked.in("performance=1&product=" + ids(0, 99)))
                .hasMessage("'product' takes up to 100 different ids, products and performances together.");
    }

    @Test
    void whatIsRepeatedCountsOnce() {
        assertThat(Asked.in("product=" + "7,".repeat(101))).containsExactly(new Asked(Kind.PRODUCT, "7"));
        String all = "product=" + ids(1, 100);
        assertThat(Asked.in(all + "&" + all)).hasSize(100);
        assertThatThrownBy(() -> Asked.in(all + "&" + all + ",101"))
                .hasMessage("'product' takes up to 100 different ids, products and performances together.");
    }

    private static String ids(int first, int last) {
        return IntStream.rangeClosed(first, last).mapToObj(Integer::toString).collect(Collectors.joining(","));
    }
}
