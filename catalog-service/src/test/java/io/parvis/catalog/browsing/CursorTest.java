package io.parvis.catalog.browsing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.parvis.problem.ProblemException;
import io.parvis.problem.ProblemKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {
    private static final Instant NOW = Instant.parse("2027-03-01T12:00:00Z");
    private static final List<String> QUESTION = List.of("topic=[OPERA]");
    private final List<Integer> all = IntStream.range(0, 45).boxed().toList();

    @Test
    void pagesHoldEverythingOnce() {
        List<Integer> seen = new ArrayList<>();
        Optional<String> next = Optional.empty();
        do {
            Page<Integer> page = cursor(next, "v1", QUESTION).page(all, 20, item -> item);
            assertThat(page.total()).isEqualTo(45);
            seen.addAll(page.items());
            next = Optional.ofNullable(page.next());
        } while (next.isPresent());
        assertThat(seen).isEqualTo(all);
    }

    @Test
    void keepsTheMomentOfTheFirstPage() {
        String next = cursor(Optional.empty(), "v1", QUESTION)
                .page(all, 20, item -> item)
                .next();
        assertThat(Cursor.of(Optional.of(next), "v1", QUESTION, NOW.plusSeconds(3600), 0)
                        .moment())
                .isEqualTo(NOW);
    }

    @Test
    void keepsVersionAndLevelsOfTheFirstPage() {
        String next = Cursor.of(Optional.empty(), "v1", QUESTION, NOW, 7)
                .page(all, 20, item -> item)
                .next();
        Cursor second = Cursor.of(Optional.of(next), "v2", QUESTION, NOW, 8);
        assertThat(second.version()).isEqualTo("v1");
        assertThat(second.levels()).isEqualTo(7);
    }

    @Test
    void belongsToOneQuestion() {
        String next = cursor(Optional.empty(), "v1", QUESTION)
                .page(all, 20, item -> item)
                .next();
        assertInvalid(next, List.of("topic=[ART]"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "!!!", "djF8YXxifDF8Mg", "bm90aGluZw==", "fHx8fHx8", "djF8eA"})
    void refusesWhatNoListGave(String forged) {
        assertInvalid(forged, QUESTION);
    }

    @Test
    void refusesACursorThatWasChangedByOneCharacter() {
        String next = cursor(Optional.empty(), "v1", QUESTION)
                .page(all, 20, item -> item)
                .next();
        for (int at = 0; at < next.length() - 2; at++) {
            char other = next.charAt(at) == 'A' ? 'B' : 'A';
            assertInvalid(next.substring(0, at) + other + next.substring(at + 1), QUESTION);
        }
    }

    private static void assertInvalid(String cursor, List<String> question) {
        assertThatThrownBy(() -> cursor(Optional.of(cursor), "v1", question))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.kind()).isEqualTo(ProblemKind.INVALID_CURSOR));
    }

    private static Cursor cursor(Optional<String> given, String version, List<String> question) {
        return Cursor.of(given, version, question, NOW, 0);
    }
}
