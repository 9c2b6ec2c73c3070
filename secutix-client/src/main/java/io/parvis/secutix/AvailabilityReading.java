package io.parvis.secutix;

import io.parvis.level.Level;

/**
 * One line of an availability answer.
 *
 * @param productId {@code null} when only the performance was named
 * @param performanceId {@code null} for a product as a whole
 * @param remaining places left, where SecuTix counts them; {@code null} otherwise
 */
public record AvailabilityReading(String productId, String performanceId, Level level, Long remaining) {}
