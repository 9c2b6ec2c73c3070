package io.parvis.sandbox.webhook;

import java.util.Optional;

/**
 * What is said otherwise than the export says it.
 *
 * @param state of the products; empty = their own
 * @param channel empty = their own
 * @param base the sandbox's address as browsers know it, for its images
 */
record Wording(Optional<String> state, Optional<String> channel, String base) {}
