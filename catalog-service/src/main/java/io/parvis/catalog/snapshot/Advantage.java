package io.parvis.catalog.snapshot;

import io.parvis.language.Text;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * A discount or an access right. Its access code is not kept.
 *
 * @param type CODE or CONTACT
 * @param start {@code null} = from now on
 * @param end {@code null} = for good
 * @param productIds the products that it is for
 */
@RegisterForReflection
public record Advantage(
        String id,
        String code,
        String seasonId,
        String state,
        String type,
        Text name,
        Text description,
        OffsetDateTime start,
        OffsetDateTime end,
        List<String> productIds) {}
