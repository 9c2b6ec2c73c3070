package io.parvis.secutix.budget;

import io.parvis.pointofsale.PointOfSale;

/**
 * A call that was counted before it is made.
 *
 * @param month it is charged to, such as 2026-11
 * @param day it is charged to, such as 2026-11-24
 * @param at when, in milliseconds of Redis's time
 * @param bytes charged for it
 * @param exportFrom when the next export was possible before this one, in milliseconds
 */
record Reservation(
        String id,
        PointOfSale pos,
        Purpose purpose,
        String operation,
        String month,
        String day,
        long at,
        long bytes,
        long exportFrom) {

    Reservation withBytes(long charged) {
        return new Reservation(id, pos, purpose, operation, month, day, at, charged, exportFrom);
    }

    boolean isExport() {
        return isExport(operation);
    }

    static boolean isExport(String operation) {
        return operation.startsWith("getCatalog");
    }

    /** What tells answers of usually the same size. */
    static String kind(String operation, PointOfSale pos) {
        return operation + ":" + pos.slug();
    }
}
