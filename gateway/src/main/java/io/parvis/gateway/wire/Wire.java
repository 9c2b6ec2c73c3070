package io.parvis.gateway.wire;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.netty.channel.Channel;
import io.parvis.gateway.edge.EdgeConfig;
import io.parvis.gateway.refusing.Problems;
import io.parvis.startup.WrongConfiguration;
import io.quarkus.arc.Unremovable;
import io.quarkus.runtime.Startup;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Sees to it that what is no request gets a problem for an answer, as a refused request does, and that a request's head
 * does not take for ever to arrive. The parser is Vert.x's; this stands before and behind it.
 */
@Singleton
@Startup
@Unremovable
public final class Wire {
    private final AtomicInteger open = new AtomicInteger();
    private final Complaints complaints;
    private final Duration headWithin;
    private final LastWord lastWord;
    private final MeterRegistry registry;
    private final Gauge gauge;

    Wire(EdgeConfig config, Problems problems, MeterRegistry registry) {
        this.headWithin = config.headWithin();
        if (headWithin.isNegative() || headWithin.isZero()) {
            throw new WrongConfiguration(
                    "parvis.gateway.head-within", headWithin.toString(), "a duration longer than nothing, such as 10s");
        }
        this.complaints = Complaints.of(config);
        this.lastWord = new LastWord(problems, registry);
        this.registry = registry;
        this.gauge = Gauge.builder("parvis.gateway.connections", open, AtomicInteger::get)
                .description("Open connections of callers")
                .register(registry);
    }

    /** An application that starts in the same process counts its own. */
    @PreDestroy
    void stop() {
        registry.remove(gauge);
    }

    /** To be called before the parser is there. */
    void watch(Channel connection) {
        open.incrementAndGet();
        connection.closeFuture().addListener(closed -> open.decrementAndGet());
        connection.pipeline().addLast(heads(complaints, headWithin, lastWord));
    }

    static Heads heads(Complaints complaints, Duration within, LastWord lastWord) {
        Farewell farewell = new Farewell(lastWord);
        return new Heads(within, complaints, new Exchanges(complaints, farewell), farewell);
    }
}
