package io.parvis.sandbox.shop;

import io.parvis.sandbox.KnownParameters;
import io.parvis.sandbox.Refusal;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The query of a link into the shop: what its page takes, and the parameters that campaigns are measured by. */
final class LinkParameters {
    private static final String CAMPAIGN = "utm_";

    private LinkParameters() {}

    /** @throws Refusal naming every parameter that is unknown, or given twice */
    static KnownParameters of(UriInfo uri, String... names) {
        MultivaluedMap<String, String> given = uri.getQueryParameters();
        Set<String> all = new TreeSet<>(List.of(names));
        given.forEach((name, values) -> {
            if (values.size() > 1) {
                throw Refusal.badRequest("'" + name + "' must be given once");
            }
            if (name.startsWith(CAMPAIGN)) {
                all.add(name);
            }
        });
        return KnownParameters.of(uri, all.toArray(String[]::new));
    }
}
