package io.parvis.availability;

import static java.util.stream.Collectors.joining;

import io.parvis.availability.levels.CurrentLevels;
import io.parvis.availability.levels.KnownLevel;
import io.parvis.availability.levels.Levels;
import io.parvis.availability.polling.Rhythm;
import io.parvis.availability.polling.Rhythms;
import io.parvis.availability.sales.SaleIndex;
import io.parvis.availability.sales.Sales;
import io.parvis.level.Level;
import io.parvis.pointofsale.PointOfSale;
import io.parvis.problem.ProblemException;
import io.parvis.problem.ProblemKind;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Optional;

/** Answers from what this replica knows at that moment. */
@Singleton
final class Answers {
    private static final Duration SOON = Duration.ofSeconds(5);

    private final CurrentLevels current;
    private final Sales sales;
    private final Rhythms rhythms;
    private final Labels labels;
    private final Clock clock;

    Answers(CurrentLevels current, Sales sales, Rhythms rhythms, Labels labels, Clock clock) {
        this.current = current;
        this.sales = sales;
        this.rhythms = rhythms;
        this.labels = labels;
        this.clock = clock;
    }

    /**
     * @param written the language that labels are written in
     * @throws ProblemException 404 when neither the catalogue nor the levels know anything of what is asked, 503 while
     *     there is neither
     */
    AvailabilityList of(PointOfSale pos, Collection<Asked> asked, String written) {
        Levels levels = current.of(pos);
        Optional<SaleIndex> index = sales.of(pos);
        if (levels.generation() == 0 && index.isEmpty()) {
            throw ProblemException.retryAfter(
                    ProblemKind.NOT_READY, "The levels of '" + pos.slug() + "' are not known yet.", SOON);
        }
        if (asked.stream().noneMatch(one -> exists(one, levels, index))) {
            throw nothingOf(pos, asked);
        }
        OffsetDateTime now = OffsetDateTime.now(clock);
        Rhythm rhythm = rhythms.of(pos);
        return new AvailabilityList(asked.stream()
                .map(one -> {
                    KnownLevel level = switch (one.kind()) {
                        case PRODUCT -> levels.product(one.id(), index, now);
                        case PERFORMANCE -> levels.performance(one.id());
                    };
                    return item(one, level, written, pos, rhythm.isStale(level.asOf(), now.toInstant()));
                })
                .toList());
    }

    /** Without a catalogue at hand, nothing can be said not to exist. */
    private static boolean exists(Asked one, Levels levels, Optional<SaleIndex> index) {
        return index.isEmpty()
                || switch (one.kind()) {
                    case PRODUCT ->
                        index.get().hasProduct(one.id()) || levels.products().containsKey(one.id());
                    case PERFORMANCE ->
                        index.get().hasPerformance(one.id())
                                || levels.performances().containsKey(one.id());
                };
    }

    private static ProblemException nothingOf(PointOfSale pos, Collection<Asked> asked) {
        String names = asked.stream()
                .map(one -> one.kind().parameter + " '" + one.id() + "'")
                .collect(joining(", "));
        boolean products = asked.stream().anyMatch(one -> one.kind() == Asked.Kind.PRODUCT);
        return ProblemException.of(
                products ? ProblemKind.UNKNOWN_PRODUCT : ProblemKind.UNKNOWN_PERFORMANCE,
                "The point of sale '" + pos.slug() + "' has no " + names + ".");
    }

    private AvailabilityItem item(Asked one, KnownLevel known, String written, PointOfSale pos, boolean stale) {
        Level level = known.level();
        Instant asOf = known.asOf();
        return new AvailabilityItem(
                one.kind().parameter,
                one.id(),
                level,
                level.indicator().isPresent() ? level.indicator().getAsInt() : null,
                labels.of(level, written),
                level.color(),
                known.remaining(),
                asOf == null ? null : asOf.atZone(pos.timeZone()).toOffsetDateTime(),
                stale);
    }
}
