package io.parvis.availability.polling;

/**
 * What polls came to.
 *
 * @param polls that were made, whole or not
 * @param refusals those of them that limits stopped
 * @param failures those that anything else stopped
 */
public record Tally(long polls, long refusals, long failures) {}
