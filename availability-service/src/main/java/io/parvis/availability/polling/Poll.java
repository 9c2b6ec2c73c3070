package io.parvis.availability.polling;

import io.parvis.availability.levels.Levels;
import io.parvis.availability.levels.LevelsDraft;
import io.parvis.availability.polling.PollPlan.Batch;
import io.parvis.availability.sales.OnSale;
import io.parvis.availability.sales.SaleIndex;
import io.parvis.pointofsale.PointOfSale;
import io.parvis.secutix.AvailabilityReading;
import io.parvis.secutix.Outcome;
import io.parvis.secutix.SecutixAvailability;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One poll of one point of sale: asks SecuTix what changed, then for the levels of that. Blocks. */
@Singleton
final class Poll {
    /** Ids in one call of the cheap question. SecuTix does not say how many it takes. */
    private static final int IDS_PER_GATE_CALL = 500;
    /** Changes are asked for from a little before the last poll on, since SecuTix's clock is not ours. */
    private static final Duration OVERLAP = Duration.ofMinutes(1);

    /**
     * @param levels what is known now; what could not be asked for is as it was before
     * @param stoppedBy what SecuTix said instead of an answer; empty when it answered everything
     * @param unfinishedSweep when the sweep began that was stopped half-way: the next poll goes on with it
     */
    record Result(Levels levels, Optional<Outcome<?>> stoppedBy, Optional<Instant> unfinishedSweep) {}

    private final SecutixAvailability secutix;
    private final PosIds ids;
    private final Clock clock;

    Poll(SecutixAvailability secutix, PosIds ids, Clock clock) {
        this.secutix = secutix;
        this.ids = ids;
        this.clock = clock;
    }

    /** @param unfinishedSweep of the poll before */
    Result run(PointOfSale pos, SaleIndex sales, Levels before, Rhythm rhythm, Optional<Instant> unfinishedSweep) {
        Instant now = now();
        List<OnSale> onSale = sales.onSale(OffsetDateTime.ofInstant(now, ZoneOffset.UTC));
        LevelsDraft draft = new LevelsDraft(before);
        boolean sweep =
                unfinishedSweep.isPresent() || before.polledAt() == null || rhythm.isSweepDue(before.sweptAt(), now);
        Instant began = sweep ? unfinishedSweep.orElse(now) : now;
        Optional<Outcome<?>> stop = sweep
                ? ask(pos, PollPlan.sweep(onSale, before, began), draft)
                : askChanged(pos, onSale, before, draft, now);
        if (stop.isEmpty()) {
            return new Result(
                    draft.finish(onSale, sales, began, sweep ? began : before.sweptAt()), stop, Optional.empty());
        }
        Levels partly = draft.finish(onSale, sales, before.polledAt(), before.sweptAt());
        return new Result(partly, stop, sweep && draft.hasAnswers() ? Optional.of(began) : unfinishedSweep);
    }

    private Optional<Outcome<?>> askChanged(
            PointOfSale pos, List<OnSale> onSale, Levels before, LevelsDraft draft, Instant start) {
        Instant since = before.polledAt().minus(OVERLAP);
        Set<String> changed = new HashSet<>();
        for (List<OnSale> some : PollPlan.chunks(onSale, IDS_PER_GATE_CALL)) {
            Outcome<Map<String, Instant>> answer = withId(
                    pos,
                    id -> secutix.updatedSince(
                            pos, id, some.stream().map(OnSale::productId).toList(), since));
            if (!(answer instanceof Outcome.Data<Map<String, Instant>> data)) {
                return Optional.of(answer);
            }
            changed.addAll(data.value().keySet());
        }
        onSale.stream()
                .filter(product -> !changed.contains(product.productId()))
                .forEach(product -> draft.confirm(product, since, start));
        return ask(pos, PollPlan.changes(onSale, before, changed), draft);
    }

    private Optional<Outcome<?>> ask(PointOfSale pos, List<Batch> batches, LevelsDraft draft) {
        for (Batch batch : batches) {
            Instant asked = now();
            Outcome<List<AvailabilityReading>> answer = withId(
                    pos,
                    id -> batch.dated()
                            ? secutix.events(pos, id, batch.ids())
                            : secutix.products(pos, id, batch.ids()));
            if (!(answer instanceof Outcome.Data<List<AvailabilityReading>> data)) {
                return Optional.of(answer);
            }
            draft.read(batch.products(), data.value(), asked);
        }
        return Optional.empty();
    }

    private interface Call<T> {
        Outcome<T> with(long pointOfSalesId);
    }

    private <T> Outcome<T> withId(PointOfSale pos, Call<T> call) {
        Outcome<Long> id = ids.of(pos);
        if (!(id instanceof Outcome.Data<Long> known)) {
            return id.map(never -> null);
        }
        Outcome<T> answer = call.with(known.value());
        if (answer instanceof Outcome.Rejected<T>) {
            ids.forget(pos);
        }
        return answer;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
