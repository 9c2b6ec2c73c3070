package io.parvis.availability.serving;

import java.util.List;

/**
 * What an answer would show at one moment.
 *
 * @param generation of the levels
 * @param pieces in the order asked
 * @param at in milliseconds
 */
public record Shown(long generation, List<Piece> pieces, long at) {}
