package io.parvis.availability.polling;

import io.parvis.availability.demand.Demand;
import io.parvis.availability.levels.Levels;
import io.parvis.availability.levels.LevelsDraft;
import io.parvis.availability.polling.FreshnessPolicy.Spent;
import io.parvis.availability.polling.PollPlan.Batch;
import io.parvis.availability.polling.Silences.Question;
import io.parvis.availability.sales.OnSale;
import io.parvis.availability.sales.SaleIndex;
import io.parvis.secutix.AvailabilityReading;
import io.parvis.secutix.Outcome;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One poll of one point of sale. Blocks. */
final class Poll {
    /** Changes are told apart from what was known by a little more than the clocks differ: SecuTix's is not ours. */
    private static final Duration OVERLAP = Duration.ofMinutes(1);
    /** What SecuTix is still preparing, the first time included. */
    private static final int ASKED_AT_MOST = 4;
    /** What was told longer ago is asked for again instead of being confirmed. */
    private static final Duration LONGEST_CONFIRMED = Duration.ofHours(25);

    /**
     * What a poll has to go by.
     *
     * @param before the levels known; what could not be asked for stays as it was
     * @param sweepBegan when the sweep began that this poll is to go on with, or its own beginning; empty for none
     * @param calls how many it should make, the question what changed included
     */
    record Task(
            SaleIndex sales, Levels before, Demand demand, Optional<Instant> sweepBegan, int calls, int linesPerCall) {}

    /**
     * @param stoppedBy what SecuTix said instead of an answer, so that the poll ended there; empty when it went to its end
     * @param answered whether it told any levels before that
     * @param failure of a question, while others were answered
     */
    record Result(
            Levels levels,
            Spent spent,
            Optional<Outcome<?>> stoppedBy,
            boolean answered,
            Optional<Outcome<?>> failure) {}

    private final Enquiries secutix;
    private final Unrest unrest;
    private final Silences silences;
    private final Clock clock;
    private final Task task;
    private final Instant began;
    private final List<OnSale> onSale;
    private final LevelsDraft draft;
    /** When SecuTix told the oldest part of a product: of a long run it takes a while to find. */
    private final Map<String, Optional<Instant>> oldest = new HashMap<>();

    private int calls;
    private int lines;
    private boolean answered;
    private Optional<Outcome<?>> failure = Optional.empty();

    Poll(Enquiries secutix, Unrest unrest, Silences silences, Clock clock, Task task) {
        this.secutix = secutix;
        this.unrest = unrest;
        this.silences = silences;
        this.clock = clock;
        this.task = task;
        this.began = now();
        this.onSale = task.sales().onSale(OffsetDateTime.ofInstant(began, ZoneOffset.UTC));
        this.draft = new LevelsDraft(task.before());
    }

    Result run() {
        Optional<Outcome<?>> stop = task.sweepBegan()
                .map(since -> ask(PollPlan.sweep(onSale, task.before(), since, began, task.linesPerCall())))
                .orElseGet(this::askWhatMatters)
                .or(() -> answered ? Optional.empty() : failure);
        Instant asOf = task.sweepBegan().orElse(began);
        Levels levels = stop.isEmpty()
                ? draft.finish(
                        onSale,
                        task.sales(),
                        asOf,
                        task.sweepBegan().orElse(task.before().sweptAt()))
                : draft.finish(
                        onSale,
                        task.sales(),
                        task.before().polledAt(),
                        task.before().sweptAt());
        return new Result(levels, new Spent(calls, lines), stop, draft.hasAnswers(), failure);
    }

    private Optional<Outcome<?>> askWhatMatters() {
        List<Wish> wishes = wishes();
        List<List<OnSale>> gate = PollPlan.chunks(onSale, PollPlan.IDS_PER_GATE_CALL);
        boolean tight = task.calls() <= gate.size();
        boolean asksWhatChanged = silences.mayAsk(Question.WHAT_CHANGED, began);
        Optional<Batch> direct = PollPlan.next(askable(wishes), task.linesPerCall());
        if (!asksWhatChanged
                || tight && direct.isPresent() && direct.get().gain() > unrest.gainOfGate(told(wishes), gate.size())) {
            unrest.didWithout();
            return askForLevels(wishes, task.calls());
        }
        Set<String> unchanged = new HashSet<>();
        Optional<Outcome<?>> stop = askWhatChanged(gate, unchanged);
        if (stop.isPresent()) {
            return stop;
        }
        if (failure.isPresent()) {
            return askForLevels(wishes(), Math.max(1, task.calls() - gate.size()));
        }
        unrest.told(wishes, unchanged);
        // two calls at once would have everything wait for the next poll twice as long
        return tight ? Optional.empty() : askForLevels(wishes(), task.calls() - gate.size());
    }

