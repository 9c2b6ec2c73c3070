package io.parvis.spell;

import static org.assertj.core.api.Assertions.assertThat;

import io.parvis.stack.testing.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.jboss.logging.Logger;
import org.jboss.logmanager.ExtLogRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SpellsTest {
    private static final String KIND = "requests refused, since nobody was there";

    private final MovableClock clock = new MovableClock(Instant.parse("2026-03-01T20:00:00Z"));
    private final Spells spells = new Spells(clock);
    private final Logger log = Logger.getLogger(SpellsTest.class);
    private final java.util.logging.Logger heard = java.util.logging.Logger.getLogger(SpellsTest.class.getName());
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord line) {
            lines.add(line.getLevel() + " "
                    + (line instanceof ExtLogRecord formatted ? formatted.getFormattedMessage() : line.getMessage()));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listen() {
        heard.addHandler(handler);
    }

    @AfterEach
    void leave() {
        heard.removeHandler(handler);
        heard.setLevel(null);
    }

    @Test
    void aSpellIsToldWhenItBeginsEveryMinuteAndWhenItIsOver() {
        add(3);
        assertThat(lines).containsExactly("WARN GET /a failed (1); more of the kind are counted");

        after(59);
        assertThat(lines).hasSize(1);
        after(1);
        assertThat(lines).hasSize(2).last().isEqualTo("WARN 2 more in 60 s: " + KIND);

        after(30);
        add(1);
        after(30);
        assertThat(lines).hasSize(3).last().isEqualTo("WARN 1 more in 60 s: " + KIND);

        after(59);
        assertThat(lines).hasSize(3);
        after(1);
        assertThat(lines)
                .hasSize(4)
                .last()
                .isEqualTo("INFO Over, 4 in all from 2026-03-01T20:00:00Z to 2026-03-01T20:01:30Z: " + KIND);

        after(600);
        assertThat(lines).hasSize(4);
        add(1);
        assertThat(lines).hasSize(5).last().asString().startsWith("WARN GET /a failed (1);");
    }

    @Test
    void aSingleFailureHasSaidAllWhenItBegan() {
        add(1);
        after(60);
        after(60);
        assertThat(lines).hasSize(1);
        add(1);
        assertThat(lines).as("another spell").hasSize(2);
    }

    @Test
    void kindsAreCountedApart() {
        add(2);
        spells.add(log, "another kind", "GET /b failed");
        after(60);
        assertThat(lines)
                .containsExactly(
                        "WARN GET /a failed (1); more of the kind are counted",
                        "WARN GET /b failed; more of the kind are counted",
                        "WARN 1 more in 60 s: " + KIND);
    }

    @Test
    void eachIsToldToWhoWantsToSeeThemAll() {
        heard.setLevel(Level.FINE);
        add(3);
        assertThat(lines)
                .containsExactly(
                        "WARN GET /a failed (1); more of the kind are counted",
                        "DEBUG GET /a failed (2)",
                        "DEBUG GET /a failed (3)");
    }

    @Test
    void aPercentSignIsNoFormat() {
        heard.setLevel(Level.FINE);
        spells.add(log, "100%s", "GET /%s");
        spells.add(log, "100%s", "GET /%d");
        after(60);
        assertThat(lines)
                .containsExactly(
                        "WARN GET /%s; more of the kind are counted", "DEBUG GET /%d", "WARN 1 more in 60 s: 100%s");
    }

    @Test
    void aClockThatIsSetBackSilencesNobody() {
        add(2);
        after(-3_600);
        assertThat(lines).hasSize(2).last().isEqualTo("WARN 1 more in 60 s: " + KIND);
    }

    @Test
    void noneIsLostBetweenThreads() throws InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        for (int thread = 0; thread < 4; thread++) {
            threads.execute(() -> {
                for (int n = 0; n < 5_000; n++) {
                    spells.add(log, KIND, "one");
                    if (n % 500 == 0) {
                        synchronized (this) {
                            clock.advance(Duration.ofMinutes(1));
                        }
                        spells.tell();
                    }
                }
            });
        }
        threads.shutdown();
        assertThat(threads.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
        after(60);
        after(60);

        long begun = lines.stream().filter(line -> line.startsWith("WARN one;")).count();
        long counted = lines.stream()
                .filter(line -> line.endsWith("in 60 s: " + KIND))
                .mapToLong(line -> Long.parseLong(line.split(" ")[1]))
                .sum();
        assertThat(begun).isPositive();
        assertThat(begun + counted).isEqualTo(20_000);
    }

    private void add(int times) {
        for (int n = 1; n <= times; n++) {
            spells.add(log, KIND, "GET /a failed (" + n + ")");
        }
    }

    private void after(long seconds) {
        clock.advance(Duration.ofSeconds(seconds));
        spells.tell();
    }
}
