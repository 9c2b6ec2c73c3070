package io.parvis.sandbox;

import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** A request's query parameters, held to those that its route takes. */
public final class KnownParameters {
    private final MultivaluedMap<String, String> given;

    private KnownParameters(MultivaluedMap<String, String> given) {
        this.given = given;
    }

    /** @throws Refusal naming those that are not among {@code names} */
    public static KnownParameters of(UriInfo uri, String... names) {
        MultivaluedMap<String, String> given = uri.getQueryParameters();
        Set<String> unknown = new TreeSet<>(given.keySet());
        unknown.removeAll(Set.of(names));
        if (!unknown.isEmpty()) {
            throw Refusal.badRequest("Unknown parameters: " + String.join(", ", unknown));
        }
        return new KnownParameters(given);
    }

    /** {@code null} when it is not given. */
    public String get(String name) {
        return given.getFirst(name);
    }

    /** @param otherwise when it is not given */
    public String oneOf(String name, List<String> values, String otherwise) {
        String value = get(name);
        if (value != null && !values.contains(value)) {
            throw Refusal.badRequest("'" + name + "' must be one of " + String.join(", ", values));
        }
        return value == null ? otherwise : value;
    }

    public long id(String name) {
        try {
            return Long.parseLong(get(name));
        } catch (NumberFormatException e) {
            throw Refusal.badRequest("'" + name + "' must be a number");
        }
    }
}
