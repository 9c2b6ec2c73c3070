package io.parvis.catalog.snapshot;

import io.parvis.language.Text;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;

/** A place: the site that people go to, and the space in it. */
@RegisterForReflection
public record Venue(
        String id,
        String code,
        Text name,
        Text site,
        Text space,
        String street,
        String postalCode,
        String town,
        String countryCode,
        String formattedAddress,
        String siteId,
        String spaceId,
        String siteCode,
        String spaceCode,
        List<Named> areas) {}
