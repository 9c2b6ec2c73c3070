package io.parvis.catalog.snapshot;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A catalogue without its products: what it is, and what they refer to.
 *
 * @param version the id of the import that it came from
 * @param setupUpdatedAt when SecuTix's set-up had last changed; {@code null} = not told
 * @param topics topics before their sub-topics
 * @param limitedTariffs ids of the tariffs and price levels that are not for everybody
 */
@RegisterForReflection
public record Frame(
        String version,
        Instant importedAt,
        Instant setupUpdatedAt,
        List<Season> seasons,
        List<Venue> venues,
        List<Topic> topics,
        Map<String, Named> seatCategories,
        Map<String, Named> tariffs,
        Map<String, Named> priceLevels,
        Set<String> limitedTariffs,
        List<Advantage> advantages,
        List<Showcase> showcases) {}
