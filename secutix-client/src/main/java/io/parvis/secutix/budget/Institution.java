package io.parvis.secutix.budget;

import java.time.ZoneId;
import java.util.List;

/**
 * A customer of SecuTix, who has one budget for all points of sale.
 *
 * @param pointsOfSale their slugs
 * @param zone in which months begin and end
 */
public record Institution(String code, List<String> pointsOfSale, ZoneId zone, Limits limits) {
    /** All keys of an institution share a hash tag, so that a cluster keeps them together. */
    String key(String name) {
        return "parvis:{" + code + "}:budget:" + name;
    }
}
