package io.parvis.catalog.snapshot;

import io.parvis.language.Text;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;

/** Products that the shop puts forward, in its order. */
@RegisterForReflection
public record Showcase(String id, String code, Text name, List<String> productIds) {}
