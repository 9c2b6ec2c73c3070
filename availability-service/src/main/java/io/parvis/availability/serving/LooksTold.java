package io.parvis.availability.serving;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Map;

/** How often products and performances were looked at, by id. */
@RegisterForReflection
record LooksTold(Map<String, Long> products, Map<String, Long> performances) {
    LooksTold {
        products = products == null ? Map.of() : products;
        performances = performances == null ? Map.of() : performances;
    }
}
