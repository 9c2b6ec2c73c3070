package io.parvis.secutix;

import io.parvis.pointofsale.PointOfSale;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Keeps what it was told. */
@Singleton
final class MeterOfTests implements CallMeter {
    final List<Call> calls = new CopyOnWriteArrayList<>();

    record Call(String pos, String service, String operation, long bytes, Outcome<?> outcome) {}

    @Override
    public void called(PointOfSale pos, String service, String operation, long bytes, Outcome<?> outcome) {
        calls.add(new Call(pos.slug(), service, operation, bytes, outcome));
    }
}
