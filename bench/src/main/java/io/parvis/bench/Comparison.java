package io.parvis.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** What was measured and its reference, round by round. */
public final class Comparison {
    private final List<Round> rounds = new ArrayList<>();

    /** One round: both sides, right after each other. */
    public record Round(Sample measured, Sample reference) {
        double ratio() {
            return measured.value() / reference.value();
        }
    }

    /** One side of a comparison. */
    @FunctionalInterface
    public interface Probe {
        Sample take() throws Exception;
    }

    /**
     * Measures both sides in turns, so that what else the machine does falls on both; which goes first changes from round
     * to round.
     */
    public static Comparison inTurns(int rounds, Probe measured, Probe reference) throws Exception {
        Comparison comparison = new Comparison();
        for (int round = 0; round < rounds; round++) {
            Sample early = round % 2 == 0 ? reference.take() : measured.take();
            Sample late = round % 2 == 0 ? measured.take() : reference.take();
            comparison.add(round % 2 == 0 ? late : early, round % 2 == 0 ? early : late);
        }
        return comparison;
    }

    public void add(Sample measured, Sample reference) {
        rounds.add(new Round(measured, reference));
    }

    /** The median of the rounds' ratios. */
    public double ratio() {
        return Medians.of(rounds, Round::ratio);
    }

    public double lowestRatio() {
        return rounds.stream().mapToDouble(Round::ratio).min().orElse(Double.NaN);
    }

    public double highestRatio() {
        return rounds.stream().mapToDouble(Round::ratio).max().orElse(Double.NaN);
    }

    /** The median over the rounds of a figure of what was measured. */
    double measured(ToDoubleFunction<Sample> figure) {
        return Medians.of(rounds, round -> figure.applyAsDouble(round.measured()));
    }

    /** The median over the rounds of a figure of the reference. */
    double reference(ToDoubleFunction<Sample> figure) {
        return Medians.of(rounds, round -> figure.applyAsDouble(round.reference()));
    }

    int rounds() {
        return rounds.size();
    }
}
