package io.parvis.catalog.search;

/**
 * An order of all products.
 *
 * @param numbers of the products, in their order
 * @param ranks by number: the place in that order
 */
record DateOrder(int[] numbers, int[] ranks) {}
