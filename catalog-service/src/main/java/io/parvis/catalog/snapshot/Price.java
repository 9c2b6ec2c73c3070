package io.parvis.catalog.snapshot;

import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * One cell of a price grid. Ids that stand for nothing known are kept.
 *
 * @param seatCategoryId {@code null} where places are not told apart
 * @param priceLevelId {@code null} = the one there is
 * @param thousandths of the point of sale's currency
 */
@RegisterForReflection
public record Price(String seatCategoryId, String tariffId, String priceLevelId, long thousandths) {}
