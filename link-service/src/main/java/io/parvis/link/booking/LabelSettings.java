package io.parvis.link.booking;

import io.smallrye.config.ConfigMapping;
import java.util.Map;

/** What is written on the button or in its place. */
@ConfigMapping(prefix = "parvis.links")
interface LabelSettings {

    /** By ISO 639-1 code; English has to be among them. */
    Map<String, Wording> labels();

    interface Wording {
        String bookable();

        String notOnSaleYet();

        String saleEnded();

        String soldOut();

        String suspended();

        String notFound();
    }
}
