package io.parvis.secutix;

import io.parvis.pointofsale.PointOfSale;

/** Is told of every call to SecuTix once it ended: the contract limits calls and bytes. All beans of this type are. */
public interface CallMeter {

    /**
     * @param service such as {@code CatalogService}
     * @param operation such as {@code getCatalogDetailed}
     * @param bytes of the answer's body, packed as it came
     */
    void called(PointOfSale pos, String service, String operation, long bytes, Outcome<?> outcome);

    /** A call that was not made, since our own budget forbade it. */
    default void refused(PointOfSale pos, String service, String operation, Outcome.Limit limit) {}
}
