package io.parvis.availability.polling;

import io.parvis.availability.sales.OnSale;

/**
 * Something that a poll could ask for.
 *
 * @param id what SecuTix would be asked for
 * @param product which it is, or is a part of
 * @param lines how many its answer has
 * @param gain what it is worth to ask now: its worth times the square of its age in minutes. With the square, ages follow
 *     the root of the looks, which is what makes the sum of all ages that visitors meet the least
 */
record Wish(Kind kind, String id, OnSale product, int lines, double gain) {

    /** By which operation. */
    enum Kind {
        EVENT,
        PERFORMANCE,
        PRODUCT
    }
}
