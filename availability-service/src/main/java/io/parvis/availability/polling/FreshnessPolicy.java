package io.parvis.availability.polling;

import io.parvis.availability.demand.Demand;
import io.parvis.level.Level;
import io.parvis.secutix.budget.Allowance;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** Where freshness goes: what a level's age is worth, and how fast the month's calls are spent. */
public final class FreshnessPolicy {
    /** A sale counts as just opened for that long. */
    static final Duration OPENING = Duration.ofHours(2);

    private static final double NOBODY_ASKS = 0.05;
    private static final double LIMITED = 2;
    private static final double JUST_OPENED = 5;
    private static final double OPENING_PACE = 4;
    /** So many times more looks than usual, or fewer, are no more than chance. */
    private static final double CHANCE = 2;

    private static final Duration LONGEST = Duration.ofHours(1);
    private static final double HOUR = Duration.ofHours(1).toMillis();
    /** What a line of an answer and the rest of it take on the wire, packed; what was really used corrects it. */
    private static final double BYTES_PER_LINE = 10;

    private static final double BYTES_PER_CALL = 800;

    private final ZoneId zone;
    private final Duration shortest;

    /** What polls took of SecuTix. */
    record Spent(int calls, int lines) {
        static final Spent TYPICAL = new Spent(2, 0);

        double bytes() {
            return calls * BYTES_PER_CALL + lines * BYTES_PER_LINE;
        }
    }

    /** @param shortest from one poll to the next, whatever the budget */
    FreshnessPolicy(ZoneId zone, Duration shortest) {
        this.zone = zone;
        this.shortest = shortest;
    }

    /** What it is worth to have a level one minute younger. */
    static double worth(double looks, Level level, boolean justOpened) {
        double worth = (NOBODY_ASKS + looks) * (level == Level.LIMITED ? LIMITED : 1);
        return justOpened ? Math.max(1, worth) * JUST_OPENED : worth;
    }

    /** How many calls an hour are to be made by now. */
    double callsPerHour(Allowance allowance, Demand demand, boolean opening, Instant now) {
        DayShape shape = new DayShape(demand.byHour(), zone);
        double even = allowance.callsLeft() * shape.share(now, allowance.monthEnds());
        double times = (demand.recent() + 1) / (demand.expectedRecent(now, zone) + 1);
        double unusual = Math.sqrt(times / Math.min(CHANCE, Math.max(1 / CHANCE, times)));
        boolean known = demand.byHour()[now.atZone(zone).getHour()] > 0;
        return even * (opening ? OPENING_PACE : known ? Math.min(2, Math.max(0.5, unusual)) : 1);
    }

    /** How many calls one poll may take at that pace without slowing down the next. */
    int callsAtOnce(double callsPerHour) {
        return (int) Math.max(1, Math.min(30, callsPerHour * shortest.toMillis() / HOUR));
    }

    /** How many lines the answer of a call may have so that bytes last as long as calls. */
    int linesPerCall(Allowance allowance) {
        double bytes = (double) allowance.bytesLeft() / Math.max(1, allowance.callsLeft()) - BYTES_PER_CALL;
        return (int) Math.max(200, Math.min(50_000, bytes / BYTES_PER_LINE));
    }

    /** How long after a poll began the next one does. */
    Duration wait(Spent spent, Allowance allowance, double callsPerHour) {
        if (allowance.callsLeft() <= 0 || allowance.bytesLeft() <= 0) {
            return LONGEST;
        }
        double bytesPerHour = callsPerHour * allowance.bytesLeft() / allowance.callsLeft();
        double hours = Math.max(spent.calls() / callsPerHour, spent.bytes() / bytesPerHour);
        Duration wait = Duration.ofMillis((long) Math.min(LONGEST.toMillis(), hours * HOUR));
        return wait.compareTo(shortest) < 0 ? shortest : wait;
    }

    /** How often everything is asked for, whatever SecuTix says of changes: at most a twentieth of all calls. */
    Duration sweepEvery(int calls, Allowance allowance, Instant now) {
        double left = Math.max(1, Duration.between(now, allowance.monthEnds()).toMillis()) / HOUR;
        double perHour = Math.max(0.001, allowance.callsLeft() / left);
        return Duration.ofHours((long) Math.max(24, Math.min(24 * 30, 20 * calls / perHour)));
    }
}
