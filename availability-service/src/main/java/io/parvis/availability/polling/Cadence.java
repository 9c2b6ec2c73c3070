package io.parvis.availability.polling;

import io.parvis.availability.demand.Demand;
import io.parvis.availability.levels.Levels;
import io.parvis.availability.polling.FreshnessPolicy.Spent;
import io.parvis.availability.sales.SaleIndex;
import io.parvis.secutix.budget.Allowance;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** When one point of sale is polled next, and how much that poll may ask. */
final class Cadence {
    private final FreshnessPolicy policy;
    private final Duration shortest;
    private volatile Spent spent = Spent.TYPICAL;
    private volatile Optional<Instant> unfinishedSweep = Optional.empty();

    Cadence(FreshnessPolicy policy, Duration shortest) {
        this.policy = policy;
        this.shortest = shortest;
    }

    boolean isDue(SaleIndex sales, Levels levels, Allowance allowance, Demand demand, Instant now) {
        if (allowance.closedUntil().filter(now::isBefore).isPresent()) {
            return false;
        }
        Instant polledAt = levels.polledAt();
        if (polledAt == null || polledAt.isAfter(now) || unfinishedSweep.isPresent()) {
            return true;
        }
        if (now.isBefore(polledAt.plus(shortest))) {
            return false;
        }
        boolean opened = sales.nextOpening(polledAt)
                .filter(opening -> !opening.isAfter(now))
                .isPresent();
        double pace = policy.callsPerHour(allowance, demand, isOpening(sales, now), now);
        return opened || !now.isBefore(polledAt.plus(policy.wait(spent, allowance, pace)));
    }

    Poll.Task task(SaleIndex sales, Levels levels, Allowance allowance, Demand demand, Instant moment) {
        Instant now = moment.truncatedTo(ChronoUnit.MILLIS);
        double pace = policy.callsPerHour(allowance, demand, isOpening(sales, now), now);
        int lines = policy.linesPerCall(allowance);
        int products =
                sales.onSale(OffsetDateTime.ofInstant(now, ZoneOffset.UTC)).size();
        Duration sweepEvery = policy.sweepEvery(1 + products / PollPlan.IDS_PER_CALL, allowance, now);
        boolean sweep = levels.polledAt() == null
                || levels.sweptAt() == null
                || levels.polledAt().isAfter(now)
                || !now.isBefore(levels.sweptAt().plus(sweepEvery));
        Optional<Instant> began = unfinishedSweep.or(() -> sweep ? Optional.of(now) : Optional.empty());
        return new Poll.Task(sales, levels, demand, began, policy.callsAtOnce(pace), lines);
    }

    /** Takes note of a poll, so that the next one comes in time. */
    void polled(Poll.Task task, Poll.Result result) {
        spent = result.spent();
        boolean halfWay = task.sweepBegan().isPresent() && result.stoppedBy().isPresent();
        unfinishedSweep =
                halfWay && (result.answered() || unfinishedSweep.isPresent()) ? task.sweepBegan() : Optional.empty();
    }

    boolean isSweeping() {
        return unfinishedSweep.isPresent();
    }

    private static boolean isOpening(SaleIndex sales, Instant now) {
        return sales.nextOpening(now.minus(FreshnessPolicy.OPENING))
                .filter(opening -> !opening.isAfter(now))
                .isPresent();
    }
}
