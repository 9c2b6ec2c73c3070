package io.parvis.gateway.memory;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.parvis.gateway.memory.Received.Kept;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/**
 * The answers in memory. However many callers wait for one, it is asked for once. One that is a little too old is served
 * while a new one is fetched; one that is older is served only when no new one can be had.
 */
@Singleton
public final class Answers {
    private static final Logger LOG = Logger.getLogger(Answers.class);

    private static final int NOT_SHARED_KNOWN = 1_000;
    private static final Duration NOT_SHARED_FOR = Duration.ofMinutes(1);

    private final Cache<Key, Answer> kept;
    private final Queue<Looked> letGo = new ConcurrentLinkedQueue<>();
    private final Map<Key, Future<Received>> asking = new ConcurrentHashMap<>();
    private final Cache<Key, Boolean> notShared = Caffeine.newBuilder()
            .maximumSize(NOT_SHARED_KNOWN)
            .expireAfterWrite(NOT_SHARED_FOR)
            .executor(Runnable::run)
            .build();
    private final Clock clock;
    private final MemoryMetrics metrics;
    private final long patienceMillis;

    Answers(MemoryConfig config, Clock clock, MemoryMetrics metrics) {
        this.kept = Caffeine.newBuilder()
                .maximumWeight(config.memory().asLongValue())
                .<Key, Answer>weigher((key, answer) -> key.bytes() + answer.bytes())
                .removalListener((key, answer, cause) -> letGo(answer))
                .executor(Runnable::run)
                .build();
        this.clock = clock;
        this.metrics = metrics;
        this.patienceMillis = config.patience().toMillis();
        metrics.watch(kept);
    }

    /** The answer if it is in memory and fresh, else {@code null}: the quick way. */
    public Answer fresh(Key key, long generation) {
        Answer answer = kept.getIfPresent(key);
        if (answer != null && answer.isFresh(clock.millis(), generation)) {
            metrics.hit();
            return answer;
        }
        return null;
    }

    /** @return fails when there is neither a new answer nor an older one that may still be served */
    public Future<Told> ask(Key key, Source source, String trace) {
        long now = clock.millis();
        long generation = source.generation();
        Answer old = kept.getIfPresent(key);
        if (old != null && old.isFresh(now, generation)) {
            metrics.hit();
            return Future.succeededFuture(new Told(new Kept(old), hit(old, now), false));
        }
        if (old != null && old.isPassable(now, generation)) {
            metrics.stale();
            renew(key, source, old, trace);
            return Future.succeededFuture(new Told(new Kept(old), hit(old, now), false));
        }
        if (old == null && notShared.getIfPresent(key) != null) {
            return Future.succeededFuture(new Told(new Received.EachAlone(), "fwd=bypass", false));
        }
        return old != null && old.isBetterThanNothing(now)
                ? renewedOrOld(key, source, old, trace)
                : received(key, source, old, trace);
    }

    private Future<Told> received(Key key, Source source, Answer old, String trace) {
        Promise<Received> mine = Promise.promise();
        Future<Received> others = asking.putIfAbsent(key, mine.future());
        if (others != null) {
            metrics.collapsed();
            return onThisContext(others).map(received -> new Told(received, "fwd=miss; collapsed", false));
        }
        metrics.miss();
        Future.<Void>succeededFuture()
                .compose(now -> source.receive(old, trace)) // so that nothing thrown there could leave others waiting
                .onSuccess(received -> keep(key, received))
                .onComplete(done -> {
                    asking.remove(key);
                    mine.handle(done);
                });
        return mine.future()
                .map(received -> new Told(
                        received,
                        (old == null ? "fwd=uri-miss" : "fwd=stale") + (received instanceof Kept ? "; stored" : ""),
                        true));
    }

    private Future<Told> renewedOrOld(Key key, Source source, Answer old, String trace) {
        return received(key, source, old, trace)
                .timeout(patienceMillis, TimeUnit.MILLISECONDS)
                .map(told -> failed(told.received()) ? inError(old) : told)
                .recover(failure -> Future.succeededFuture(inError(old)));
    }

    private void renew(Key key, Source source, Answer old, String trace) {
        received(key, source, old, trace).onFailure(failure -> LOG.debugf("Not renewed: %s", failure));
    }

    private static boolean failed(Received received) {
        return received instanceof Received.Single single && single.status() >= 500;
    }

    private Told inError(Answer old) {
        metrics.staleIfError();
        return new Told(new Kept(old), hit(old, clock.millis()) + "; detail=\"no newer one to be had\"", false);
    }

    private void keep(Key key, Received received) {
        if (received instanceof Kept one) {
            kept.put(key, one.answer());
        } else if (received instanceof Received.Single single && single.status() < 500) {
            kept.invalidate(key);
        } else if (received instanceof Received.EachAlone) {
            kept.invalidate(key);
            notShared.put(key, true);
        }
    }

    private void letGo(Answer answer) {
        if (answer != null && answer.looked() != Looked.NOTHING) {
            letGo.add(answer.looked());
        }
    }

    /** Goes through what is looked at in the answers kept, and in those that were let go since the last time. */
    public void lookedAt(Consumer<Looked> each) {
        for (Looked gone = letGo.poll(); gone != null; gone = letGo.poll()) {
            each.accept(gone);
        }
        kept.asMap().values().stream()
                .map(Answer::looked)
                .filter(looked -> looked != Looked.NOTHING)
                .forEach(each);
    }

    private static String hit(Answer answer, long now) {
        return "hit; ttl=" + (answer.caching().maxAge() - answer.age(now));
    }

    /** What was fetched because of another caller arrives on that one's thread. */
    private static <T> Future<T> onThisContext(Future<T> elsewhere) {
        Context here = Vertx.currentContext();
        if (here == null) {
            return elsewhere;
        }
        Promise<T> mine = Promise.promise();
        elsewhere.onComplete(done -> here.runOnContext(now -> mine.handle(done)));
        return mine.future();
    }
}
