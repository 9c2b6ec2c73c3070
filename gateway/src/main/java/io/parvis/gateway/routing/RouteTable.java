package io.parvis.gateway.routing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which service answers which path. A path that is not in the table is answered by nobody. */
public final class RouteTable {
    private static final String VERSION = "v1";

    /** By what follows {@code /v1/{pos}/}. */
    private static final Map<String, Service> BY_SUBJECT = Stream.of(
                    subjects(
                            Service.CATALOG,
                            "catalog",
                            "products",
                            "performances",
                            "topics",
                            "activities",
                            "seasons",
                            "venues",
                            "advantages",
                            "showcases",
                            "calendar.ics",
                            "export",
                            "changes",
                            "imports",
                            "budget",
                            "hooks",
                            "webhooks"),
                    subjects(Service.AVAILABILITY, "availability"),
                    subjects(Service.IDENTITY, "visitor", "sso"),
                    subjects(Service.LINK, "links", "go"))
            .flatMap(subjects -> subjects.entrySet().stream())
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    /** What follows the point of sale, of the link that is read from the shop's cookie. */
    private static final List<String> LINK_TO_CART = List.of("links", "cart");

    private RouteTable() {}

    /**
     * @param path the request's path as sent, still encoded, without the query
     * @return empty when no service has that path, or when it is one that could be understood in two ways
     */
    public static Optional<Service> serviceFor(String path) {
        return SafePath.of(path).map(SafePath::segments).flatMap(RouteTable::serviceFor);
    }

    private static Optional<Service> serviceFor(List<String> segments) {
        if (!segments.get(0).equals(VERSION) || segments.size() < 2) {
            return Optional.empty();
        }
        // the list of points of sale, or one of them
        return segments.size() == 2
                ? Optional.of(Service.CATALOG)
                : Optional.ofNullable(BY_SUBJECT.get(segments.get(2)));
    }

    /** The slug in {@code /v1/{pos}/…}; empty for every other path. */
    public static Optional<String> pointOfSale(String path) {
        return SafePath.of(path)
                .map(SafePath::segments)
                .filter(segments -> segments.size() > 1 && segments.get(0).equals(VERSION))
                .map(segments -> segments.get(1));
    }

    /** Whether the answer depends on the visitor's cookies, so that a site has to send them along. */
    public static boolean readsCookies(String path) {
        List<String> segments = SafePath.of(path).map(SafePath::segments).orElse(List.of());
        return serviceFor(path).filter(Service.IDENTITY::equals).isPresent()
                || segments.size() == 4 && segments.subList(2, 4).equals(LINK_TO_CART);
    }

    private static Map<String, Service> subjects(Service service, String... names) {
        return Stream.of(names).collect(Collectors.toMap(name -> name, name -> service));
    }
}
