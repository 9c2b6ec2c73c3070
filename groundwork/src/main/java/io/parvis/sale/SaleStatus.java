package io.parvis.sale;

/** Where a product or a performance stands in its sale. */
public enum SaleStatus {
    ON_SALE_SOON,
    ON_SALE,
    SUSPENDED,
    ENDED,
    NOT_ON_SALE
}
