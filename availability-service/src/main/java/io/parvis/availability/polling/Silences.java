package io.parvis.availability.polling;

import io.parvis.availability.polling.Wish.Kind;
import io.parvis.secutix.BackOff;
import io.parvis.secutix.Outcome;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * The questions that SecuTix does not answer while it answers others. Each is put off by itself, so that what is wrong with
 * one does not keep the levels from coming that the others bring.
 */
final class Silences {
    private static final Logger LOG = Logger.getLogger(Silences.class);

    /** What SecuTix is asked. */
    enum Question {
        WHAT_CHANGED,
        EVENTS,
        PERFORMANCES,
        PRODUCTS;

        static Question of(Kind kind) {
            return switch (kind) {
                case EVENT -> EVENTS;
                case PERFORMANCE -> PERFORMANCES;
                case PRODUCT -> PRODUCTS;
            };
        }
    }

    private final String pos;
    private final BackOff backOff;
    private final Map<Question, Setback> silent = new EnumMap<>(Question.class);

    /** @param pos slug of the point of sale, for the log */
    Silences(String pos, BackOff backOff) {
        this.pos = pos;
        this.backOff = backOff;
    }

    synchronized boolean mayAsk(Question question, Instant now) {
        return Optional.ofNullable(silent.get(question))
                .map(setback -> setback.isOver(now))
                .orElse(true);
    }

    synchronized void answered(Question question) {
        if (silent.remove(question) != null) {
            LOG.infof("%s: SecuTix answers again when asked for %s", pos, question);
        }
    }

    synchronized void failed(Question question, Outcome<?> outcome, Instant now) {
        Optional<Setback> before = Optional.ofNullable(silent.get(question));
        int failures = before.map(Setback::failures).orElse(0) + 1;
        Setback setback = new Setback(
                Setback.kind(outcome), outcome.describe(), failures, now, now.plus(backOff.after(failures, outcome)));
        silent.put(question, setback);
        if (!before.map(Setback::kind).equals(Optional.of(setback.kind()))) {
            LOG.warnf("%s: nothing new when asked for %s: %s", pos, question, setback.reason());
        }
    }

    /** Which levels are not renewed, and why; empty when every question is answered. */
    synchronized Optional<String> reason() {
        return silent.entrySet().stream()
                .map(one -> one.getKey() + ": " + one.getValue().reason())
                .reduce((some, more) -> some + "; " + more);
    }

    /** Forgets all of them: where nothing is answered at all, everything waits together. */
    synchronized void forget() {
        silent.clear();
    }
}
