package io.parvis.gateway.upstream;

import io.parvis.gateway.routing.Service;
import io.parvis.spell.Spells;
import io.vertx.core.Future;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * Gives a service that failed several times in a row a rest: until it is over, nobody waits for it. Then one exchange
 * tries, and the others follow when it goes well. Safe for use by several threads.
 */
final class Breaker {
    private static final Logger LOG = Logger.getLogger(Breaker.class);
    private static final long CLOSED = Long.MIN_VALUE;

    private final Service service;
    private final int tolerated;
    private final long restMillis;
    private final Clock clock;
    private final Spells spells;
    private final AtomicInteger failures = new AtomicInteger();

    /** When the next exchange may be tried, in milliseconds. */
    private final AtomicLong until = new AtomicLong(CLOSED);

    /** @param tolerated failures in a row before the service is given a rest */
    Breaker(Service service, int tolerated, long restMillis, Clock clock, Spells spells) {
        this.service = service;
        this.tolerated = tolerated;
        this.restMillis = restMillis;
        this.clock = clock;
        this.spells = spells;
    }

    <T> Future<T> call(Supplier<Future<T>> exchange) {
        long rest = until.get();
        if (rest != CLOSED) {
            long now = clock.millis();
            // whoever moves the end of the rest on is the one that tries
            if (now < rest || !until.compareAndSet(rest, now + restMillis)) {
                return Future.failedFuture(new RestingException(service));
            }
        }
        return exchange.get().onSuccess(any -> succeeded()).onFailure(this::failed);
    }

    boolean isOpen() {
        return until.get() != CLOSED;
    }

    private void succeeded() {
        failures.set(0);
        if (until.getAndSet(CLOSED) != CLOSED) {
            LOG.debugf("%s service: answers again", service.label());
        }
    }

    private void failed(Throwable cause) {
        if (!Failure.isOfTheService(cause)) {
            return;
        }
        if (failures.incrementAndGet() >= tolerated && until.compareAndSet(CLOSED, clock.millis() + restMillis)) {
            String rest = service.label() + " service: failed " + tolerated
                    + " times in a row, and is left alone for a while";
            spells.add(LOG, rest, rest);
        }
    }

    /** The service is being left alone. */
    static final class RestingException extends RuntimeException {
        RestingException(Service service) {
            super(service.label() + " is left alone for a while", null, false, false);
        }
    }
}
