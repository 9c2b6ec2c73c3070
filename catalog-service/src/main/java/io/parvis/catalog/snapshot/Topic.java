package io.parvis.catalog.snapshot;

import io.parvis.language.Text;
import io.quarkus.runtime.annotations.RegisterForReflection;

/** @param parentId {@code null} for a topic, the topic above for a sub-topic */
@RegisterForReflection
public record Topic(String id, String code, Text name, String parentId) {}
