package io.parvis.availability.levels;

/**
 * Under which duty levels are written.
 *
 * @param key where Redis counts the duties
 * @param number of the one that they were polled under
 */
public record Fence(String key, long number) {}
