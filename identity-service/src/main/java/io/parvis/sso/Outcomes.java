package io.parvis.sso;

import io.micrometer.core.instrument.MeterRegistry;
import io.parvis.pointofsale.PointOfSale;
import io.parvis.sso.xml.Refusal;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

/** Tells operators how logins and logouts end: in the log and as counters. Never who. */
@Singleton
final class Outcomes {
    private static final Logger LOG = Logger.getLogger("io.parvis.sso");

    private final MeterRegistry registry;

    Outcomes(MeterRegistry registry) {
        this.registry = registry;
    }

    /** @param event such as {@code login}, {@code logout}, {@code nobody} */
    void happened(PointOfSale pos, String event) {
        registry.counter("parvis.sso.events", "pos", pos.slug(), "event", event).increment();
        LOG.infof("Single sign-on of %s: %s", pos.slug(), event);
    }

    /** @param trace what the visitor's page shows as reference */
    void refused(PointOfSale pos, Refusal reason, String trace) {
        registry.counter("parvis.sso.refused", "pos", pos.slug(), "reason", reason.code())
                .increment();
        LOG.warnf("Single sign-on of %s: refused, %s, reference %s", pos.slug(), reason.code(), trace);
    }
}
