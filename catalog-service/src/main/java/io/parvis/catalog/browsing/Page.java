package io.parvis.catalog.browsing;

import java.util.List;

/**
 * One page of a list, before it is written.
 *
 * @param total over all pages
 * @param next the cursor of the next page; {@code null} on the last one
 */
record Page<T>(List<T> items, int total, String next) {}
