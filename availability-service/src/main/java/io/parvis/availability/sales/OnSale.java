package io.parvis.availability.sales;

import java.util.Set;

/**
 * A product that is on sale at some moment, in whichever seasons it stands.
 *
 * @param dated whether its places are sold per performance
 * @param performanceIds those of its performances that are on sale at that moment; empty unless dated
 */
public record OnSale(String productId, boolean dated, Set<String> performanceIds) {}
