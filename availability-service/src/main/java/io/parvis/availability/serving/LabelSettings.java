package io.parvis.availability.serving;

import io.smallrye.config.ConfigMapping;
import java.util.Map;

/** What a level is called. */
@ConfigMapping(prefix = "parvis.availability")
interface LabelSettings {

    /** By ISO 639-1 code; English has to be among them. */
    Map<String, Wording> labels();

    interface Wording {
        String available();

        String limited();

        String soldOut();

        String unknown();
    }
}
