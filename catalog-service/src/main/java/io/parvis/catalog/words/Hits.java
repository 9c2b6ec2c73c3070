package io.parvis.catalog.words;

import org.apache.lucene.util.FixedBitSet;

/**
 * What was found.
 *
 * @param found numbers of the entries; not to be changed
 * @param scores by number, higher is nearer; without meaning for what was not found
 */
public record Hits(FixedBitSet found, int[] scores) {}
