package io.parvis.catalog;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** As SecuTix has it. */
public final class SeldomExported implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("EXPORT_INTERVAL", "10m");
    }
}