    /** What gains the most; should none of that be answered, what is asked for otherwise. */
    private Optional<Outcome<?>> askForLevels(List<Wish> wishes, int most) {
        Optional<Outcome<?>> stop = ask(PollPlan.best(askable(wishes), most, task.linesPerCall()));
        return stop.isPresent() || answered || failure.isEmpty()
                ? stop
                : ask(PollPlan.best(askable(wishes), 1, task.linesPerCall()));
    }

    private List<Wish> askable(List<Wish> wishes) {
        return wishes.stream()
                .filter(wish -> silences.mayAsk(Question.of(wish.kind()), began))
                .toList();
    }

    /** What the cheap question can make new: nothing that is not known yet. */
    private List<Wish> told(List<Wish> wishes) {
        return wishes.stream()
                .filter(wish -> oldest(wish.product()).isPresent())
                .toList();
    }

    /** Makes new what did not change since it was told. */
    private Optional<Outcome<?>> askWhatChanged(List<List<OnSale>> gate, Set<String> unchanged) {
        Instant since = onSale.stream()
                .flatMap(product -> oldest(product).stream())
                .filter(told -> told.isAfter(began.minus(LONGEST_CONFIRMED)))
                .min(Instant::compareTo)
                .orElse(began)
                .minus(OVERLAP);
        for (List<OnSale> some : gate) {
            calls++;
            Outcome<Map<String, Instant>> answer =
                    secutix.updatedSince(some.stream().map(OnSale::productId).toList(), since);
            if (!(answer instanceof Outcome.Data<Map<String, Instant>> data)) {
                return failed(Question.WHAT_CHANGED, answer);
            }
            answered(Question.WHAT_CHANGED);
            lines += data.value().size();
            some.stream()
                    .filter(product -> isUnchanged(product, data.value(), since))
                    .forEach(product -> {
                        draft.confirm(product, began);
                        unchanged.add(product.productId());
                    });
        }
        return Optional.empty();
    }

    private boolean isUnchanged(OnSale product, Map<String, Instant> changes, Instant since) {
        Instant changed = changes.getOrDefault(product.productId(), Instant.MIN);
        return oldest(product)
                .filter(told -> !told.isBefore(since) && !told.isAfter(began))
                .filter(told -> changed.isBefore(told.minus(OVERLAP)))
                .isPresent();
    }

    private Optional<Instant> oldest(OnSale product) {
        return oldest.computeIfAbsent(product.productId(), id -> task.before().oldest(product));
    }

    private List<Wish> wishes() {
        return new Wishes(draft.soFar(), task.demand(), task.sales(), began).of(onSale);
    }

    private Optional<Outcome<?>> ask(List<Batch> batches) {
        for (Batch batch : batches) {
            Question question = Question.of(batch.kind());
            if (!silences.mayAsk(question, began)) {
                continue;
            }
            Instant asked = now();
            Outcome<List<AvailabilityReading>> answer = levels(batch);
            if (answer instanceof Outcome.Data<List<AvailabilityReading>> data) {
                answered(question);
                lines += data.value().size();
                draft.read(batch.wholes(), batch.dates(), data.value(), asked);
                unrest.asked(batch.wishes());
            } else {
                Optional<Outcome<?>> stop = failed(question, answer);
                if (stop.isPresent()) {
                    return stop;
                }
            }
        }
        return Optional.empty();
    }

    private void answered(Question question) {
        answered = true;
        silences.answered(question);
    }

    /** @return why nothing else is to be asked: limits and lost connections go for all, and so does what fails twice */
    private Optional<Outcome<?>> failed(Question question, Outcome<?> outcome) {
        boolean goesForAll = outcome instanceof Outcome.Refused<?>
                || outcome instanceof Outcome.Trouble<?> trouble && trouble.kind() == Outcome.Trouble.Kind.UNREACHABLE
                || failure.isPresent() && !answered;
        if (goesForAll) {
            return Optional.of(outcome);
        }
        silences.failed(question, outcome, began);
        failure = Optional.of(outcome);
        return Optional.empty();
    }

    /** SecuTix holds a call for half a minute, and then wants to be asked again. */
    private Outcome<List<AvailabilityReading>> levels(Batch batch) {
        Optional<String> requestId = Optional.empty();
        for (int times = 1; ; times++) {
            calls++;
            Outcome<List<AvailabilityReading>> answer = secutix.levels(batch.kind(), batch.ids(), requestId);
            if (times == ASKED_AT_MOST
                    || !(answer instanceof Outcome.InProgress<?> preparing)
                    || preparing.requestId().isEmpty()) {
                return answer;
            }
            requestId = preparing.requestId();
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
