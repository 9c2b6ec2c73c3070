package io.parvis.catalog.notifying;

import io.parvis.catalog.snapshot.CatalogIndex;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;

/** What a webhook receives, as JSON. */
@RegisterForReflection
record Event(String type, Instant timestamp, Data data) {

    /** @param pos the slug; a test tells nothing else */
    @RegisterForReflection
    record Data(
            String pos, String version, Instant importedAt, Integer products, Integer performances, String changes) {}

    static Event published(String pos, CatalogIndex catalog, Instant now) {
        return new Event(
                "catalog.published",
                now,
                new Data(
                        pos,
                        catalog.frame().version(),
                        catalog.frame().importedAt(),
                        catalog.products().size(),
                        catalog.performanceCount(),
                        "/v1/" + pos + "/changes"));
    }

    static Event test(String pos, Instant now) {
        return new Event("webhook.test", now, new Data(pos, null, null, null, null, null));
    }
}
