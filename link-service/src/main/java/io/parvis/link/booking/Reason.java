package io.parvis.link.booking;

/** Why something cannot be booked. */
public enum Reason {
    /** Its sale has not begun. */
    NOT_ON_SALE_YET,
    /** Its sale is over, or it was cancelled. */
    SALE_ENDED,
    /** No place is left. */
    SOLD_OUT,
    /** Its sale is interrupted. */
    SUSPENDED,
    /** There is no such thing: for answers about several at once, since a single one that is unknown is a 404. */
    NOT_FOUND
}
