package io.parvis.link;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A page in another language; {@code productId} may be {@code null}. */
@RegisterForReflection
@Schema(description = "A page of the venue's site in the language asked.")
public record Twin(
        @Schema(required = true, examples = "https://www.opera-du-parvis.example/en/terms.html")
        String href,

        @Schema(description = "The language that it is in", required = true, examples = "en")
        String lang,

        @Schema(
                description = "Which page it is: a static one by its kind, or product",
                required = true,
                examples = "terms")
        String kind,

        @Schema(description = "Of a product's page: which product's", examples = "10228723562315")
        String productId) {}
