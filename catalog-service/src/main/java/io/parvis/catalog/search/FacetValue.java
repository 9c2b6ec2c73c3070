package io.parvis.catalog.search;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One value that a list can be held to.
 *
 * @param count products that the list then has, this facet's own filter left out
 */
@RegisterForReflection
@Schema(name = "FacetValue", description = "One value to filter by, and how many products have it")
public record FacetValue(
        @Schema(description = "To be given to the filter of the same name", examples = "10128500000007")
        String value,

        @Schema(description = "In the language of the answer", examples = "Ballet classique")
        String label,

        @Schema(description = "Products in the list when only this facet's own filter is left out", examples = "12")
        int count) {}
