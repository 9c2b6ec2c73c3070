package io.parvis.gateway.composing;

import io.parvis.gateway.routing.Service;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What can be included in answers of the catalogue. */
public enum Part {
    AVAILABILITY(Service.AVAILABILITY, "availability"),
    BOOKING(Service.LINK, "links");

    private final Service service;
    private final String route;

    Part(Service service, String route) {
        this.service = service;
        this.route = route;
    }

    /** How it is asked for, and the member that it is answered in. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What can be asked for, in words. */
    public static String all() {
        return Stream.of(values()).map(Part::label).collect(Collectors.joining(", "));
    }

    static Optional<Part> of(String label) {
        return Stream.of(values()).filter(part -> part.label().equals(label)).findFirst();
    }

    Service service() {
        return service;
    }

    /** What follows the slug in the path of the service that knows it. */
    String route() {
        return route;
    }
}
