package io.parvis.gateway.forwarding;

import io.parvis.gateway.memory.Key;
import io.parvis.gateway.memory.Source;

/**
 * What a request asks for.
 *
 * @param key what its answer is kept under
 * @param source where its answer comes from when it is not kept
 */
record Asked(Key key, Source source) {}
