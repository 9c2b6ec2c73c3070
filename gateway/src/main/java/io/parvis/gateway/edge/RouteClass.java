package io.parvis.gateway.edge;

import io.parvis.gateway.routing.Service;
import java.util.Locale;
import java.util.Set;

/** Routes that share a limit. */
public enum RouteClass {
    READ,
    FEEDS,
    VISITOR,
    OPERATORS;

    private static final Set<String> FEED_ROUTES = Set.of("export", "changes", "calendar.ics");
    private static final Set<String> OPERATORS_ROUTES =
            Set.of("budget", "check", "hooks", "imports", "rollback", "versions", "webhooks");

    /** How {@code RateLimit-Policy} names it. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @param path of a route that the service answers */
    public static RouteClass of(Service service, String path) {
        return switch (service) {
            case IDENTITY -> VISITOR;
            case AVAILABILITY -> READ;
            case CATALOG, LINK -> bySegments(path);
        };
    }

    private static RouteClass bySegments(String path) {
        for (String segment : path.split("/")) {
            if (OPERATORS_ROUTES.contains(segment)) {
                return OPERATORS;
            }
            if (FEED_ROUTES.contains(segment)) {
                return FEEDS;
            }
        }
        return READ;
    }

    int limit(EdgeConfig.Limits limits) {
        return switch (this) {
            case READ -> limits.read();
            case FEEDS -> limits.feeds();
            case VISITOR -> limits.visitor();
            case OPERATORS -> limits.operators();
        };
    }
}
