package io.parvis.secutix;

import io.parvis.pointofsale.PointOfSale;
import io.parvis.secutix.Outcome.Trouble;
import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import java.util.function.LongConsumer;
import org.jboss.logging.Logger;

/** Has calls metered. */
@Singleton
final class CallMeters {
    private static final Logger LOG = Logger.getLogger(CallMeters.class);

    private final List<CallMeter> meters;

    CallMeters(@All List<CallMeter> meters) {
        this.meters = meters;
    }

    /** @param call gets what is to be told of the bytes that come */
    <T> Outcome<T> metered(PointOfSale pos, String service, String operation, Function<LongConsumer, Outcome<T>> call) {
        LongAdder bytes = new LongAdder();
        Outcome<T> outcome = new Trouble<>(Trouble.Kind.CUT_OFF, "it was not read to its end");
        try {
            outcome = call.apply(bytes::add);
            return outcome;
        } finally {
            tell(pos, service, operation, bytes.sum(), outcome);
        }
    }

    private void tell(PointOfSale pos, String service, String operation, long bytes, Outcome<?> outcome) {
        for (CallMeter meter : meters) {
            try {
                meter.called(pos, service, operation, bytes, outcome);
            } catch (RuntimeException failed) {
                LOG.warnf(failed, "A call of %s for %s was not metered", operation, pos.slug());
            }
        }
    }
}
