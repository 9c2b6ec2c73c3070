package io.parvis.sandbox.webhook;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;

/**
 * One attempt to post one batch.
 *
 * @param status of the answer; {@code null} = there was none
 * @param attempt from 1
 */
@RegisterForReflection
record Delivery(Instant at, String url, int products, Integer status, int attempt) {}
