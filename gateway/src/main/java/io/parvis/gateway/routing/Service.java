package io.parvis.gateway.routing;

import java.util.Locale;

/** The services behind the gateway. */
public enum Service {
    CATALOG,
    AVAILABILITY,
    IDENTITY,
    LINK;

    /** How settings, health answers and logs name it. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
