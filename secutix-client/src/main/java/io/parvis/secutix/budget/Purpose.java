package io.parvis.secutix.budget;

import java.util.Arrays;

/** What calls are made for. Each has a service of SecuTix of its own, and a share of the month. */
public enum Purpose {
    CATALOG("CatalogService"),
    AVAILABILITY("AvailabilityService");

    private final String service;

    Purpose(String service) {
        this.service = service;
    }

    /** The service of SecuTix that is called for it. */
    public String service() {
        return service;
    }

    /** @param service such as {@code CatalogService} */
    static Purpose ofService(String service) {
        return Arrays.stream(values())
                .filter(purpose -> purpose.service.equals(service))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(service));
    }
}
