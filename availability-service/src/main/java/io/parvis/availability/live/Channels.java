package io.parvis.availability.live;

import io.parvis.availability.levels.CurrentLevels;
import io.parvis.availability.serving.Answers;
import io.parvis.availability.serving.Question;
import io.parvis.pointofsale.PointOfSale;
import io.parvis.problem.ProblemException;
import io.parvis.problem.ProblemKind;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.eclipse.microprofile.context.ManagedExecutor;
import org.jboss.logging.Logger;

/** Everybody who listens to this replica. */
@Singleton
public final class Channels {
    private static final Logger LOG = Logger.getLogger(Channels.class);
    private static final Duration LATER = Duration.ofSeconds(30);

    private final Answers answers;
    private final CurrentLevels current;
    private final ManagedExecutor workers;
    private final int most;
    private final Map<Question, Channel> channels = new ConcurrentHashMap<>();
    private final AtomicInteger listeners = new AtomicInteger();
    // Quarkus waits for open answers before it tells anybody that it stops
    private final Thread atEnd = new Thread(this::endAll, "end-of-streams");
    private volatile boolean ending;

    Channels(Answers answers, CurrentLevels current, ManagedExecutor workers, StreamSettings settings) {
        this.answers = answers;
        this.current = current;
        this.workers = workers;
        this.most = settings.listeners();
    }

    void onStart(@Observes StartupEvent start) {
        current.onChange(pos -> workers.execute(() -> look(of(pos))));
        Runtime.getRuntime().addShutdownHook(atEnd);
    }

    void onStop(@Observes ShutdownEvent stop) {
        endAll();
        try {
            Runtime.getRuntime().removeShutdownHook(atEnd);
        } catch (IllegalStateException stopping) {
            LOG.trace("The hook runs by itself", stopping);
        }
    }

    public int listeners() {
        return listeners.get();
    }

    /** @throws ProblemException 503 when there are as many as this replica takes, or it is about to stop */
    void join(Question question, Listener listener, String lastEventId) {
        if (ending || listeners.get() >= most) {
            throw ProblemException.retryAfter(
                    ProblemKind.NOT_READY, "No more listeners are taken for the moment.", LATER);
        }
        channels.compute(question, (same, before) -> {
            Channel channel = before == null ? new Channel(question, answers) : before;
            channel.join(listener, lastEventId);
            return channel;
        });
        listeners.incrementAndGet();
    }

    void leave(Question question, Listener listener) {
        listeners.decrementAndGet();
        channels.computeIfPresent(question, (same, channel) -> channel.leave(listener) ? null : channel);
    }

    /** For what the clock and a new catalogue change. */
    @Scheduled(every = "5s", concurrentExecution = ConcurrentExecution.SKIP)
    void lookEverywhere() {
        look(any -> true);
    }

    @Scheduled(every = "{parvis.availability.stream.heartbeat}", concurrentExecution = ConcurrentExecution.SKIP)
    void beat() {
        channels.values().forEach(channel -> {
            channel.lookedAt();
            channel.listeners().forEach(Listener::beat);
        });
    }

    private static Predicate<Channel> of(PointOfSale pos) {
        return channel -> channel.question().pos().slug().equals(pos.slug());
    }

    private void look(Predicate<Channel> which) {
        channels.values().stream().filter(which).forEach(channel -> {
            try {
                channel.look();
            } catch (RuntimeException failed) {
                LOG.warn("Listeners were not told of a change", failed);
            }
        });
    }

    private void endAll() {
        ending = true;
        channels.values().forEach(channel -> channel.listeners().forEach(Listener::end));
    }
}
