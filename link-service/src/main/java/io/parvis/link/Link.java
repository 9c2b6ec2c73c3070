package io.parvis.link;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An address to go to. */
@RegisterForReflection
@Schema(description = "An address to go to.")
public record Link(
        @Schema(
                description = "The address",
                required = true,
                examples = "https://opera.shop.secutix.com/api/1/redirect/account?lang=fr")
        String href) {}
