package io.parvis.sandbox.availability;

import static org.assertj.core.api.Assertions.assertThat;

import io.parvis.sandbox.SandboxConfig;
import io.parvis.sandbox.venue.Programme;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TideTest {
    private static final Instant NOW = Instant.parse("2026-11-23T10:02:00Z");

    @Inject
    SandboxConfig config;

    @Inject
    Programme programme;

    @Test
    void isTheSameTwice() {
        assertThat(ids().mapToObj(at(NOW)::shown).toList())
                .isEqualTo(ids().mapToObj(at(NOW)::shown).toList());
    }

    @Test
    void movesWithTime() {
        List<Integer> now = ids().mapToObj(at(NOW)::level).toList();
        List<Integer> later =
                ids().mapToObj(at(NOW.plus(Duration.ofMinutes(5)))::level).toList();
        long moved = IntStream.range(0, now.size())
                .filter(i -> !now.get(i).equals(later.get(i)))
                .count();
        assertThat(moved).isBetween(1L, now.size() / 2L);
    }

    @Test
    void tellsEachMove() {
        for (long id : ids().toArray()) {
            Instant last = at(NOW).lastMove(id);
            assertThat(last).isBeforeOrEqualTo(NOW);
            assertThat(at(last).level(id)).isEqualTo(at(NOW).level(id));
            assertThat(at(last).lastMove(id)).isEqualTo(last);
        }
    }

    @Test
    void mixesLevelsAndStyles() {
        Map<Integer, Long> levels = ids().mapToObj(at(NOW)::level)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        assertThat(levels.keySet()).containsExactlyInAnyOrder(1, 2, 3);
        assertThat(levels.get(1)).isGreaterThan(levels.get(3));
        Set<String> shown = new HashSet<>();
        ids().mapToObj(at(NOW)::shown)
                .forEach(level -> shown.add(level.level() + (level.count() == null ? "" : " with a count")));
        assertThat(shown)
                .contains("1", "2", "3", "LIMITED with a count", "AVAILABLE with a count", "null with a count");
    }

    private Tide at(Instant time) {
        return new Tide(Clock.fixed(time, ZoneOffset.UTC), config);
    }

    private LongStream ids() {
        return programme
                .offers()
                .flatMapToLong(offer -> IntStream.range(0, offer.performances()).mapToLong(offer::performanceId));
    }
}
