package io.parvis.availability.live;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.parvis.availability.levels.KnownLevel;
import io.parvis.availability.serving.Piece;
import io.parvis.level.Level;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import org.junit.jupiter.api.Test;

class SceneTest {
    private static final Instant NOW = Instant.parse("2026-11-23T20:00:00Z");
    private static final long AT = NOW.toEpochMilli();

    private static Piece piece(Level level, Long remaining, Instant asOf) {
        KnownLevel known = new KnownLevel(level, remaining, asOf);
        return new Piece(
                ("{\"" + level + remaining + "\"}").getBytes(UTF_8),
                ("{\"" + level + remaining + " stale\"}").getBytes(UTF_8),
                known,
                asOf == null ? Long.MAX_VALUE : asOf.toEpochMilli() + 60_000,
                Long.MAX_VALUE,
                new LongAdder());
    }

    private static Scene scene(Piece... pieces) {
        return Scene.of("abc", 7, List.of(pieces), AT);
    }

    @Test
    void anIdTellsAllThatWasSeen() {
        Scene scene = scene(
                piece(Level.AVAILABLE, null, NOW),
                piece(Level.LIMITED, 3L, NOW.minusSeconds(61)),
                piece(Level.SOLD_OUT, 0L, NOW),
                piece(Level.UNKNOWN, null, null),
                piece(Level.AVAILABLE, 9_999_999_999L, NOW));
        Scene read = Scene.read(scene.id(), "abc", 5).orElseThrow();

        assertThat(read.generation()).isEqualTo(7);
        assertThat(read.looksLike(scene)).isTrue();
        assertThat(Scene.read(scene.id(), "abd", 5)).isEmpty();
        assertThat(Scene.read(scene.id(), "abc", 4)).isEmpty();
        assertThat(Scene.read(null, "abc", 5)).isEmpty();
        assertThat(Scene.read("7.abc.00000000000000!", "abc", 5)).isEmpty();
    }

    @Test
    void whateverAVisitorSeesOtherwiseIsAChange() {
        Scene before = scene(piece(Level.LIMITED, 3L, NOW));

        assertThat(scene(piece(Level.LIMITED, 3L, NOW.plusSeconds(1))).looksLike(before))
                .isTrue();
        assertThat(scene(piece(Level.LIMITED, 2L, NOW)).looksLike(before)).isFalse();
        assertThat(scene(piece(Level.LIMITED, null, NOW)).looksLike(before)).isFalse();
        assertThat(scene(piece(Level.AVAILABLE, 3L, NOW)).looksLike(before)).isFalse();
        assertThat(scene(piece(Level.LIMITED, 3L, NOW.minusSeconds(61))).looksLike(before))
                .isFalse();
    }

    @Test
    void aReplicaLagsByAFewGenerationsAndOneThatBeganAnewDoesNot() {
        Scene seventh = scene();

        assertThat(Scene.of("abc", 6, List.of(), AT).isBehind(seventh)).isTrue();
        assertThat(Scene.of("abc", 2, List.of(), AT).isBehind(seventh)).isTrue();
        assertThat(Scene.of("abc", 1, List.of(), AT).isBehind(seventh)).isFalse();
        assertThat(Scene.of("abc", 7, List.of(), AT).isBehind(seventh)).isFalse();
        assertThat(Scene.of("abc", 8, List.of(), AT).isBehind(seventh)).isFalse();
    }

    @Test
    void onlyWhatChangedIsTold() {
        Scene before = scene(piece(Level.AVAILABLE, null, NOW), piece(Level.LIMITED, 3L, NOW));
        Scene after = scene(piece(Level.AVAILABLE, null, NOW), piece(Level.LIMITED, 3L, NOW.minusSeconds(61)));

        assertThat(after.changesSince(before).toString())
                .isEqualTo("id: " + after.id() + "\nevent: change\ndata: {\"items\":[{\"LIMITED3 stale\"}]}\n\n");
        assertThat(after.snapshot().toString())
                .isEqualTo("id: " + after.id()
                        + "\nevent: snapshot\ndata: {\"items\":[{\"AVAILABLEnull\"},{\"LIMITED3 stale\"}]}\n\n");
    }
}
