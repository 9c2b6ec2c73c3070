package io.parvis.catalog.snapshot;

import io.parvis.language.Text;
import io.quarkus.runtime.annotations.RegisterForReflection;

/** Something that the catalogue refers to: a tariff, a seat category, a price level, an activity. */
@RegisterForReflection
public record Named(String id, String code, Text name) {}
