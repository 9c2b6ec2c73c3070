package io.parvis.bench;

import java.io.PrintStream;
import java.util.Locale;

/** Prints what was measured as a Markdown table, row by row as it comes. */
public final class Table {
    private final PrintStream out;
    private boolean begun;

    public Table(PrintStream out) {
        this.out = out;
    }

    /** @param unit of both sides' values, such as MB/s */
    public void add(String what, String reference, String unit, Comparison comparison, Goal goal) {
        boolean met = goal.isMetBy(comparison.ratio());
        row(
                what,
                reference,
                figures(unit, comparison.measured(Sample::value), comparison.reference(Sample::value)),
                p99(comparison),
                String.format(
                        Locale.ROOT,
                        "**%.2f** (%.2f–%.2f, %d rounds)",
                        comparison.ratio(),
                        comparison.lowestRatio(),
                        comparison.highestRatio(),
                        comparison.rounds()),
                goal,
                met);
    }

    /** A figure that has no rounds, against its bound. */
    public void add(String what, String reference, String unit, double measured, double bound, Goal goal) {
        double ratio = measured / bound;
        row(
                what,
                reference,
                figures(unit, measured, bound),
                "—",
                String.format(Locale.ROOT, "**%.2f**", ratio),
                goal,
                goal.isMetBy(ratio));
    }

    /** What is not a ratio, and whether it is as it should be. */
    public void fact(String what, String reference, String seen, String goal, boolean met) {
        line(what, reference, seen, "—", "—", goal, met ? "yes" : "**no**");
    }

    /** Something worth knowing about the rows above. */
    public void note(String text) {
        out.println("\n" + text + "\n");
        begun = false;
    }

    private void row(String what, String reference, String medians, String p99, String ratio, Goal goal, boolean met) {
        String verdict = goal instanceof Goal.None ? "—" : met ? "yes" : "**no**";
        line(what, reference, medians, p99, ratio, goal.toString(), verdict);
    }

    private void line(String... cells) {
        if (!begun) {
            out.println();
            out.println("| measured | reference | medians | p99 | ratio | goal | met |");
            out.println("|---|---|---|---|---|---|---|");
            begun = true;
        }
        out.println("| " + String.join(" | ", cells) + " |");
    }

    private static String p99(Comparison comparison) {
        double measured = comparison.measured(Sample::p99);
        return Double.isNaN(measured) ? "—" : figures("ms", measured, comparison.reference(Sample::p99));
    }

    private static String figures(String unit, double measured, double reference) {
        return number(measured) + " / " + number(reference) + " " + unit;
    }

    private static String number(double value) {
        String format = Math.abs(value) >= 100 ? "%.0f" : Math.abs(value) >= 10 ? "%.1f" : "%.3f";
        return String.format(Locale.ROOT, format, value);
    }
}
