package io.parvis.secutix;

import io.parvis.pointofsale.PointOfSale;
import io.parvis.secutix.Outcome.Trouble;
import io.parvis.secutix.budget.Budget;
import io.parvis.trace.Spans;
import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongConsumer;
import org.jboss.logging.Logger;

/** Makes calls as far as the budget allows them, and has them metered and traced. Every call to SecuTix passes here. */
@Singleton
final class CallMeters {
    private static final Logger LOG = Logger.getLogger(CallMeters.class);

    private final Budget budget;
    private final List<CallMeter> meters;
    private final Spans spans;

    CallMeters(Budget budget, @All List<CallMeter> meters, Spans spans) {
        this.budget = budget;
        this.meters = meters;
        this.spans = spans;
    }

    CallMeters countedBy(Budget other) {
        return new CallMeters(other, meters, spans);
    }

    /**
     * @param call gets what is to be told of the bytes that come
     * @return {@link Outcome.Refused} when the call was not made
     */
    <T> Outcome<T> metered(PointOfSale pos, String service, String operation, Function<LongConsumer, Outcome<T>> call) {
        Outcome<T> outcome =
                budget.spend(pos, service, operation, received -> made(pos, service, operation, received, call));
        if (outcome instanceof Outcome.Refused<T> refused && refused.isOurs()) {
            tell(pos, operation, meter -> meter.refused(pos, service, operation, refused.limit()));
        }
        return outcome;
    }

    private <T> Outcome<T> made(
            PointOfSale pos,
            String service,
            String operation,
            LongConsumer received,
            Function<LongConsumer, Outcome<T>> call) {
        LongAdder bytes = new LongAdder();
        Outcome<T> outcome = new Trouble<>(Trouble.Kind.CUT_OFF, "it was not read to its end");
        try {
            outcome = spans.in(
                    tracer -> CallSpan.of(tracer, service, operation),
                    () -> call.apply(received.andThen(bytes::add)),
                    CallSpan::failure);
            return outcome;
        } finally {
            Outcome<T> ended = outcome;
            tell(pos, operation, meter -> meter.called(pos, service, operation, bytes.sum(), ended));
        }
    }

    private void tell(PointOfSale pos, String operation, Consumer<CallMeter> what) {
        for (CallMeter meter : meters) {
            try {
                what.accept(meter);
            } catch (RuntimeException failed) {
                LOG.warnf(failed, "A call of %s for %s was not metered", operation, pos.slug());
            }
        }
    }
}
