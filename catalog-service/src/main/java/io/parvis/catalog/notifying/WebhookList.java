package io.parvis.catalog.notifying;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The webhooks of a point of sale, by name. */
@RegisterForReflection
@Schema(name = "WebhookList")
public record WebhookList(List<WebhookView> items, int total) {}
